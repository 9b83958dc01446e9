import type { ListQuestion, Question, Value } from '../question.ts';

/**
 * What is wrong with one answer by itself and how to mend it, or nothing. `undefined` is no answer.
 * Rules between questions are not looked at here.
 */
export function valueProblem(question: Question, value: Value | undefined): string | undefined {
  if (isBlank(value)) return question.required ? missing(question) : undefined;
  switch (question.kind) {
    case 'text':
      return typeof value === 'string' ? question.check?.(value) : 'must be text';
    case 'list':
      return typeof value === 'object' ? listProblem(question, value) : 'must be a list';
    case 'choice':
      return question.choices.some((choice) => choice.value === value)
        ? undefined
        : 'must be one of the list';
    case 'confirm':
      return typeof value === 'boolean' ? undefined : 'must be yes or no';
  }
}

/** No answer, empty text or an empty list. */
export function isBlank(value: Value | undefined): value is undefined | '' | readonly [] {
  return value === undefined || value === '' || (typeof value === 'object' && value.length === 0);
}

/** What is wrong with one item of a list. */
export function itemProblem(question: ListQuestion, item: string): string | undefined {
  if (question.choices?.some(({ value }) => value === item)) return undefined;
  if (!question.open) return `"${item}" is not in the list`;
  return question.check?.(item);
}

function missing(question: Question): string {
  return question.kind === 'list' ? 'choose at least one' : 'needs an answer';
}

function listProblem(question: ListQuestion, items: readonly string[]): string | undefined {
  return items.map((item) => itemProblem(question, item)).find((problem) => problem !== undefined);
}
