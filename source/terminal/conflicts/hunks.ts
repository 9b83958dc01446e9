import {
  conflictId,
  marked,
  noDecisions,
  type Choice,
  type Decisions,
} from '../../documents/merge/resolve.ts';
import type { Change, Conflict } from '../../documents/document.ts';
import type { Draft } from '../../questions/draft.ts';
import type { InterviewInput } from '../interview-input.ts';

/** What the maintainer said about a conflict; `open` leaves it to `--on-conflict`, and to the next run. */
export type Verdict = Choice | 'open';

/** Verdicts by `conflictId`; a conflict that has none was not looked at yet. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export const noVerdicts: Verdicts = new Map();

/** One place that both sides changed, with what was said about it. */
export type Hunk = {
  readonly id: string;
  readonly path: string;
  readonly conflict: Conflict;
  /** Lines of the file on disk right before and after it. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly verdict: Verdict | undefined;
};

/** So many lines around a conflict tell where it is. */
const around = 2;

/** Every place that both sides changed, decided ones too, in the order of the files. */
export function hunksOf({ preview }: InterviewInput, draft: Draft, verdicts: Verdicts): readonly Hunk[] {
  return preview(draft, noDecisions).changes.flatMap((change) =>
    change.conflicts.map((conflict) => hunkOf(change, conflict, verdicts)),
  );
}

function hunkOf({ path, before = '' }: Change, conflict: Conflict, verdicts: Verdicts): Hunk {
  const id = conflictId(path, conflict);
  const lines = before.replace(/\r?\n$/, '').split(/\r?\n/);
  const start = conflict.line - 1;
  const end = start + conflict.mine.length;
  return {
    id,
    path,
    conflict,
    above: lines.slice(Math.max(0, start - around), start),
    below: lines.slice(end, end + around),
    verdict: verdicts.get(id),
  };
}

/** What the plan is told: an open conflict is one that nobody decided. */
export function decisionsOf(verdicts: Verdicts): Decisions {
  return new Map(
    [...verdicts].flatMap(([id, verdict]) => (verdict === 'open' ? [] : [[id, verdict] as const])),
  );
}

/** The verdicts with one more, or why it cannot stay. */
export function judged(
  { preview }: InterviewInput,
  draft: Draft,
  verdicts: Verdicts,
  { id, path }: Hunk,
  verdict: Verdict,
): { readonly verdicts: Verdicts } | { readonly problem: string } {
  const next = new Map(verdicts).set(id, verdict);
  const { changes } = preview(draft, decisionsOf(next));
  const ids = changes.flatMap((change) =>
    change.conflicts.map((conflict) => conflictId(change.path, conflict)),
  );
  const refused = verdict !== 'open' && ids.includes(id);
  return refused
    ? { problem: `${path} could not be parsed after that: choose another way` }
    : { verdicts: next };
}

/** What the editor opens: what was written before, else both sides between marks. */
export function textToEdit({ verdict, conflict: { mine, theirs } }: Hunk): string {
  if (typeof verdict === 'object') return verdict.text;
  return `${marked(mine, theirs).join('\n')}\n`;
}

/** What was saved in the editor as a verdict, or why it is none. */
export function editedVerdict(
  { conflict: { mine, theirs } }: Hunk,
  text: string | undefined,
): Verdict | { readonly problem: string } {
  if (text === undefined) return { problem: 'the editor ended with an error: nothing was decided' };
  const lines = text.split(/\r?\n/);
  const marks = marked(mine, theirs).filter((line) => ![...mine, ...theirs].includes(line));
  if (lines.some((line) => marks.includes(line)))
    return { problem: 'the marks are still in the text: nothing was decided' };
  return { text };
}

/** A name for the editor, so that it knows the language. */
export function nameToEdit({ path }: Hunk): string {
  return `conflict${/\.\w+$/.exec(path)?.[0] ?? ''}`;
}
