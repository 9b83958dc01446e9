import { statedClaims, type StatedClaim } from '../documents/claims.ts';
import { isCovering, isHumanPolicy, unsaidKeys } from '../documents/existing-policy/unsaid.ts';
import type { OnConflict } from '../documents/document.ts';
import type { Decisions } from '../documents/merge/resolve.ts';
import { parseState, statePath, type State } from '../documents/state.ts';
import { asAnswers, valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import type { Draft } from '../questions/draft.ts';
import type { Facts } from '../questions/facts.ts';
import { resolve, type Problem, type Sources } from '../questions/resolve.ts';
import { previewIn, type Preview, type World } from '../report/preview.ts';
import { createDisk, type Disk } from '../repository/disk.ts';
import { findRoot } from '../repository/root.ts';
import { surveyRepository } from '../repository/survey-repository.ts';
import { readTemplates } from '../repository/templates.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';
import { putRight } from './put-right.ts';
import { existingPolicy, sourcesOf } from './sources.ts';
import { stateChange } from './state-change.ts';

/** All that is known before anybody is asked. */
export type Gathered = {
  readonly root: string;
  readonly facts: Facts;
  readonly disk: Disk;
  readonly state: State | undefined;
  /** The policy on disk, where there is one. */
  readonly policy: string | undefined;
  /** True when nobody is asked over a policy of the maintainer's own: what nobody said stays unsaid. */
  readonly adopted: boolean;
  readonly onConflict: OnConflict;
  /** Everything that could be decided without asking. */
  readonly draft: Draft;
  /** What is wrong with answers that somebody wrote down. */
  readonly problems: readonly Problem[];
  /** Pure: what follows from these answers, the state file included; undecided conflicts follow `onConflict`. */
  readonly preview: (draft: Draft, decisions?: Decisions) => Preview;
  /** How the claims among the answers stand. */
  readonly claims: (draft: Draft) => readonly StatedClaim[];
};

function lastState(disk: Disk): { readonly state?: State } | Failure {
  const text = disk.read(statePath);
  if (text === undefined) return {};
  const parsed = parseState(text);
  return parsed.ok ? { state: parsed.state } : failure(2, parsed.problem);
}

/** Claims stand in any list: features, considerations, practices. */
function claimsIn(facts: Facts, state: State | undefined): Gathered['claims'] {
  return (draft) => {
    const items = [...draft.values()].flatMap(({ value }) => (typeof value === 'object' ? value : []));
    return statedClaims(items, facts.claims, state?.claims);
  };
}

/** The preview of the documents, with the state file that follows from them. */
function previewWithState(
  world: World,
  state: State | undefined,
  claims: Gathered['claims'],
): Gathered['preview'] {
  const preview = previewIn(world);
  return (draft, decisions) => {
    const seen = preview(asAnswers(questions, draft), decisions);
    const change = stateChange({
      answers: valuesOf(questions, draft),
      claims: claims(draft),
      changes: seen.changes,
      adopted: world.adopted === true,
      state,
      before: world.disk(statePath),
    });
    return { ...seen, changes: [...seen.changes, change] };
  };
}

/** Nobody is asked by `--yes`, `--check` and `--dry-run`. */
const asksNobody = ({ flags: { options } }: Request) =>
  options.has('yes') || options.has('check') || options.has('dry-run');

/** Whether a maintainer's own policy is met without a word from the maintainer, now or when it was first met. */
function isAdopted(request: Request, state: State | undefined, policy: string | undefined): boolean {
  if (!asksNobody(request)) return false;
  return state ? state.adopted === true : policy !== undefined && isHumanPolicy(policy);
}

/** What may be taken for granted where nobody is asked. */
const unasked = (sources: Sources, policy: string): Sources => ({
  ...sources,
  policy: new Map([...sources.policy].filter(([key]) => isCovering(key))),
  unsaid: unsaidKeys(policy),
});

/** Looks at the repository and decides every answer that needs nobody. */
export async function gather(request: Request): Promise<Gathered | Failure> {
  const found = await findRoot(request.cwd, request.flags.directory);
  if ('problem' in found) return failure(2, found.problem);
  const { root } = found;
  const unsettled = await putRight(root, request.mode);
  if (unsettled) return unsettled;
  const disk = createDisk(root);
  const last = lastState(disk);
  if (isFailure(last)) return last;
  const { state } = last;
  const [facts, templates] = await Promise.all([
    surveyRepository(root, request.today, request.progress),
    readTemplates(),
  ]);
  const policy = existingPolicy(facts, disk);
  const known = await sourcesOf(request, facts, state, policy);
  if (isFailure(known)) return known;
  const adopted = isAdopted(request, state, policy?.text);
  const sources = adopted ? unasked(known, policy?.text ?? '') : known;
  const onConflict = (request.flags.options.get('on-conflict') ?? 'keep') as OnConflict;
  const world = {
    facts,
    templates,
    adopted,
    disk: disk.read,
    written: state?.files ?? new Map(),
    onConflict,
  };
  const claims = claimsIn(facts, state);
  return {
    ...resolve(questions, sources),
    root,
    facts,
    disk,
    state,
    policy: policy?.text,
    adopted,
    onConflict,
    claims,
    preview: previewWithState(world, state, claims),
  };
}
