import type { Answers } from './catalogue.ts';
import type { Draft } from './draft.ts';
import type { Question, Value } from './question.ts';

/** Plain values of a draft, in the order of the catalogue. */
export function valuesOf(questions: readonly Question[], draft: Draft): Readonly<Record<string, Value>> {
  const rows = questions.flatMap(({ key }) => {
    const answer = draft.get(key);
    return answer ? [[key, answer.value] as const] : [];
  });
  return Object.fromEntries(rows);
}

/**
 * The typed answers of a draft. `checkValue` has seen every value and `missing` is empty, so the record has
 * the type that the catalogue infers.
 */
export const asAnswers = (questions: readonly Question[], draft: Draft): Answers =>
  valuesOf(questions, draft) as unknown as Answers;
