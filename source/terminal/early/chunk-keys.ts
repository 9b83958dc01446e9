import { keysOf, type Key, type KeyName } from '../keys.ts';

const escape = '\u001b';

/** What terminals send for the keys that the first questions need; all else is left to Ink, which knows it all. */
const sequences: ReadonlyMap<string, KeyName> = new Map([
  ['[A', 'up'],
  ['[B', 'down'],
  ['[C', 'right'],
  ['[D', 'left'],
  ['OA', 'up'],
  ['OB', 'down'],
  ['OC', 'right'],
  ['OD', 'left'],
]);

/** The keys in a chunk of raw input, or nothing where only Ink can tell. */
export function chunkKeys(chunk: string): readonly Key[] | undefined {
  if (!chunk.includes(escape)) return keysOf(chunk, noFlags);
  const name = chunk.startsWith(escape) ? sequences.get(chunk.slice(1)) : undefined;
  return name && [{ name }];
}

/** Text as Ink hands it on when it is no special key. */
const noFlags: Parameters<typeof keysOf>[1] = {
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
};
