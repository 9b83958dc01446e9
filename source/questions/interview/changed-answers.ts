import { isDeepStrictEqual } from 'node:util';
import { applying, worded } from '../asked.ts';
import type { Draft } from '../draft.ts';
import type { Question } from '../question.ts';

/** Questions whose answers differ between two drafts that both know them. */
export function changedAnswers(
  questions: readonly Question[],
  before: Draft,
  now: Draft,
): readonly Question[] {
  const changed = applying(questions, now).filter(({ key }) => {
    const [was, is] = [before.get(key), now.get(key)];
    return was !== undefined && is !== undefined && !isDeepStrictEqual(was.value, is.value);
  });
  return changed.map((question) => worded(question, now));
}
