import { hunksBetween } from './hunks.ts';
import { isBlank, type Lines } from './text.ts';
import { sameLines } from './three-way.ts';

/** A part of a document that belongs together and may move: a section, a table, a top-level key. */
export type Block = {
  /** What names it; unique within the document. */
  readonly key: string;
  /** What it is called, which others may be called too. */
  readonly name: string;
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
      name: start.key,
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

/** A block that may be the one of the base that it is held against, and how much speaks for it. */
type Candidate = { readonly block: Block; readonly from: Block; readonly score: number };

/** Finds for each block of `others` the block of `base` that it was: by name, else by what it says. */
export function pair(base: readonly Block[], others: readonly Block[]): Pairs {
  const named = matched(namesakes(base, others));
  const taken = new Set(named.values());
  const free = base.filter((block) => block.titled && !taken.has(block));
  const renamed = others
    .filter((block) => !named.has(block))
    .flatMap((block) => free.map((from) => ({ block, from, score: likeness(from, block) })))
    .filter(({ score }) => score >= alike);
  return new Map([...named, ...matched(renamed)]);
}

/** Each block at most once, the most alike first. */
function matched(candidates: readonly Candidate[]): Pairs {
  const pairs = new Map<Block, Block>();
  const taken = new Set<Block>();
  for (const { block, from } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(block) || taken.has(from)) continue;
    pairs.set(block, from);
    taken.add(from);
  }
  return pairs;
}

/** Blocks of one name. Where there are several, what they say tells them apart, and only then their order. */
function namesakes(base: readonly Block[], others: readonly Block[]): readonly Candidate[] {
  const [froms, blocks] = [byName(base), byName(others)];
  const candidates = [...blocks].flatMap(([name, namedSo]) => {
    const from = froms.get(name) ?? [];
    const alone = from.length === 1 && namedSo.length === 1;
    return namedSo.flatMap((block) =>
      from.map((one) => ({ block, from: one, score: alone ? 1 : closeness(one, block) })),
    );
  });
  return candidates.toSorted((a, b) => Number(inPlace(b)) - Number(inPlace(a)));
}

const inPlace = ({ block, from }: Candidate) => block.key === from.key;

function byName(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of blocks) found.set(block.name, [...(found.get(block.name) ?? []), block]);
  return found;
}

const closeness = (a: Block, b: Block) => (sameLines(a.lines, b.lines) ? 1 : likeness(a, b));

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
