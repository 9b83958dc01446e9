import { readPolicy } from '../documents/existing-policy.ts';
import { coverageOf } from '../documents/existing-policy/unsaid.ts';
import type { Part } from '../documents/security-policy/parts.ts';
import { covers, holds, profileOf } from '../questions/conditions.ts';
import { questions } from '../questions/catalogue.ts';
import type { Draft } from '../questions/draft.ts';
import { flagName } from '../questions/flags.ts';
import type { Finding } from '../standards/standard.ts';

/** A section that a policy lacks because nobody said what it would say, and the flags that say it. */
export type Unsaid = { readonly heading: string; readonly flags: readonly string[] };

const byKey = new Map<string, (typeof questions)[number]>(
  questions.map((question) => [question.key, question]),
);

/** The questions of a section that the profile covers, that apply, and that nobody answered, nor the text. */
function openIn({ keys }: Part, draft: Draft, said: ReadonlySet<string>): readonly string[] {
  const profile = profileOf(draft);
  return keys.filter((key) => {
    const question = byKey.get(key);
    const applies = question && holds(question.when, (name) => draft.get(name)?.value);
    return applies && covers(profile, question.profile) && !draft.has(key) && !said.has(key);
  });
}

/** What the policy that will be on disk does not say, section by section. */
export function unsaidIn(policy: string, draft: Draft): readonly Unsaid[] {
  const said = new Set(readPolicy(policy).answers.keys());
  return coverageOf(policy).lacking.flatMap((part) => {
    const open = openIn(part, draft, said);
    return open.length > 0 ? [{ heading: part.heading, flags: open.map((key) => `--${flagName(key)}`) }] : [];
  });
}

/** `unsaidIn` for the terminal. */
export function unsaidText(unsaid: readonly Unsaid[]): string {
  if (unsaid.length === 0) return '';
  const width = Math.max(...unsaid.map(({ heading }) => heading.length));
  return [
    'Your policy does not say this, and nobody else can: answer the questions (npx create-security-policy), or add',
    ...unsaid.map(({ heading, flags }) => `  ${heading.padEnd(width)}  ${flags.join(' ')}`),
  ].join('\n');
}

/** Answers of this run that the policy has no place for: its own section on the matter stays as it is. */
export function heldBack(policy: string, path: string, draft: Draft): readonly Finding[] {
  return coverageOf(policy).covered.flatMap(({ part, by }) =>
    part.keys.flatMap((key): readonly Finding[] => {
      const answer = draft.get(key);
      const given = answer?.origin === 'flag' || answer?.origin === 'answers-file';
      if (!given || (typeof answer.value === 'string' && policy.includes(answer.value))) return [];
      const message = `"${by.heading}" stays in your words: write what --${flagName(key)} says there yourself`;
      return [{ severity: 'info', code: 'own-words', message, path, line: by.line }];
    }),
  );
}
