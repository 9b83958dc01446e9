import { applying } from './asked.ts';
import type { Draft } from './draft.ts';
import type { Question } from './question.ts';
import { brokenRules } from './rules.ts';
import { checkValue } from './values.ts';

function problemOf(question: Question, draft: Draft): string | undefined {
  const value = draft.get(question.key)?.value;
  if (value === undefined) return question.required ? 'needs an answer' : undefined;
  const checked = checkValue(question, value);
  return 'problem' in checked ? checked.problem : undefined;
}

/** What is wrong with a draft, rules between answers included, by the key of the question that mends it. */
export function problemsOf(
  questions: readonly Question[],
  draft: Draft,
  today = '',
): ReadonlyMap<string, string> {
  const asked = applying(questions, draft);
  const alone = asked.flatMap((question) => {
    const problem = problemOf(question, draft);
    return problem === undefined ? [] : [[question.key, problem] as const];
  });
  const answers = Object.fromEntries(asked.flatMap(({ key }) => [[key, draft.get(key)?.value]]));
  const together = brokenRules(answers, today).map(({ keys, message }) => [keys[0] ?? '', message] as const);
  return new Map([...together, ...alone]);
}
