import { describe, expect, it } from 'vitest';
import { isDeeplyNested } from '../../source/text/nesting.ts';

describe('a text that nests deeper than a human writes', () => {
  it.each([
    ['open lists', '['.repeat(200_000)],
    ['open maps', '{a: '.repeat(200_000)],
    ['lists that are closed again', '['.repeat(500) + ']'.repeat(500)],
    ['lists within a line', '- '.repeat(200_000)],
    ['keys within a line', 'a:\n  ' + '? '.repeat(500)],
    ['indents', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('is told by its %s', (_, text) => {
    expect(isDeeplyNested(text)).toBe(true);
  });

  it.each([
    [
      'a workflow',
      'on: [push]\njobs:\n  a:\n    steps:\n      - run: |\n          [[ -z ${A[0]} ]] && echo "${{ x }}"\n',
    ],
    ['many lists beside each other', 'a: [b, [c, {d: e}]]\n'.repeat(5_000)],
    ['a rule of dashes', '-'.repeat(500)],
    ['a long list', '- a\n'.repeat(5_000)],
  ])('is not %s', (_, text) => {
    expect(isDeeplyNested(text)).toBe(false);
  });
});
