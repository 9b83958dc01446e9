import { asMarkdown } from '../documents/existing-policy/as-markdown.ts';
import { policyPath } from '../documents/security-policy/policy-path.ts';
import { statePath, type State } from '../documents/state.ts';
import { readAnswers } from '../questions/answers-file.ts';
import { questions } from '../questions/catalogue.ts';
import type { Facts } from '../questions/facts.ts';
import type { Given, Sources } from '../questions/resolve.ts';
import { readAnswersContent } from '../repository/answers-text.ts';
import type { Disk } from '../repository/disk.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';

/** The policy on disk and where it is. */
export type ExistingPolicy = { readonly path: string; readonly text: string };

const given = (values: ReadonlyMap<string, unknown>, from?: string): ReadonlyMap<string, Given> =>
  new Map([...values].map(([key, value]) => [key, from === undefined ? { value } : { value, from }]));

async function answersFile({
  flags,
  cwd,
  readStdin,
}: Request): Promise<ReadonlyMap<string, Given> | Failure> {
  const file = flags.options.get('answers');
  if (typeof file !== 'string') return new Map();
  const read = await readAnswersContent(file, cwd, readStdin);
  if ('problem' in read) return failure(2, read.problem);
  const { answers, problems } = readAnswers(read.content, file === '-' ? 'standard input' : file, questions);
  return problems.length > 0 ? failure(2, ...problems) : answers;
}

/** The policy that forges show, in any format. */
export function existingPolicy({ paths, texts }: Facts, disk: Disk): ExistingPolicy | undefined {
  const path = policyPath(paths);
  const text = texts.has(path) ? disk.read(path) : undefined;
  return text === undefined ? undefined : { path, text: asMarkdown(path, text) };
}

async function policyAnswers(
  policy: ExistingPolicy | undefined,
  facts: Facts,
): Promise<ReadonlyMap<string, Given>> {
  if (!policy) return new Map();
  // Most repositories have none: the parser of Markdown is loaded where there is one to read.
  const { policyAnswersIn } = await import('../documents/existing-policy/policy-answers.ts');
  return new Map(
    policyAnswersIn(policy.text, facts).map(([key, { value, line }]) => [
      key,
      { value, from: `${policy.path}:${line}` },
    ]),
  );
}

/** Everything that gives answers before anybody is asked. */
export async function sourcesOf(
  request: Request,
  facts: Facts,
  state: State | undefined,
  policy: ExistingPolicy | undefined,
): Promise<Sources | Failure> {
  const file = await answersFile(request);
  if (isFailure(file)) return file;
  return {
    flags: given(request.flags.answers),
    answersFile: file,
    lastTime: given(new Map(Object.entries(state?.answers ?? {})), statePath),
    // Once we have written a policy, the state file knows the answers; the text would only echo our own words.
    policy: state ? new Map() : await policyAnswers(policy, facts),
    facts,
  };
}
