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

/** What is left to do where both changed the same lines. */
const conflictSteps: Readonly<Record<OnConflict, string>> = {
  keep: 'Decide where you and the new version changed the same lines: npx create-security-policy asks about each (files: ',
  fail: 'Decide where you and the new version changed the same lines: npx create-security-policy asks about each (files: ',
  replace: 'See that nothing is missed of your lines that gave way, above and in git diff (files: ',
  mark: 'Sort out what stands between <<<<<<< and >>>>>>> before you commit (files: ',
};

type Step = {
  readonly when: (answers: Answered, changed: ReadonlySet<string>, settled: Settled) => boolean;
  readonly say: (answers: Answered) => string;
};

const includes = (value: Value | undefined, item: string) =>
  typeof value === 'object' && value.includes(item);

/** What only the maintainer can do, in the order of its importance. */
const steps: readonly Step[] = [
  {
    when: ({ forge, channels }, _, { takesReports }) =>
      forge === 'github' && includes(channels, 'private-report') && !takesReports,
    say: ({ repository }) =>
      `See that private vulnerability reporting is on, or the link in the policy leads nowhere: https://github.com/${String(repository)}/settings/security_analysis
     (or: gh api --method PUT repos/${String(repository)}/private-vulnerability-reporting)`,
  },
  {
    when: ({ email }) => email !== undefined,
    say: ({ email }) => `Send a test mail to ${String(email)} from an address outside of your project.`,
  },
  {
    when: (_, changed) => changed.size > 0,
    say: () => 'Read the changes (git diff), then commit them together with .security-policy.json.',
  },
  {
    when: () => true,
    say: () => 'Let CI keep it true: npx create-security-policy --check',
  },
];

/** Next steps as a numbered list. */
export function nextSteps(draft: Draft, { changes }: Preview, settled: Settled): string {
  const answers = valuesOf(questions, draft);
  const changed = new Set(changes.filter(({ action }) => action !== 'unchanged').map(({ path }) => path));
  const said = steps.filter(({ when }) => when(answers, changed, settled)).map(({ say }) => say(answers));
  const clashes = changes.filter(({ conflicts }) => conflicts.length > 0).map(({ path }) => path);
  const first = clashes.length > 0 ? [`${conflictSteps[settled.onConflict]}${clashes.join(', ')}).`] : [];
  return ['Next:', ...[...first, ...said].map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}
