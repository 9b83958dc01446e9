import type { Conflict } from '../document.ts';
import type { Block } from './block.ts';
import type { MergedBlock } from './merge-blocks.ts';
import type { Piece } from './three-way.ts';
import { isBlank, plainLine, type Lines } from './text.ts';

/** Merged lines in which every conflict still says `mine`. */
export type Assembled = {
  readonly lines: Lines;
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly string[];
  /** What is rendered, with the base where there is a conflict: merging again finds the conflicts again. */
  readonly open?: Lines;
};

type Sides = { readonly mine: readonly Block[]; readonly theirs: readonly Block[] };

/** Puts merged blocks one under the other, with the blank lines that the human had between them. */
export function assemble(merged: readonly MergedBlock[], sides: Sides): Assembled {
  const lines: string[] = [];
  const conflicts: Conflict[] = [];
  const present = merged.filter(({ pieces, mine }) => mine?.key === '' || pieces.some(linesOf));
  for (const [index, block] of present.entries()) {
    for (const piece of block.pieces) {
      if (piece.kind === 'conflict') conflicts.push(conflictAt(piece, block, lines.length));
      lines.push(...linesOf(piece));
    }
    const next = present[index + 1];
    lines.push(...(next ? gapBetween(block, next, sides) : (sides.mine.at(-1)?.gap ?? [])));
  }
  return { lines, conflicts, notes: notesOf(merged), open: openLines(merged, sides.theirs) };
}

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

function notesOf(merged: readonly MergedBlock[]): readonly string[] {
  return merged.flatMap(({ pieces, mine, theirs, base }) => {
    if (base && theirs && !mine && theirs.lines.length)
      return `${theirs.title} was deleted by hand and stays deleted.`;
    return pieces.flatMap((piece) =>
      piece.kind === 'settled' && piece.deleted ? lineNote(piece.deleted) : [],
    );
  });
}

const lineNote = (deleted: Lines) =>
  deleted
    .filter((line) => !isBlank(line))
    .map((line) => `The line “${line.trim()}” was deleted by hand and stays deleted.`);

function openLines(merged: readonly MergedBlock[], theirs: readonly Block[]): Lines {
  const piecesOf = new Map(merged.map((block) => [block.theirs, block.pieces]));
  return theirs.flatMap((block) => {
    const lines = [...block.lines];
    for (const piece of (piecesOf.get(block) ?? []).toReversed()) {
      if (piece.kind === 'conflict') lines.splice(piece.theirsAt, piece.theirs.length, ...piece.base);
    }
    return [...lines, ...block.gap];
  });
}
