import { escape } from '../../text/escape.ts';
import type { ListQuestion, Question, Value } from '../question.ts';
import { visible } from '../checks.ts';
import { checkValue } from '../values.ts';

/**
 * What is wrong with one answer by itself and how to mend it, or nothing. `undefined` is no answer.
 * Rules between questions are not looked at here.
 */
export function valueProblem(question: Question, value: Value | undefined): string | undefined {
  if (isBlank(value)) return question.required ? missing(question) : undefined;
  const checked = checkValue(question, value);
  return 'problem' in checked
    ? (strangeChoice(question, value) ?? withoutValues(question, checked.problem))
    : undefined;
}

/** Where a reason names choices by what stands for them, the list in sight says it better. */
function withoutValues(question: Question, problem: string): string {
  const values = question.kind === 'confirm' ? [] : (question.choices ?? []).map((choice) => choice.value);
  if (values.length < 2) return problem;
  const one = `(?:${values.map(escape).join('|')})`;
  return problem.replace(new RegExp(`${one}(?:, ${one})+`), 'from the list');
}

/** What is none of the choices, with those that there are, in the words in which they are shown. */
function strangeChoice(question: Question, value: Value): string | undefined {
  if (question.kind === 'confirm' || question.kind === 'text') return undefined;
  if (question.kind === 'list' && question.open) return undefined;
  const { choices = [] } = question;
  const given = (typeof value === 'object' ? value : [String(value)]).map((item) => item.toLowerCase());
  const strange = given.find((item) => !choices.some((choice) => choice.value.toLowerCase() === item));
  return strange === undefined
    ? undefined
    : `"${visible(strange)}" is not in the list: ${choices.map(({ label }) => `"${label}"`).join(', ')}`;
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
