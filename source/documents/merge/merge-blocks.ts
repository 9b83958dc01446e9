import { pair, type Block, type Pairs } from './block.ts';
import { threeWay, sameLines, type Piece } from './three-way.ts';

/** The same block in all three documents; missing where there is none. */
export type Unit = { readonly base?: Block; readonly mine?: Block; readonly theirs?: Block };

/** A unit and what becomes of it. */
export type MergedBlock = Unit & { readonly pieces: readonly Piece[] };

type Side = readonly Block[];

/**
 * Merges by blocks, each with its own counterpart wherever it stands, so that a block that somebody moved or
 * renamed keeps its edits. The order is the human's; that of the new render only where the human moved nothing.
 */
export function mergeBlocks(base: Side, mine: Side, theirs: Side): readonly MergedBlock[] {
  const all = units(base, mine, theirs);
  const moved = (side: 'mine' | 'theirs') => !inOrder(all, side, base);
  const leader = moved('theirs') && !moved('mine') ? 'theirs' : 'mine';
  return arrange(all, leader, { mine, theirs }).map((unit) => ({ ...unit, pieces: settle(unit) }));
}

function units(base: Side, mine: Side, theirs: Side): readonly Unit[] {
  const mineFrom = pair(base, mine);
  const theirsFrom = withRenamed(pair(base, theirs), mineFrom, theirs);
  const mineOf = new Map([...mineFrom].map(([block, from]) => [from, block]));
  const theirsOf = new Map([...theirsFrom].map(([block, from]) => [from, block]));
  const newMine = mine.filter((block) => !mineFrom.has(block));
  const newTheirs = theirs.filter((block) => !theirsFrom.has(block));
  const alike = pair(newMine, newTheirs);
  const theirsAlike = new Map([...alike].map(([block, own]) => [own, block]));
  return [
    ...base.map((block) => unit(block, mineOf.get(block), theirsOf.get(block))),
    ...newMine.map((block) => unit(undefined, block, theirsAlike.get(block))),
    ...newTheirs.filter((block) => !alike.has(block)).map((block) => unit(undefined, undefined, block)),
  ];
}

/** What a human renamed has the new name in our render too, where that is made from the text on disk. */
function withRenamed(theirsFrom: Pairs, mineFrom: Pairs, theirs: Side): Pairs {
  const taken = new Set(theirsFrom.values());
  const free = new Map([...mineFrom].flatMap(([{ key }, from]) => (taken.has(from) ? [] : [[key, from]])));
  const renamed = theirs.flatMap((block) => {
    const from = theirsFrom.has(block) ? undefined : free.get(block.key);
    return from ? [[block, from] as const] : [];
  });
  return new Map([...theirsFrom, ...renamed]);
}

const unit = (base?: Block, mine?: Block, theirs?: Block): Unit => ({
  ...(base && { base }),
  ...(mine && { mine }),
  ...(theirs && { theirs }),
});

/** Whether a side keeps the order that the base has. */
function inOrder(all: readonly Unit[], side: 'mine' | 'theirs', base: Side): boolean {
  const places = all
    .filter((one) => one.base && one[side])
    .toSorted((a, b) => (a[side]?.at ?? 0) - (b[side]?.at ?? 0))
    .map((one) => base.indexOf(one.base as Block));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

/** Units in the order of the leading side; those that only the other side has, after the one they follow there. */
function arrange(
  all: readonly Unit[],
  leader: 'mine' | 'theirs',
  sides: { readonly mine: Side; readonly theirs: Side },
): readonly Unit[] {
  const follower = leader === 'mine' ? 'theirs' : 'mine';
  const unitOf = (side: 'mine' | 'theirs') => new Map(all.map((one) => [one[side], one]));
  const [led, followed] = [unitOf(leader), unitOf(follower)];
  const order = sides[leader].flatMap((block) => led.get(block) ?? []);
  // Nothing comes before what stands above the first heading.
  let last = order[0]?.[leader]?.key === '' ? order[0] : undefined;
  for (const block of sides[follower]) {
    const one = followed.get(block);
    if (!one) continue;
    if (!order.includes(one)) order.splice(last ? order.indexOf(last) + 1 : 0, 0, one);
    last = one;
  }
  return order;
}

function settle({ base, mine, theirs }: Unit): readonly Piece[] {
  if (mine && theirs) return threeWay(base?.lines ?? [], mine.lines, theirs.lines);
  if (mine && base) return dropped(base, mine);
  if (mine) return [{ kind: 'settled', lines: mine.lines }];
  if (theirs && !base) return [{ kind: 'settled', lines: theirs.lines }];
  return [];
}

/** A block that is no longer rendered goes, unless a human worked on it. */
function dropped(base: Block, mine: Block): readonly Piece[] {
  if (sameLines(base.lines, mine.lines)) return [];
  return [{ kind: 'conflict', base: base.lines, mine: mine.lines, theirs: [], mineAt: 0, theirsAt: 0 }];
}
