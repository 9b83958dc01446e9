import type { StatedClaim } from '../documents/claims.ts';
import type { Change } from '../documents/document.ts';
import { writtenAfter } from '../documents/plan.ts';
import { formatState, statePath, type State } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import type { Value } from '../questions/question.ts';

type Input = {
  readonly answers: Readonly<Record<string, Value>>;
  readonly claims: readonly StatedClaim[];
  readonly changes: readonly Change[];
  readonly adopted: boolean;
  readonly state: State | undefined;
  /** The state file on disk. */
  readonly before: string | undefined;
};

/** The state file is written like any other document, last. */
export function stateChange({ answers, claims, changes, adopted, state, before }: Input): Change {
  const after = formatState({
    answers: { ...unknownAnswers(state), ...answers },
    adopted,
    files: writtenAfter(changes, state?.files ?? new Map()),
    claims: new Map(claims.map(({ id, status }) => [id, status])),
    ...(state?.source && { source: state.source }),
  });
  const common = { id: 'state', path: statePath, after, conflicts: [], notes: [] };
  if (before === undefined) return { ...common, action: 'create' };
  return { ...common, before, action: before === after ? 'unchanged' : 'update' };
}

const known: ReadonlySet<string> = new Set(questions.map(({ key }) => key));

/** Answers to questions of another version: they stay for it. */
const unknownAnswers = (state: State | undefined): State['answers'] =>
  Object.fromEntries(Object.entries(state?.answers ?? {}).filter(([key]) => !known.has(key)));
