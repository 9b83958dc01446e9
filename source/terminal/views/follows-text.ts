import type { Draft } from '../../questions/draft.ts';
import { showValue } from '../../questions/interview/show-value.ts';
import type { Question } from '../../questions/question.ts';
import { keyInWords } from './key-in-words.ts';

/** That an answer which nobody gave is another one now, because it follows the one that was given. */
export const followsText = (question: Question, draft: Draft): string =>
  `${keyInWords(question.key)} follows it: ${showValue(question, draft.get(question.key)?.value)}.`;
