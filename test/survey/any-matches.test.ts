import { expect, it } from 'vitest';
import { anyMatches } from '../../source/survey/any-matches.ts';

const expressions = [/^a$/, /b|c/, /D/i];

it.each(['a', 'ab', 'c', 'd', 'D', 'A', 'xa', ''])(
  'says of %j what the expressions say one by one',
  (text) => {
    expect(anyMatches(expressions)(text)).toBe(expressions.some((expression) => expression.test(text)));
  },
);

it('matches nothing without an expression', () => {
  expect(anyMatches([])('a')).toBe(false);
});
