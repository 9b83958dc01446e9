import { hunksBetween } from './hunks.ts';
import { regions } from './regions.ts';

/** Longer lines are not prose; they are left to the human whole. */
const longest = 2000;

/** Words, each with the blanks after it. */
const words = (line: string) => line.trimEnd().match(/^\s+|\S+\s*/g) ?? [];

const trailing = (line: string) => line.slice(line.trimEnd().length);

/**
 * Merges one line by words: both edits, when at least one word that nobody touched lies between them; nothing
 * when they are closer than that. Trailing blanks follow the human.
 */
export function mergeWords(base: string, mine: string, theirs: string): string | undefined {
  if (Math.max(base.length, mine.length, theirs.length) > longest) return undefined;
  const sides = { base: words(base), mine: words(mine), theirs: words(theirs) };
  const cuts = regions(
    sides.base.length,
    hunksBetween(sides.base, sides.mine),
    hunksBetween(sides.base, sides.theirs),
  );
  const parts = cuts.map(({ base: b, mine: m, theirs: t }) => {
    const [was, is, will] = [
      sides.base.slice(b.from, b.to),
      sides.mine.slice(m.from, m.to),
      sides.theirs.slice(t.from, t.to),
    ];
    return pick(was.join(''), is.join(''), will.join(''));
  });
  if (parts.some((part) => part === undefined) || touching(parts)) return undefined;
  const end = trailing(mine) === trailing(base) ? trailing(theirs) : trailing(mine);
  return parts.map((part) => part?.text).join('') + end;
}

type Part = { readonly from: 'both' | 'mine' | 'theirs'; readonly text: string };

function pick(base: string, mine: string, theirs: string): Part | undefined {
  if (mine === theirs) return { from: 'both', text: mine };
  if (mine === base) return { from: 'theirs', text: theirs };
  if (theirs === base) return { from: 'mine', text: mine };
  return undefined;
}

/** Edits of both sides with no word between them that both left alone. */
const touching = (parts: readonly (Part | undefined)[]) =>
  parts.some((part, index) => {
    const next = parts[index + 1];
    return part && next && part.from !== 'both' && next.from !== 'both' && part.from !== next.from;
  });
