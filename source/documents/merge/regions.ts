import type { Hunk } from './hunks.ts';

export type Range = { readonly from: number; readonly to: number };

/** The same stretch of all three texts: `from` inclusive, `to` exclusive. */
export type Region = { readonly base: Range; readonly mine: Range; readonly theirs: Range };

type SidedHunk = Hunk & { readonly side: 'mine' | 'theirs' };

/**
 * Cuts three texts into the stretches between hunks and the hunks themselves. Hunks of both sides share a region
 * only when they overlap; those that merely touch stay apart.
 */
export function regions(length: number, mine: readonly Hunk[], theirs: readonly Hunk[]): readonly Region[] {
  const found: Region[] = [];
  let at: Region = { base: nowhere, mine: nowhere, theirs: nowhere };
  const advance = (base: number, group: readonly SidedHunk[]) => {
    at = {
      base: next(at.base, base, 0),
      mine: next(at.mine, base, growth(group, 'mine')),
      theirs: next(at.theirs, base, growth(group, 'theirs')),
    };
    found.push(at);
  };
  for (const group of overlapping(mine, theirs)) {
    const from = group.reduce((least, hunk) => Math.min(least, hunk.from), Infinity);
    const to = group.reduce((greatest, hunk) => Math.max(greatest, hunk.to), 0);
    if (from > at.base.to) advance(from - at.base.to, []);
    advance(to - from, group);
  }
  if (length > at.base.to) advance(length - at.base.to, []);
  return found;
}

const nowhere: Range = { from: 0, to: 0 };

const next = (range: Range, length: number, more: number): Range => ({
  from: range.to,
  to: range.to + length + more,
});

const growth = (group: readonly SidedHunk[], side: SidedHunk['side']) =>
  group
    .filter((hunk) => hunk.side === side)
    .reduce((sum, hunk) => sum + (hunk.otherTo - hunk.otherFrom) - (hunk.to - hunk.from), 0);

function overlapping(mine: readonly Hunk[], theirs: readonly Hunk[]): readonly (readonly SidedHunk[])[] {
  const sorted = [...mine.map(onSide('mine')), ...theirs.map(onSide('theirs'))].sort(byPlace);
  const groups: SidedHunk[][] = [];
  for (const hunk of sorted) {
    const group = groups.at(-1);
    if (group?.some((other) => overlap(other, hunk))) group.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

const onSide =
  (side: SidedHunk['side']) =>
  (hunk: Hunk): SidedHunk => ({ ...hunk, side });

/** What is inserted at a place comes before what is replaced there. */
const byPlace = (a: Hunk, b: Hunk) => a.from - b.from || a.to - b.to;

function overlap(a: SidedHunk, b: SidedHunk): boolean {
  const insertedAlike = a.from === a.to && b.from === b.to && a.from === b.from;
  return insertedAlike || (a.from < b.to && b.from < a.to);
}
