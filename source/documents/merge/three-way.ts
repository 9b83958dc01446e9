import { hunksBetween, type Hunk } from './hunks.ts';
import { regions } from './regions.ts';
import type { Lines } from './text.ts';
import { mergeWords } from './words.ts';

/** A stretch of the merged text: settled lines, or a region that both sides changed. */
export type Piece =
  | { readonly kind: 'settled'; readonly lines: Lines; readonly deleted?: Lines }
  | ({ readonly kind: 'conflict' } & Clash);

export type Clash = {
  readonly base: Lines;
  readonly mine: Lines;
  readonly theirs: Lines;
  /** First line of the region in `mine` and in `theirs`, counted from 0. */
  readonly mineAt: number;
  readonly theirsAt: number;
};

/**
 * Merges by lines. Regions that only one side changed are taken from there, also where they lie next to each
 * other; within a line that both changed, words are merged. What a human deleted stays deleted, and is told.
 */
export function threeWay(base: Lines, mine: Lines, theirs: Lines): readonly Piece[] {
  const [own, ours] = [hunksBetween(base, mine), hunksBetween(base, theirs)];
  const cuts = regions(base.length, setApart(own, mine, ours, theirs), setApart(ours, theirs, own, mine));
  return cuts.flatMap((cut) =>
    settle({
      base: base.slice(cut.base.from, cut.base.to),
      mine: mine.slice(cut.mine.from, cut.mine.to),
      theirs: theirs.slice(cut.theirs.from, cut.theirs.to),
      mineAt: cut.mine.from,
      theirsAt: cut.theirs.from,
    }),
  );
}

/**
 * What one side adds right beside lines that the other changes may be in that change too: where a file is edited in
 * place, our render has the human's new lines. It is set apart as the same insertion, or it would be there twice.
 */
function setApart(
  hunks: readonly Hunk[],
  own: Lines,
  others: readonly Hunk[],
  other: Lines,
): readonly Hunk[] {
  return hunks.flatMap((hunk) => {
    const { from, to, otherFrom, otherTo } = hunk;
    for (const added of from === to ? [] : others.filter((one) => one.from === one.to)) {
      const lines = other.slice(added.otherFrom, added.otherTo);
      const [first, last] = [otherFrom + lines.length, otherTo - lines.length];
      if (first > otherTo) continue;
      if (added.from === to && sameLines(own.slice(last, otherTo), lines))
        return [
          { from, to, otherFrom, otherTo: last },
          { from: to, to, otherFrom: last, otherTo },
        ];
      if (added.from === from && sameLines(own.slice(otherFrom, first), lines))
        return [
          { from, to: from, otherFrom, otherTo: first },
          { from, to, otherFrom: first, otherTo },
        ];
    }
    return [hunk];
  });
}

export const sameLines = (a: Lines, b: Lines) =>
  a.length === b.length && a.every((line, index) => line === b[index]);

function settle(clash: Clash): readonly Piece[] {
  const { base, mine, theirs } = clash;
  if (sameLines(mine, base)) return [{ kind: 'settled', lines: theirs }];
  if (sameLines(theirs, base) || sameLines(mine, theirs)) return [{ kind: 'settled', lines: mine }];
  if (mine.length === 0) return [{ kind: 'settled', lines: [], deleted: theirs }];
  if (base.length === mine.length && base.length === theirs.length) return lineByLine(clash);
  return [{ kind: 'conflict', ...clash }];
}

/** As many lines on every side: most likely the same lines, so that one that clashes need not hold the others. */
function lineByLine(clash: Clash): readonly Piece[] {
  const pieces = clash.base.map((base, index): Piece => {
    const [mine, theirs] = [clash.mine[index] ?? '', clash.theirs[index] ?? ''];
    const merged = mergeWords(base, mine, theirs);
    if (merged !== undefined) return { kind: 'settled', lines: [merged] };
    const at = { mineAt: clash.mineAt + index, theirsAt: clash.theirsAt + index };
    return { kind: 'conflict', base: [base], mine: [mine], theirs: [theirs], ...at };
  });
  return joinClashes(pieces);
}

/** Clashes in lines that follow each other are one clash. */
function joinClashes(pieces: readonly Piece[]): readonly Piece[] {
  const starts = pieces.flatMap((piece, index) => {
    const follows = piece.kind === 'conflict' && pieces[index - 1]?.kind === 'conflict';
    return follows ? [] : [index];
  });
  return starts.flatMap((start, index): readonly Piece[] => {
    const first = pieces[start];
    if (first?.kind !== 'conflict') return first ? [first] : [];
    const group = pieces.slice(start, starts[index + 1]).filter((piece) => piece.kind === 'conflict');
    const join = (side: 'base' | 'mine' | 'theirs') => group.flatMap((clash) => clash[side]);
    return [{ ...first, base: join('base'), mine: join('mine'), theirs: join('theirs') }];
  });
}
