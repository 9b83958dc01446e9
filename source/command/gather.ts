import { statedClaims, type StatedClaim } from '../documents/claims.ts';
import type { OnConflict } from '../documents/document.ts';
import type { Decisions } from '../documents/merge/resolve.ts';
import { parseState, statePath, type State } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import type { Draft } from '../questions/draft.ts';
import type { Facts } from '../questions/facts.ts';
import { resolve, type Problem } from '../questions/resolve.ts';
import type { Preview } from '../report/preview.ts';
import { createDisk, type Disk } from '../repository/disk.ts';
import { surveyRepository } from '../repository/survey-repository.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';
import { asksNobody, isAdopted, unasked } from './adoption.ts';
import { putRight } from './put-right.ts';
import { existingPolicy, sourcesOf } from './sources.ts';

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
  /** Those of them that an interview can settle: answers that are right by themselves, but not together. */
  readonly clashing: readonly Problem[];
  /** What clashes in a human's own policy, which stands all the same. */
  readonly tolerated: readonly Problem[];
  /**
   * Loads what renders, merges and judges, once. The function that it gives is pure: what follows from these
   * answers, the state file included; undecided conflicts follow `onConflict`.
   */
  readonly loadPreview: () => Promise<(draft: Draft, decisions?: Decisions) => Preview>;
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

/** Looks at the repository and decides every answer that needs nobody. */
export async function gather(request: Request): Promise<Gathered | Failure> {
  const found = await request.locate();
  if ('problem' in found) return failure(found.refused ? 3 : 2, found.problem);
  const { root, git } = found;
  const isPutRight = await putRight(root, request.mode);
  if (typeof isPutRight === 'object') return isPutRight;
  const disk = createDisk(root);
  const last = lastState(disk);
  if (isFailure(last)) return last;
  const { state } = last;
  // What git said before the files were put right is of no use.
  const options = { progress: request.progress, ...(!isPutRight && { git }) };
  const surveying = surveyRepository(root, request.today, options);
  // While git answers, what comes next is loaded, unless a question comes first.
  const loading = asksNobody(request) ? import('./load-preview.ts') : undefined;
  const facts = await surveying;
  const policy = existingPolicy(facts, disk);
  const known = await sourcesOf(request, facts, state, policy);
  if (isFailure(known)) return known;
  const adopted = await isAdopted(request, state, policy?.text);
  const sources = adopted ? await unasked(known, policy?.text ?? '') : known;
  const onConflict = (request.flags.options.get('on-conflict') ?? 'keep') as OnConflict;
  const claims = claimsIn(facts, state);
  const load = async () => {
    const { loadPreview } = await (loading ?? import('./load-preview.ts'));
    return loadPreview({ facts, adopted, disk: disk.read, onConflict }, state, claims);
  };
  let preview: ReturnType<typeof load> | undefined;
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
    loadPreview: () => (preview ??= load()),
  };
}
