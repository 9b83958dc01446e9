import { expect, it } from 'vitest';
import { unfitness } from '../../source/repository/trusted-path.ts';

it.each([
  [process.execPath, undefined],
  ['/nowhere/at-all', 'does not exist'],
  ['test', 'is a folder'],
  ['/dev/null', 'is no file'],
  ['package.json', 'may not be executed'],
])('%s as a program: %s', async (path, expected) => {
  expect(unfitness(path)).toBe(expected);
});
