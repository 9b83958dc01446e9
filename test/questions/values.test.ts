import { expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import { checkValue } from '../../source/questions/values.ts';

const check = (key: string, input: unknown) =>
  checkValue(
    questions.find((question) => question.key === key)!,
    input,
  );

it.each([
  ['projectName', '  Kite ', 'Kite'],
  ['forge', 'GitHub', 'github'],
  ['channels', 'email', ['email']],
  ['channels', ['Email', 'email', ' '], ['email']],
  ['disclosureWindow', 90, '90'],
])('%s takes %o as %o', (key, input, value) => {
  expect(check(key, input)).toEqual({ value });
});

it.each([
  ['projectName', '', 'must not be empty'],
  ['projectName', 'a\nb', 'must be one line without control characters'],
  ['projectName', {}, 'must be text'],
  ['scanner', 'magic', /^must be one of betterleaks, gitleaks/],
  ['channels', [], 'must name at least one'],
  ['channels', [3], 'must be a list of texts'],
  ['channels', 'fax', '"fax" is unknown: choose from private-report, email, form'],
])('%s refuses %o', (key, input, problem) => {
  expect(check(key, input)).toEqual({ problem: expect.stringMatching(problem) as unknown });
});
