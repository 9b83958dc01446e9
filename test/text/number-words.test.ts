import { expect, it } from 'vitest';
import { numberForm, numberOf } from '../../source/text/number-words.ts';

it.each([
  ['within two days', 2],
  ['twenty-four hours', 24],
  ['Forty-Eight hours', 48],
  ['an hour', 1],
  ['90 days', 90],
])('the number in %j is %i', (text, expected) => {
  const [found = ''] = new RegExp(`\\b${numberForm}\\b`, 'i').exec(text) ?? [];
  expect(numberOf(found)).toBe(expected);
});

it('other words stand for none', () => {
  expect(numberOf('many')).toBeNaN();
});
