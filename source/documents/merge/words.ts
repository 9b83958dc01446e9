import { hunksBetween, type Hunk } from './hunks.ts';
import { regions } from './regions.ts';
import type { Lines } from './text.ts';

/** Longer lines are not prose; they are left to the human whole. */
const longest = 2000;

/** Words with what is inside them (`a@b.org`, `3.0`), blanks, and signs. */
const tokens = (line: string): Lines =>
  line.trimEnd().match(/[\p{L}\p{N}_]+(?:[^\s\p{L}\p{N}_]+[\p{L}\p{N}_]+)*|\s+|[^\s\p{L}\p{N}_]+/gu) ?? [];

const holdsWord = (part: Lines) => part.some((token) => /[\p{L}\p{N}_]/u.test(token));

const trailing = (line: string) => line.slice(line.trimEnd().length);

/**
 * Merges one line by words: both edits, when at least one word that nobody touched lies between them, or when one
 * of them only adds words or changes signs. Nothing when they are closer than that. Trailing blanks follow the
 * human.
 */
export function mergeWords(base: string, mine: string, theirs: string): string | undefined {
  if (Math.max(base.length, mine.length, theirs.length) > longest) return undefined;
  const [was, is, will] = [tokens(base), tokens(mine), tokens(theirs)];
  const cuts = regions(was.length, wholeEdits(was, is), wholeEdits(was, will));
  const parts = cuts.map((cut) =>
    pick(
      was.slice(cut.base.from, cut.base.to),
      is.slice(cut.mine.from, cut.mine.to),
      will.slice(cut.theirs.from, cut.theirs.to),
    ),
  );
  if (parts.some((part) => part === undefined) || clash(parts)) return undefined;
  const end = trailing(mine) === trailing(base) ? trailing(theirs) : trailing(mine);
  return parts.map((part) => part?.text).join('') + end;
}

/** What differs, where changes with no word between them are one change. */
function wholeEdits(base: Lines, other: Lines): readonly Hunk[] {
  return hunksBetween(base, other).reduce<readonly Hunk[]>((whole, hunk) => {
    const last = whole.at(-1);
    if (!last || holdsWord(base.slice(last.to, hunk.from))) return [...whole, hunk];
    return [...whole.slice(0, -1), { ...last, to: hunk.to, otherTo: hunk.otherTo }];
  }, []);
}

type Part = {
  readonly from: 'both' | 'mine' | 'theirs';
  readonly text: string;
  /** It holds a word of the base: one that is left alone, or one that is replaced. */
  readonly word: boolean;
};

function pick(base: Lines, mine: Lines, theirs: Lines): Part | undefined {
  const [was, is, will] = [base.join(''), mine.join(''), theirs.join('')];
  const word = holdsWord(base);
  if (is === will) return { from: 'both', text: is, word };
  if (is === was) return { from: 'theirs', text: will, word };
  if (will === was) return { from: 'mine', text: is, word };
  return undefined;
}

/** Words that one side replaced right beside words that the other replaced: together they may make no sense. */
function clash(parts: readonly (Part | undefined)[]): boolean {
  const words = parts.filter((part) => part?.word);
  return words.some((part, index) => {
    const next = words[index + 1];
    return part && next && part.from !== 'both' && next.from !== 'both' && part.from !== next.from;
  });
}
