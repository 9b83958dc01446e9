import { diffIndices } from 'node-diff3';
import type { Lines } from './text.ts';

/** `from` (inclusive) and `to` (exclusive) in the base, and what stands there on the other side. */
export type Hunk = {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
};

/** Beyond these a comparison takes seconds, and then minutes: pairs of lines, and pairs of equal lines. */
const most = { pairs: 100_000_000, equalPairs: 2_000_000 };

/** What differs between two sequences, in order. Where comparing takes too long, all between the ends is one hunk. */
export function hunksBetween(base: Lines, other: Lines): readonly Hunk[] {
  const start = commonStart(base, other);
  const end = commonEnd(base.slice(start), other.slice(start));
  const middle = (lines: Lines) => lines.slice(start, lines.length - end);
  // The ends that are alike are set aside first: equal lines that repeat make the comparison slow.
  const [was, is] = [middle(base), middle(other)];
  if (isTooMuch(was, is))
    return [{ from: start, to: base.length - end, otherFrom: start, otherTo: other.length - end }];
  return diffIndices([...was], [...is]).map(({ buffer1, buffer2 }) => ({
    from: start + buffer1[0],
    to: start + buffer1[0] + buffer1[1],
    otherFrom: start + buffer2[0],
    otherTo: start + buffer2[0] + buffer2[1],
  }));
}

function isTooMuch(a: Lines, b: Lines): boolean {
  if (a.length * b.length > most.pairs) return true;
  const counts = new Map<string, number>();
  for (const line of b) counts.set(line, (counts.get(line) ?? 0) + 1);
  return a.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0) > most.equalPairs;
}

function commonStart(a: Lines, b: Lines): number {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return index;
}

const commonEnd = (a: Lines, b: Lines) => commonStart(a.toReversed(), b.toReversed());

/** Where line `index` of the base is found on the other side, given what differs. */
export function moved(index: number, hunks: readonly Hunk[]): number {
  const before = hunks.findLast((hunk) => hunk.to <= index && hunk.from <= index);
  return before ? index - before.to + before.otherTo : index;
}
