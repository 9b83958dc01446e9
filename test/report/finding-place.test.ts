import { expect, it } from 'vitest';
import { findingPlace } from '../../source/report/finding-place.ts';

it.each([
  [{}, undefined],
  [{ path: 'SECURITY.md' }, 'SECURITY.md'],
  [{ path: 'SECURITY.md', line: 12 }, 'SECURITY.md:12'],
])('the place of %j is %s', (finding, expected) => {
  expect(findingPlace(finding)).toBe(expected);
});
