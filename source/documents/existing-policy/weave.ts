import type { Section } from '../markdown/sections.ts';
import { joinSections } from '../markdown/sections.ts';
import type { Chapter } from './chapters.ts';
import { mainLevel } from './chapters.ts';
import type { Placed } from './placement.ts';

/** The line ending that a text uses most. */
function endingOf(text: string): string {
  const all = text.match(/\r\n|\n/g) ?? [];
  return all.filter((ending) => ending === '\r\n').length * 2 > all.length ? '\r\n' : '\n';
}

/** A chapter of ours as it stands in the human's document: its level of headings, its line endings. */
function dressed({ sections }: Chapter, shift: number, ending: string): string {
  const moved = sections.map((section): Section => {
    const hashes = '#'.repeat(Math.min(6, Math.max(1, section.level + shift)));
    return { ...section, heading: section.heading.map((line) => line.replace(/^#+/, hashes)) };
  });
  return (
    joinSections(moved)
      .trimEnd()
      .replace(/\r\n|\r|\n/g, ending) + ending
  );
}

/** What brings a blank line between a text and what follows it, whatever the text ends with. */
function gapAfter(text: string, ending: string): string {
  if (text === '' || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text)) return '';
  return /[\r\n]$/.test(text) ? ending : ending + ending;
}

type Piece = { readonly text: string; readonly ours: boolean };

/** Puts pieces behind each other with a blank line before and after each of ours. */
function join(pieces: readonly Piece[], ending: string): string {
  const joined = pieces.reduce(
    ({ text, ours }, piece) => {
      const gap = ours || piece.ours ? gapAfter(text, ending) : '';
      return { text: text + gap + piece.text, ours: piece.ours };
    },
    { text: '', ours: false },
  );
  return joined.text;
}

/** The human's chapters in their order, ours between them, in the line endings of the text on disk. */
export function weaveChapters(
  human: readonly Chapter[],
  placed: readonly Placed[],
  existing: string,
): string {
  const ending = endingOf(existing);
  const shift = mainLevel(human.flatMap(({ sections }) => sections)) - 2;
  const oursAfter = (at: number): readonly Piece[] =>
    placed
      .filter(({ after }) => after === at)
      .map(({ chapter }) => ({ text: dressed(chapter, shift, ending), ours: true }));
  const gone = new Set(placed.filter(({ replaces }) => replaces).map(({ after }) => after));
  const pieces = human.flatMap((chapter, index) => [
    ...(gone.has(index) ? [] : [{ text: joinSections(chapter.sections), ours: false }]),
    ...oursAfter(index),
  ]);
  const text = join([...oursAfter(-1), ...pieces], ending);
  const last = pieces.at(-1)?.ours === true;
  return last && !/[\r\n]$/.test(existing) ? text.replace(/(?:\r\n|\n|\r)$/, '') : text;
}
