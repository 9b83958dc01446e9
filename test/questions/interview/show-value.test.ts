import { expect, it } from 'vitest';
import { showValue } from '../../../source/questions/interview/show-value.ts';
import type { Question, Value } from '../../../source/questions/question.ts';
import { acknowledgeQuestion, channelsQuestion, sample } from './sample-questions.ts';

it.each<readonly [Question, Value | undefined, string]>([
  [sample.bounty, true, 'yes'],
  [sample.bounty, false, 'no'],
  [acknowledgeQuestion, 'best effort', 'no promise'],
  [acknowledgeQuestion, '9 days', '9 days'],
  [channelsQuestion, ['private-report', 'email'], 'private report, e-mail'],
  [channelsQuestion, [], 'none'],
  [acknowledgeQuestion, undefined, 'no answer'],
])('shows an answer in the words of its question', (question, value, expected) => {
  expect(showValue(question, value)).toBe(expected);
});
