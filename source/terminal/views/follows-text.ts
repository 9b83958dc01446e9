import type { Draft } from '../../questions/draft.ts';
import { changedAnswers } from '../../questions/interview/changed-answers.ts';
import { showValue } from '../../questions/interview/show-value.ts';
import type { Question } from '../../questions/question.ts';
import { keyInWords } from './key-in-words.ts';

const followsText = (question: Question, draft: Draft): string =>
  `${keyInWords(question.key)} follows it: ${showValue(question, draft.get(question.key)?.value)}.`;

/**
 * Sentences on answers that nobody gave and that now are others, because they follow the one that was given: nobody
 * would look for them.
 */
export const followers = (
  questions: readonly Question[],
  given: string,
  before: Draft,
  now: Draft,
): readonly string[] =>
  changedAnswers(questions, before, now)
    .filter(({ key }) => key !== given)
    .map((question) => followsText(question, now));
