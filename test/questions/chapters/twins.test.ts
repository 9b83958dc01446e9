import { describe, expect, it } from 'vitest';
import { twins } from '../../../source/questions/chapters/twins.ts';
import type { TextQuestion } from '../../../source/questions/question.ts';
import { noFacts } from '../../facts.ts';

const question = (key: string) => twins.find((row) => row.key === key) as TextQuestion;

describe('webDirectory', () => {
  it.each([
    [['public/index.html', 'public/a.css'], ['public']],
    [
      ['docs/static/a.png', 'public/index.html'],
      ['public', 'docs/static'],
    ],
    [['site/static/.well-known/security.txt'], ['site/static', 'site/static']],
    [['src/public.ts', 'publication/a'], []],
  ])('is suggested from %j', (paths, expected) => {
    expect(
      question('webDirectory')
        .suggest?.({ ...noFacts, paths })
        .map(({ value }) => value),
    ).toEqual(expected);
  });

  it.each([
    ['public', true],
    ['docs/static', true],
    ['../public', false],
    ['/public', false],
    ['public/', false],
    ['a/../b', false],
    ['', false],
  ])('%j is a folder inside: %s', (value, fine) => {
    expect(question('webDirectory').check?.(value) === undefined).toBe(fine);
  });
});

it.each([
  ['MIT', true],
  ['(MIT OR Apache-2.0) AND BSD-3-Clause', true],
  ['see: file', false],
])('%j is a licence expression: %s', (value, fine) => {
  expect(question('license').check?.(value) === undefined).toBe(fine);
});
