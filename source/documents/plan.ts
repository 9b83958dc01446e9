import type { Change, OnConflict, Rendered, Written } from './document.ts';
import { afterMoves, movesOf } from './moved.ts';
import { merge } from './merge/merge.ts';
import { conflictId, noDecisions, type Decisions } from './merge/resolve.ts';

export type PlanInput = {
  readonly rendered: readonly Rendered[];
  /** Texts by path, of every rendered and every written path that exists. */
  readonly disk: ReadonlyMap<string, string>;
  /** From the state file, by path. */
  readonly written: ReadonlyMap<string, Written>;
  readonly onConflict: OnConflict;
  /** Changes that were worked out before, such as that of the policy to which others link. */
  readonly known?: readonly Change[];
  /** What was decided about single conflicts; the others follow `onConflict`. */
  readonly decisions?: Decisions;
};

type Settling = Pick<PlanInput, 'onConflict'> & Required<Pick<PlanInput, 'decisions'>>;

/** What happens to each file, rendered ones in their order, then orphans. The table is in docs/re-runs.md. */
export function plan(input: PlanInput): readonly Change[] {
  const { rendered, disk, onConflict, known = [], decisions = noDecisions } = input;
  const moves = movesOf(rendered, disk, input.written);
  const written = afterMoves(input.written, moves);
  const settling = { onConflict, decisions };
  const wanted = new Set(rendered.map(({ path }) => path));
  const orphans = [...written].filter(([path]) => !wanted.has(path) && disk.has(path));
  return [
    ...rendered.map((one) => {
      const before = known.find(({ path }) => path === one.path);
      if (before) return before;
      const change = changeOf(one, disk.get(one.path), written.get(one.path)?.text ?? one.from, settling);
      const from = moves.get(one.path);
      return from === undefined ? change : { ...change, from };
    }),
    ...orphans.map(([path, { id }]) => orphan(id, path, disk.get(path))),
  ];
}

function changeOf(
  one: Rendered,
  before: string | undefined,
  base: string | undefined,
  settling: Settling,
): Change {
  const { id, path, text: rendered } = one;
  if (before !== undefined) return meet(one, before, base, settling);
  if (base === undefined)
    return { id, path, action: 'create', after: rendered, rendered, conflicts: [], notes: [] };
  const notes = [`${path} was deleted by hand and stays deleted.`];
  return { id, path, action: 'keep', rendered, conflicts: [], notes };
}

function meet(
  one: Rendered,
  before: string,
  base: string | undefined,
  { onConflict, decisions }: Settling,
): Change {
  const { id, path, text: rendered } = one;
  const merged = merge({
    kind: one.merge,
    ...(base !== undefined && { base }),
    mine: before,
    theirs: rendered,
    onConflict,
    decide: (conflict) => decisions.get(conflictId(path, conflict)),
  });
  return {
    id,
    path,
    action: merged.conflicts.length ? 'conflict' : merged.text === before ? 'unchanged' : 'update',
    before,
    after: merged.text,
    rendered,
    ...(merged.base !== rendered && { base: merged.base }),
    conflicts: merged.conflicts,
    notes: merged.notes,
  };
}

const orphan = (id: string, path: string, before: string | undefined): Change => ({
  id,
  path,
  action: 'orphan',
  ...(before !== undefined && { before }),
  conflicts: [],
  notes: [`The answers no longer ask for ${path}: it is left as it is.`],
});

/** What the state file has to say about the files once the changes are written. */
export function writtenAfter(
  changes: readonly Change[],
  written: ReadonlyMap<string, Written>,
): ReadonlyMap<string, Written> {
  return new Map(
    changes.flatMap((change): readonly [string, Written][] => {
      const before = written.get(change.path)?.text;
      // Of a file that is not there nothing new was written: brought back, it meets what it was written from.
      const text = change.action === 'keep' ? before : (change.base ?? change.rendered ?? before);
      return text === undefined ? [] : [[change.path, { id: change.id, text }]];
    }),
  );
}
