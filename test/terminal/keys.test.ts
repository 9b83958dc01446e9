import type { Key as InkKey } from 'ink';
import { describe, expect, it } from 'vitest';
import { keysOf, type Key } from '../../source/terminal/keys.ts';

const none = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
} satisfies InkKey;

/** Keys as one word each: names as they are, text in quotes. */
const words = (keys: readonly Key[]) =>
  keys.map((key) => ('name' in key ? key.name : 'text' in key ? `"${key.text}"` : 'paste')).join(' ');

describe('a chunk of input', () => {
  it.each([
    ['a', '"a"'],
    ['abc\r', '"abc" enter'],
    ['abc\r\ndef\n', '"abc" enter "def" enter'],
    ['\r\r', 'enter enter'],
    ['ab\u007f', '"ab" backspace'],
    ['\u0012', 'ctrl-r'],
    ['\u001f', 'ctrl-_'],
    ['x\u0003', '"x" ctrl-c'],
    ['日本', '"日本"'],
  ])('%j is %s', (input, expected) => {
    expect(words(keysOf(input, none))).toBe(expected);
  });
});

describe('a named key', () => {
  it.each<readonly [Partial<InkKey>, string]>([
    [{ return: true }, 'enter'],
    [{ tab: true }, 'tab'],
    [{ tab: true, shift: true }, 'shift-tab'],
    [{ upArrow: true, shift: true }, 'shift-up'],
    [{ downArrow: true, ctrl: true }, 'ctrl-down'],
    [{ leftArrow: true, meta: true }, 'alt-left'],
    [{ escape: true, meta: true }, 'escape'],
    [{ backspace: true, meta: true }, 'alt-backspace'],
  ])('%o is %s', (key, expected) => {
    expect(words(keysOf('', { ...none, ...key }))).toBe(expected);
  });

  it('with Ctrl or Alt and a letter', () => {
    expect(words(keysOf('r', { ...none, ctrl: true }))).toBe('ctrl-r');
    expect(words(keysOf('u', { ...none, meta: true }))).toBe('alt-u');
  });

  it('that is let go says nothing', () => {
    expect(keysOf('a', { ...none, eventType: 'release' })).toEqual([]);
  });
});
