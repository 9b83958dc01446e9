import { graphemesOf } from '../graphemes.ts';
import type { Key } from '../keys.ts';
import { sanitizeLine } from '../sanitize.ts';

/** One line of text with a cursor between two parts. */
export type Line = { readonly before: string; readonly after: string };

export const emptyLine: Line = { before: '', after: '' };

/** Longest text that a line takes; what is pasted beyond it is cut. */
const limit = 4000;

/** A line with the cursor at its end. */
export function lineOf(text: string): Line {
  return { before: text, after: '' };
}

export function textOf({ before, after }: Line): string {
  return before + after;
}

/** What a key does to a line; nothing when the key means nothing here. */
export function editLine(line: Line, key: Key): Line | undefined {
  if ('text' in key) return insert(line, key.text);
  if ('pasted' in key) return insert(line, key.pasted);
  return (moves.get(key.name) ?? erasures.get(key.name))?.(line);
}

/** What a key does to a line that is selected whole: what is typed takes its place, what erases takes it all away. */
export function editSelected(line: Line, key: Key): Line | undefined {
  if ('name' in key) return erasures.has(key.name) ? emptyLine : editLine(line, key);
  const typed = editLine(emptyLine, key);
  return typed && textOf(typed) === '' ? line : typed;
}

function insert({ before, after }: Line, text: string): Line {
  const room = Math.max(0, limit - before.length - after.length);
  return { before: before + sanitizeLine(text).slice(0, room), after };
}

type Edit = (line: Line) => Line;

const start: Edit = (line) => ({ before: '', after: textOf(line) });
const end: Edit = (line) => lineOf(textOf(line));
const left: Edit = ({ before, after }) => split(before, after, lastGrapheme(before));
const right: Edit = ({ before, after }) => join(before, after, firstGrapheme(after));
const wordLeft: Edit = ({ before, after }) => split(before, after, /\S*\s*$/.exec(before)?.[0].length ?? 0);
const wordRight: Edit = ({ before, after }) => join(before, after, /^\s*\S*/.exec(after)?.[0].length ?? 0);
const eraseLeft: Edit = ({ before, after }) => ({ before: drop(before, lastGrapheme(before)), after });
const eraseRight: Edit = ({ before, after }) => ({ before, after: after.slice(firstGrapheme(after)) });
const eraseWord: Edit = (line) => ({ before: wordLeft(line).before, after: line.after });
const eraseToStart: Edit = ({ after }) => ({ before: '', after });
const eraseToEnd: Edit = ({ before }) => ({ before, after: '' });

/** Keys of a line as shells have them. */
const moves: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ['left', left],
  ['right', right],
  ['home', start],
  ['ctrl-a', start],
  ['end', end],
  ['ctrl-e', end],
  ['alt-left', wordLeft],
  ['ctrl-left', wordLeft],
  ['alt-b', wordLeft],
  ['alt-right', wordRight],
  ['alt-f', wordRight],
  ['ctrl-right', wordRight],
]);
const erasures: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  ['backspace', eraseLeft],
  ['delete', eraseRight],
  ['ctrl-d', eraseRight],
  ['ctrl-w', eraseWord],
  ['alt-backspace', eraseWord],
  ['ctrl-u', eraseToStart],
  ['ctrl-k', eraseToEnd],
]);

function split(before: string, after: string, length: number): Line {
  return { before: drop(before, length), after: before.slice(before.length - length) + after };
}

function join(before: string, after: string, length: number): Line {
  return { before: before + after.slice(0, length), after: after.slice(length) };
}

function drop(text: string, length: number): string {
  return text.slice(0, text.length - length);
}

const firstGrapheme = (text: string): number => graphemesOf(text.slice(0, 64))[0]?.length ?? 0;
const lastGrapheme = (text: string): number => graphemesOf(text.slice(-64)).at(-1)?.length ?? 0;
