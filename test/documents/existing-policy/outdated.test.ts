import { expect, it } from 'vitest';
import { isOutdated } from '../../../source/documents/existing-policy/outdated.ts';
import { noFacts } from '../../facts.ts';

it.each([
  ['5.4.x', ['v5.6.3'], true],
  ['5.6.x, 5.4.x', ['v5.6.3'], false],
  ['5.x', ['v5.6.3'], false],
  ['>= 4.0', ['v5.6.3'], false],
  ['< 5', ['v5.6.3'], true],
  ['v5', ['v5.6.3'], false],
  ['latest-major', ['v5.6.3'], false],
  ['main', ['v5.6.3'], false],
  ['12 months', ['v5.6.3'], false],
  ['5.4.x', [], false],
] as const)('a policy that supports %s, with tags %j: out of date %s', (value, tags, expected) => {
  expect(isOutdated(value, { ...noFacts, tags, manifests: [] })).toBe(expected);
});
