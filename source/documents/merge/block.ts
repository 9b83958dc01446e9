import { hunksBetween } from './hunks.ts';
import { isBlank, type Lines } from './text.ts';

/** A part of a document that belongs together and may move: a section, a table, a top-level key. */
export type Block = {
  /** What names it; unique within the document. */
  readonly key: string;
  /** What to call it in a sentence to the human. */
  readonly title: string;
  /** Its lines without the blank lines at its end. */
  readonly lines: Lines;
  /** The blank lines at its end. */
  readonly gap: Lines;
  /** Its first line in the document, counted from 0. */
  readonly at: number;
  /** Its name is a title, which may be changed; a key is what it is. */
  readonly titled: boolean;
};

/** Where a block begins, and its name. */
export type Start = { readonly line: number; readonly key: string; readonly title: string };

/** Cuts a document; what stands before the first start is a block of its own, the opening. */
export function cutBlocks(lines: Lines, starts: readonly Start[], titled = false): readonly Block[] {
  const opening: Start = { line: 0, key: '', title: 'the opening' };
  const first = starts[0];
  const all = first && first.line === 0 ? starts : [opening, ...starts];
  const seen = new Map<string, number>();
  return all.map((start, index) => {
    const times = (seen.get(start.key) ?? 0) + 1;
    seen.set(start.key, times);
    const own = lines.slice(start.line, all[index + 1]?.line ?? lines.length);
    const length = own.findLastIndex((line) => !isBlank(line)) + 1;
    const key = times === 1 ? start.key : `${start.key}#${times}`;
    return {
      key,
      title: start.title,
      lines: own.slice(0, length),
      gap: own.slice(length),
      at: start.line,
      titled,
    };
  });
}

/** Blocks of one document that are those of another, by their place in the lists. */
export type Pairs = ReadonlyMap<Block, Block>;

/** How much of two blocks must be alike for a block under a new name to count as renamed. */
const alike = 0.5;

/** Finds for each block of `others` the block of `base` that it was: by name, else by what it says. */
export function pair(base: readonly Block[], others: readonly Block[]): Pairs {
  const byKey = new Map(base.map((block) => [block.key, block]));
  const pairs = new Map<Block, Block>();
  for (const block of others) {
    const found = byKey.get(block.key);
    if (found) pairs.set(block, found);
  }
  const taken = new Set(pairs.values());
  const free = base.filter((block) => block.titled && !taken.has(block));
  const candidates = others
    .filter((block) => !pairs.has(block))
    .flatMap((block) => free.map((from) => ({ block, from, score: likeness(from, block) })))
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score);
  for (const { block, from } of candidates) {
    if (pairs.has(block) || taken.has(from)) continue;
    pairs.set(block, from);
    taken.add(from);
  }
  return pairs;
}

/** The share of lines below the heading that two blocks have in common, 0 to 1. */
function likeness(a: Block, b: Block): number {
  const [linesA, linesB] = [wordy(a), wordy(b)];
  const longer = linesA.length + linesB.length;
  if (longer === 0) return 0;
  const changed = hunksBetween(linesA, linesB).reduce(
    (sum, hunk) => sum + (hunk.to - hunk.from) + (hunk.otherTo - hunk.otherFrom),
    0,
  );
  return 1 - changed / longer;
}

const wordy = (block: Block) => block.lines.slice(1).filter((line) => !isBlank(line));
