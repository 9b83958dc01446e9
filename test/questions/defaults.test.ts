import { expect, it } from 'vitest';
import type { Question } from '../../source/questions/question.ts';
import { resolve } from '../../source/questions/resolve.ts';
import { noFacts } from '../facts.ts';

const common = {
  chapter: 'scope',
  profile: 'short',
  wording: 'Which?',
  summary: 'which',
  help: 'Why.',
} as const;

const questions: readonly Question[] = [
  { ...common, key: 'kind', kind: 'choice', choices: [], default: 'other' },
  {
    ...common,
    key: 'scope',
    kind: 'list',
    open: true,
    default: ['code'],
    defaults: [{ when: { kind: ['cli'] }, value: ['code', 'packages'] }],
  },
];

it.each([
  ['cli', ['code', 'packages']],
  ['other', ['code']],
])('the default after the answer %s is %j', (kind, expected) => {
  const none = new Map();
  const sources = { flags: none, answersFile: none, lastTime: none, policy: none, facts: noFacts };
  const [choice, list] = questions;
  const asked = [{ ...choice, choices: [{ value: kind, label: kind }] } as Question, list!];
  const flags = new Map([['kind', { value: kind }]]);
  expect(resolve(asked, { ...sources, flags }).draft.get('scope')?.value).toEqual(expected);
});
