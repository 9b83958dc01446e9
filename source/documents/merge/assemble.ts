import type { Conflict } from '../document.ts';
import type { Block } from './block.ts';
import type { MergedBlock } from './merge-blocks.ts';
import { sameLines, type Piece } from './three-way.ts';
import { pushLines, isBlank, plainLine, type Lines } from './text.ts';

/** Merged lines in which every conflict still says `mine`. */
export type Assembled = {
  readonly lines: Lines;
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly string[];
  /**
   * What is rendered, with the base in the place of the conflicts that stay open, by their index: merging again
   * finds those again.
   */
  readonly open?: (open: ReadonlySet<number>) => Lines;
  /** Blocks that we render and that are gone from the file. */
  readonly missing?: readonly Missing[];
};

/** A block that is gone, and whether it now says something else than last time. */
export type Missing = { readonly block: Block; readonly changed: boolean };

type Sides = { readonly mine: readonly Block[]; readonly theirs: readonly Block[] };

/** Puts merged blocks one under the other, with the blank lines that the human had between them. */
export function assemble(merged: readonly MergedBlock[], sides: Sides): Assembled {
  const lines: string[] = [];
  const conflicts: Conflict[] = [];
  const indices = new Map<Piece, number>();
  const present = merged.filter(
    ({ pieces, mine }) => (mine?.key === '' && mine.gap.length) || pieces.some(saysAnything),
  );
  for (const [index, block] of present.entries()) {
    for (const piece of block.pieces) {
      if (piece.kind === 'conflict') {
        indices.set(piece, conflicts.length);
        conflicts.push(conflictAt(piece, block, lines.length));
      }
      pushLines(lines, linesOf(piece));
    }
    const next = present[index + 1];
    pushLines(lines, next ? gapBetween(block, next, sides) : (sides.mine.at(-1)?.gap ?? []));
  }
  return {
    lines,
    conflicts,
    notes: merged.flatMap(({ pieces }) => pieces.flatMap(lineNotes)),
    open: (open) => openLines(merged, sides.theirs, (piece) => open.has(indices.get(piece) ?? -1)),
    missing: merged.flatMap(missingOf),
  };
}

const saysAnything = (piece: Piece) => linesOf(piece).length > 0;

const linesOf = (piece: Piece): Lines => (piece.kind === 'conflict' ? piece.mine : piece.lines);

const conflictAt = (
  { base, mine, theirs, mineAt }: Extract<Piece, { kind: 'conflict' }>,
  block: MergedBlock,
  length: number,
): Conflict => ({
  line: (block.mine?.at ?? 0) + mineAt + 1,
  base: base.map(plainLine),
  mine: mine.map(plainLine),
  theirs: theirs.map(plainLine),
  at: length + 1,
});

function gapBetween(block: MergedBlock, next: MergedBlock, { mine, theirs }: Sides): Lines {
  if (follows(mine, block.mine, next.mine)) return block.mine?.gap ?? [];
  if (follows(theirs, block.theirs, next.theirs)) return block.theirs?.gap ?? [];
  return [''];
}

const follows = (side: readonly Block[], block: Block | undefined, next: Block | undefined) =>
  block !== undefined && next !== undefined && side.indexOf(next) === side.indexOf(block) + 1;

function missingOf({ base, mine, theirs }: MergedBlock): readonly Missing[] {
  if (!base || mine || !theirs || theirs.lines.length === 0) return [];
  return [{ block: theirs, changed: !sameLines(base.lines, theirs.lines) }];
}

const lineNotes = (piece: Piece): readonly string[] =>
  piece.kind === 'settled' && piece.deleted
    ? piece.deleted.filter((line) => !isBlank(line)).map((line) => deletedNote(`The line “${line.trim()}”`))
    : [];

export const deletedNote = (what: string): string => `${what} was deleted by hand and stays deleted.`;

function openLines(
  merged: readonly MergedBlock[],
  theirs: readonly Block[],
  isOpen: (piece: Piece) => boolean,
): Lines {
  const piecesOf = new Map(merged.map((block) => [block.theirs, block.pieces]));
  return theirs.flatMap((block) => {
    const lines: string[] = [];
    let next = 0;
    for (const piece of piecesOf.get(block) ?? []) {
      if (piece.kind !== 'conflict' || !isOpen(piece)) continue;
      pushLines(lines, block.lines.slice(next, piece.theirsAt));
      pushLines(lines, piece.base);
      next = piece.theirsAt + piece.theirs.length;
    }
    return [...lines, ...block.lines.slice(next), ...block.gap];
  });
}
