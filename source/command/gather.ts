import type { Change, OnConflict } from '../documents/document.ts';
import { readPolicy } from '../documents/existing-policy.ts';
import { writtenAfter } from '../documents/plan.ts';
import { formatState, parseState, statePath, type State } from '../documents/state.ts';
import { readAnswers } from '../questions/answers-file.ts';
import { asAnswers, valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import type { Draft } from '../questions/draft.ts';
import type { Facts } from '../questions/facts.ts';
import { resolve, type Given, type Problem, type Sources } from '../questions/resolve.ts';
import { preview, type Preview, type World } from '../report/preview.ts';
import { readAnswersContent } from '../repository/answers-text.ts';
import { createDisk, type Disk } from '../repository/disk.ts';
import { findRoot } from '../repository/root.ts';
import { isInterrupted, recover } from '../repository/transaction.ts';
import { surveyRepository } from '../repository/survey-repository.ts';
import { readTemplates } from '../repository/templates.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';

/** All that is known before anybody is asked. */
export type Gathered = {
  readonly root: string;
  readonly facts: Facts;
  readonly disk: Disk;
  readonly state: State | undefined;
  /** The policy on disk, where there is one. */
  readonly policy: string | undefined;
  readonly onConflict: OnConflict;
  /** Everything that could be decided without asking. */
  readonly draft: Draft;
  /** What is wrong with answers that somebody wrote down. */
  readonly problems: readonly Problem[];
  /** Pure: what follows from these answers, the state file included. */
  readonly preview: (draft: Draft) => Preview;
};

const given = (values: ReadonlyMap<string, unknown>, from?: string): ReadonlyMap<string, Given> =>
  new Map([...values].map(([key, value]) => [key, from === undefined ? { value } : { value, from }]));

async function answersFile(request: Request): Promise<ReadonlyMap<string, Given> | Failure> {
  const file = request.flags.options.get('answers');
  if (typeof file !== 'string') return new Map();
  const read = await readAnswersContent(file, request.cwd, request.readStdin);
  if ('problem' in read) return failure(2, read.problem);
  const { answers, problems } = readAnswers(read.content, file === '-' ? 'standard input' : file, questions);
  return problems.length > 0 ? failure(2, ...problems) : answers;
}

function lastState(disk: Disk): State | undefined | Failure {
  const text = disk.read(statePath);
  if (text === undefined) return undefined;
  const parsed = parseState(text);
  return parsed.ok ? parsed.state : failure(2, parsed.problem);
}

/** The policy that forges show, as text. */
function existingPolicy({ texts }: Facts, disk: Disk): { path: string; text: string } | undefined {
  const paths = [...texts.keys()].filter((path) =>
    /^(?:\.github\/|docs\/)?security\.(?:md|markdown)$/i.test(path),
  );
  const [path] = paths;
  const text = path === undefined ? undefined : disk.read(path);
  return path === undefined || text === undefined ? undefined : { path, text };
}

function policyAnswers(policy: { path: string; text: string } | undefined): ReadonlyMap<string, Given> {
  const read = policy ? [...readPolicy(policy.text).answers] : [];
  return new Map(
    read.map(([key, { value, line }]) => [key, { value, from: `${policy?.path ?? ''}:${line}` }]),
  );
}

/** The state file is written like any other document, last. */
function stateChange(
  draft: Draft,
  changes: readonly Change[],
  state: State | undefined,
  before?: string,
): Change {
  const files = writtenAfter(changes, state?.files ?? new Map());
  const source = state?.source;
  const after = formatState({ answers: valuesOf(questions, draft), files, ...(source && { source }) });
  const action = before === undefined ? 'create' : before === after ? 'unchanged' : 'update';
  const common = { id: 'state', path: statePath, action, after, conflicts: [], notes: [] } as const;
  return before === undefined ? common : { ...common, before };
}

function previewIn(world: World, state: State | undefined): (draft: Draft) => Preview {
  return (draft) => {
    const seen = preview(asAnswers(questions, draft), world);
    const change = stateChange(draft, seen.changes, state, world.disk(statePath));
    return { ...seen, changes: [...seen.changes, change] };
  };
}

/** An earlier run may have been killed while it wrote: its files are put right before anything is read. */
async function settle(root: string, mode: Request['mode']): Promise<Failure | undefined> {
  if (mode === 'write') {
    const recovered = await recover(root, statePath);
    return 'refused' in recovered ? failure(3, recovered.refused) : undefined;
  }
  return (await isInterrupted(root, statePath))
    ? failure(
        3,
        'An earlier run was interrupted while it wrote: run again without --check or --dry-run to put it right.',
      )
    : undefined;
}

/** Looks at the repository and decides every answer that needs nobody. */
export async function gather(request: Request): Promise<Gathered | Failure> {
  const { flags, cwd, today } = request;
  const found = await findRoot(cwd, flags.directory);
  if ('problem' in found) return failure(2, found.problem);
  const { root } = found;
  const unsettled = await settle(root, request.mode);
  if (unsettled) return unsettled;
  const disk = createDisk(root);
  const [facts, templates, file] = await Promise.all([
    surveyRepository(root, today),
    readTemplates(),
    answersFile(request),
  ]);
  const state = lastState(disk);
  const failures = [file, state].filter((value) => value !== undefined && isFailure(value)) as Failure[];
  if (failures.length > 0) return failure(2, ...failures.flatMap((one) => one.failure.sentences));
  const policy = existingPolicy(facts, disk);
  const last = (state as State | undefined) ?? undefined;
  const sources: Sources = {
    flags: given(flags.answers),
    answersFile: file as ReadonlyMap<string, Given>,
    lastTime: given(new Map(Object.entries(last?.answers ?? {})), statePath),
    policy: policyAnswers(policy),
    facts,
  };
  const { draft, problems } = resolve(questions, sources);
  const onConflict = (flags.options.get('on-conflict') ?? 'keep') as OnConflict;
  const world: World = { facts, templates, disk: disk.read, written: last?.files ?? new Map(), onConflict };
  return {
    root,
    facts,
    disk,
    state: last,
    policy: policy?.text,
    onConflict,
    draft,
    problems,
    preview: previewIn(world, last),
  };
}
