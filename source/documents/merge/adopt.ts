import { assemble, type Assembled } from './assemble.ts';
import type { Block } from './block.ts';
import { mergeBlocks } from './merge-blocks.ts';

/**
 * Adds to a file that was there before us the blocks that it does not have, each after the one that it follows in
 * our own render. What is there stays as it is.
 */
export function adoptBlocks(mine: readonly Block[], theirs: readonly Block[]): Assembled {
  const units = mergeBlocks([], mine, headedAlike(mine, theirs));
  const kept = units.map((unit) =>
    unit.mine ? { ...unit, pieces: [{ kind: 'settled' as const, lines: unit.mine.lines }] } : unit,
  );
  const added = kept.filter((unit) => !unit.mine && unit.theirs?.lines.length);
  return {
    ...assemble(kept, { mine, theirs }),
    conflicts: [],
    notes: added.map((unit) => `${unit.theirs?.title} was added.`),
  };
}

/** A document has one head: where ours and the human's are named differently, theirs is the one. */
function headedAlike(mine: readonly Block[], theirs: readonly Block[]): readonly Block[] {
  const [own, ours] = [mine.find(isHead), theirs.find(isHead)];
  if (!own || !ours || theirs.some(({ key }) => key === own.key)) return theirs;
  return theirs.map((block) => (block === ours ? { ...block, key: own.key, name: own.name } : block));
}

const isHead = (block: Block) => /^# \S/.test(block.lines[0] ?? '') && block.key !== '';
