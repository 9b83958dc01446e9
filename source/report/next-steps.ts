import { valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import type { Draft } from '../questions/draft.ts';
import type { Value } from '../questions/question.ts';
import type { Preview } from './preview.ts';

type Answered = Readonly<Record<string, Value | undefined>>;

type Step = {
  readonly when: (answers: Answered, changed: ReadonlySet<string>) => boolean;
  readonly say: (answers: Answered) => string;
};

const includes = (value: Value | undefined, item: string) =>
  typeof value === 'object' && value.includes(item);

/** What only the maintainer can do, in the order of its importance. */
const steps: readonly Step[] = [
  {
    when: ({ forge, channels }) => forge === 'github' && includes(channels, 'private-report'),
    say: ({ repository }) =>
      `Switch on private vulnerability reporting, or the link in the policy leads nowhere: https://github.com/${String(repository)}/settings/security_analysis`,
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
export function nextSteps(draft: Draft, { changes }: Preview): string {
  const answers = valuesOf(questions, draft);
  const changed = new Set(changes.filter(({ action }) => action !== 'unchanged').map(({ path }) => path));
  const said = steps.filter(({ when }) => when(answers, changed)).map(({ say }) => say(answers));
  return ['Next:', ...said.map((step, index) => `  ${index + 1}. ${step}`)].join('\n');
}
