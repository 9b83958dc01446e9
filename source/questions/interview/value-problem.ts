import type { ListQuestion, Question, Value } from '../question.ts';
import { checkValue } from '../values.ts';

/**
 * What is wrong with one answer by itself and how to mend it, or nothing. `undefined` is no answer.
 * Rules between questions are not looked at here.
 */
export function valueProblem(question: Question, value: Value | undefined): string | undefined {
  if (isBlank(value)) return question.required ? missing(question) : undefined;
  const checked = checkValue(question, value);
  return 'problem' in checked ? checked.problem : undefined;
}

/** What is wrong with one item of a list. */
export function itemProblem(question: ListQuestion, item: string): string | undefined {
  return valueProblem(question, [item]);
}

/** No answer, empty text or an empty list. */
function isBlank(value: Value | undefined): value is undefined {
  return value === undefined || value === '' || (typeof value === 'object' && value.length === 0);
}

function missing({ kind }: Question): string {
  return kind === 'list' ? 'choose at least one' : 'needs an answer';
}
