import { expect, it } from 'vitest';
import { itemProblem, valueProblem } from '../../../source/questions/interview/value-problem.ts';
import { questions } from '../../../source/questions/catalogue.ts';
import type { Question, Value } from '../../../source/questions/question.ts';
import { channelsQuestion, emailQuestion, sample, thanksQuestion } from './sample-questions.ts';

it.each<readonly [string, Question, Value | undefined, RegExp | undefined]>([
  ['required text', emailQuestion, undefined, /needs an answer/],
  ['required list', channelsQuestion, [], /at least one/],
  ['optional list', thanksQuestion, [], undefined],
  ['wrong text', emailQuestion, 'nobody', /not an e-mail address/],
  [
    'a rule that is in the list, by another name',
    questions.find(({ key }) => key === 'supportedVersions') ?? emailQuestion,
    'the newest',
    /^choose from the list, an age like/,
  ],
  ['right text', emailQuestion, 'a@b.org', undefined],
  ['unknown choice', sample.profile, 'huge', /"huge" is not in the list/],
  ['a yes', sample.bounty, true, undefined],
])('%s', (_, question, value, expected) => {
  const problem = valueProblem(question, value);
  expect(problem === undefined ? undefined : expected?.test(problem)).toBe(expected && true);
});

it('names the item that a closed list does not have', () => {
  expect(itemProblem(channelsQuestion, 'pigeon')).toContain('"pigeon"');
  expect(itemProblem(channelsQuestion, 'pigeon')).toContain('"e-mail"');
  expect(itemProblem(thanksQuestion, 'pigeon')).toBeUndefined();
});
