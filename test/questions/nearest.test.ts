import { expect, it } from 'vitest';
import { nearest } from '../../source/questions/nearest.ts';

it.each([
  ['emial', 'email'],
  ['chanels', 'channels'],
  ['x', undefined],
  ['entirely-different', undefined],
])('%s means %s', (typed, meant) => {
  expect(nearest(typed, ['email', 'channels', 'json', 'yes'])).toBe(meant);
});
