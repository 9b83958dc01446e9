import { expect, it } from 'vitest';
import { checkHttpsUrl, checkRepository } from '../../../source/questions/checks.ts';
import { forgive } from '../../../source/questions/interview/forgive.ts';
import type { TextQuestion } from '../../../source/questions/question.ts';
import { acknowledgeQuestion, emailQuestion, thanksQuestion } from './sample-questions.ts';

const withCheck = (check: (value: string) => string | undefined): TextQuestion => ({
  ...emailQuestion,
  check,
});
const url = withCheck(checkHttpsUrl);
const repository = withCheck(checkRepository);

it.each([
  ['trims', emailQuestion, '  a@b.org ', 'a@b.org'],
  ['drops mailto:', emailQuestion, 'mailto:a@b.org', 'a@b.org'],
  ['takes the address of a name', emailQuestion, 'Ada <ada@b.org>', 'ada@b.org'],
  ['completes a bare host', url, 'b.org/report', 'https://b.org/report'],
  ['makes http https', url, 'http://b.org', 'https://b.org'],
  ['reads a web address as owner/name', repository, 'https://github.com/a/b', 'a/b'],
  ['reads a clone address as owner/name', repository, 'git@github.com:a/b.git', 'a/b'],
  ['writes durations out', acknowledgeQuestion, '3bd', '3 business days'],
  ['a bare number counts days', acknowledgeQuestion, '5', '5 days'],
  ['takes a value in any case', acknowledgeQuestion, 'Best Effort', 'best effort'],
  ['takes a label for its value', acknowledgeQuestion, 'no promise', 'best effort'],
  ['leaves what it cannot read', emailQuestion, ' nobody ', 'nobody'],
  ['takes an item without its bullet', thanksQuestion, '- Ada', 'Ada'],
  ['leaves a dash that is no bullet', thanksQuestion, '-Ada', '-Ada'],
  ['leaves words of an open list', thanksQuestion, 'Ada Lovelace', 'Ada Lovelace'],
])('%s', (_, question, typed, expected) => {
  expect(forgive(question, typed, '2026-11-22')).toBe(expected);
});
