import { valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import type { OnConflict } from '../documents/document.ts';
import type { Draft } from '../questions/draft.ts';
import type { Value } from '../questions/question.ts';
import type { Preview } from './preview.ts';

type Answered = Readonly<Record<string, Value | undefined>>;

/** What is known to be done already. */
export type Settled = {
  /** True when GitHub says that it takes private reports. */
  readonly takesReports: boolean;
  /** What became of places that both changed. */
  readonly onConflict: OnConflict;
};

const checkCommand = 'npx create-security-policy --check';

/** What a run says that found nothing to do. */
export const nothingToDo = `Everything is as it should be: nothing was changed.\nLet CI keep it so: ${checkCommand}`;

const decide =
  'Decide where you and the new version changed the same lines: npx create-security-policy asks about each (files: ';

/** What is left to do where both changed the same lines. */
const conflictSteps: Readonly<Record<OnConflict, string>> = {
  keep: decide,
  fail: decide,
  replace: 'See that nothing is missed of your lines that gave way, above and in git diff (files: ',
  mark: 'Sort out what stands between <<<<<<< and >>>>>>> before you commit (files: ',
};

/** What the run leads to: whether anything changes, and the policy as it will be. */
type Outcome = { readonly changes: boolean; readonly policy: string };

type Step = {
  readonly when: (answers: Answered, outcome: Outcome, settled: Settled) => boolean;
  readonly say: (answers: Answered, outcome: Outcome) => string;
};

const includes = (value: Value | undefined, item: string) =>
  typeof value === 'object' && value.includes(item);

/** The host of the report link in the policy: an enterprise may have its own GitHub. */
function reportHost(policy: string, repository: string): string {
  const [before = '', ...after] = policy.split(`/${repository}/security/advisories/new`);
  const [host] = /(?<=https:\/\/)[a-z\d.:-]+$/i.exec(before.slice(-300)) ?? [];
  return after.length > 0 && host !== undefined ? host : 'github.com';
}

/** What only the maintainer can do, in the order of its importance. */
const steps: readonly Step[] = [
  {
    when: ({ forge, channels }, _, { takesReports }) =>
      forge === 'github' && includes(channels, 'private-report') && !takesReports,
    say: ({ repository }, { policy }) => {
      const host = reportHost(policy, String(repository));
      const there = host === 'github.com' ? '' : `--hostname ${host} `;
      return `See that private vulnerability reporting is on, or the link in the policy leads nowhere: https://${host}/${String(repository)}/settings/security_analysis
     (or: gh api ${there}--method PUT repos/${String(repository)}/private-vulnerability-reporting)`;
    },
  },
  {
    // A policy in the maintainer's words may name another address, or none.
    when: ({ email }, { policy }) => typeof email === 'string' && policy.includes(email),
    say: ({ email }) => `Send a test mail to ${String(email)} from an address outside of your project.`,
  },
  {
    when: (_, { changes }) => changes,
    say: () => 'Read the changes (git diff), then commit them together with .security-policy.json.',
  },
  {
    when: () => true,
    say: () => `Let CI keep it true: ${checkCommand}`,
  },
];

/** Next steps as a numbered list. */
export function nextSteps(draft: Draft, { changes }: Preview, settled: Settled): string {
  const answers = valuesOf(questions, draft);
  const outcome = {
    changes: changes.some(({ action }) => action !== 'unchanged'),
    policy: changes.find(({ id }) => id === 'security-policy')?.after ?? '',
  };
  const said = steps
    .filter(({ when }) => when(answers, outcome, settled))
    .map(({ say }) => say(answers, outcome));
  const clashes = changes.filter(({ conflicts }) => conflicts.length > 0).map(({ path }) => path);
  const first = clashes.length > 0 ? [`${conflictSteps[settled.onConflict]}${clashes.join(', ')}).`] : [];
  return ['Next:', ...[...first, ...said].map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}
