import { expect, it } from 'vitest';
import { climbs } from '../../source/text/climbs.ts';

it.each([
  ['owner/..', true],
  ['./name', true],
  ['group/../name', true],
  ['owner/.github', false],
  ['owner/name...', false],
])('%s leads elsewhere: %s', (path, expected) => {
  expect(climbs(path)).toBe(expected);
});
