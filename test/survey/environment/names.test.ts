import { expect, it } from 'vitest';
import { ownerAmong } from '../../../source/survey/environment/names.ts';

it.each<[words: string, names: string[], others: string[]]>([
  ['HOME PATH', ['HOME', 'PATH'], ['HOM', 'HOMES', '']],
  ['NPM_*', ['NPM_', 'NPM_TOKEN'], ['NPM', 'X_NPM_']],
  ['SPRING_*_DISABLED', ['SPRING_X_DISABLED', 'SPRING__DISABLED'], ['SPRING_DISABLED', 'SPRING_X']],
  ['*_SENTRY*', ['MY_SENTRY', 'MY_SENTRY_DSN'], ['SENTRY_DSN', 'SENTRY']],
  ['{S3,R2}{,_*}', ['S3', 'R2', 'S3_BUCKET'], ['S3X', 'S']],
])('%s are %j, not %j', (words, names, others) => {
  const ownerOf = ownerAmong([['them', words]]);
  expect([...names, ...others].filter((name) => ownerOf(name) === 'them')).toEqual(names);
});

it('the first row that fits owns a name', () => {
  const ownerOf = ownerAmong([
    ['Azure OpenAI', 'AZURE_OPENAI*'],
    ['anybody', '*_KEY'],
    ['Azure', 'AZURE*'],
  ]);
  expect(['AZURE_OPENAI_KEY', 'AZURE_KEY', 'AZURE_HOST'].map(ownerOf)).toEqual([
    'Azure OpenAI',
    'anybody',
    'Azure',
  ]);
});
