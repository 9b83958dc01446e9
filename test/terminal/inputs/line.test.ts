import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editLine, emptyLine, lineOf, textOf, type Line } from '../../../source/terminal/inputs/line.ts';
import type { Key } from '../../../source/terminal/keys.ts';
import { keys } from './press.ts';

const run = (line: Line, pressed: readonly Key[]) =>
  pressed.reduce((now, key) => editLine(now, key) ?? now, line);
const shown = ({ before, after }: Line) => `${before}|${after}`;

it.each([
  ['typing', '', 'a b c', 'abc|'],
  ['moving left and typing', 'ac', 'left b', 'ab|c'],
  ['erasing to the left', 'abc', 'left backspace', 'a|c'],
  ['erasing to the right', 'abc', 'home delete', '|bc'],
  ['to the start and the end', 'abc', 'ctrl-a x ctrl-e y', 'xabcy|'],
  ['a word to the left', 'one two', 'alt-b', 'one |two'],
  ['a word to the right', 'one two', 'home alt-f', 'one| two'],
  ['erasing a word', 'one two', 'ctrl-w', 'one |'],
  ['erasing to the start', 'one two', 'alt-left ctrl-u', '|two'],
  ['erasing to the end', 'one two', 'alt-left ctrl-k', 'one |'],
  ['whole characters', 'a👨‍👩‍👧é', 'backspace backspace', 'a|'],
  ['nothing beyond the ends', '', 'left backspace delete right', '|'],
])('%s', (_, text, pressed, expected) => {
  expect(shown(run(lineOf(text), keys(pressed)))).toBe(expected);
});

it('a paste becomes one line', () => {
  expect(textOf(run(emptyLine, [{ pasted: 'one\n  two\u001b[31m' }]))).toBe('one two');
});

it('a paste is cut where it would be too long', () => {
  expect(textOf(run(emptyLine, [{ pasted: 'x'.repeat(10_000) }]))).toHaveLength(4000);
});

it('moving never changes the text', () => {
  const moves = fc.constantFrom('left', 'right', 'home', 'end', 'alt-b', 'alt-f', 'ctrl-a', 'ctrl-e');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(moves), (text, pressed) => {
      expect(textOf(run(lineOf(text), keys(pressed.join(' '))))).toBe(text);
    }),
  );
});
