import { diffIndices } from 'node-diff3';
import type { Lines } from './text.ts';

/** `from` (inclusive) and `to` (exclusive) in the base, and what stands there on the other side. */
export type Hunk = {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
};

/** What differs between two sequences, in order. */
export function hunksBetween(base: Lines, other: Lines): readonly Hunk[] {
  const start = commonStart(base, other);
  const end = commonEnd(base.slice(start), other.slice(start));
  const middle = (lines: Lines) => lines.slice(start, lines.length - end);
  // The ends that are alike are set aside first: equal lines that repeat make the comparison slow.
  return diffIndices([...middle(base)], [...middle(other)]).map(({ buffer1, buffer2 }) => ({
    from: start + buffer1[0],
    to: start + buffer1[0] + buffer1[1],
    otherFrom: start + buffer2[0],
    otherTo: start + buffer2[0] + buffer2[1],
  }));
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
