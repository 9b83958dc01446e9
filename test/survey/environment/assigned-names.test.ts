import { describe, expect, it } from 'vitest';
import { isRealEnvFile, namesWithValues } from '../../../source/survey/environment/assigned-names.ts';

describe('an environment file with values', () => {
  it.each(['.env', '.env.local', '.env.production', 'apps/web/.env', 'a/.env.test.local'])('%s', (path) => {
    expect(isRealEnvFile(path)).toBe(true);
  });

  it.each([
    '.env.example',
    '.env.sample',
    'a/.env.template',
    '.env.local.example',
    '.env.vault',
    'src/env.ts',
    '.envrc',
  ])('is not %s', (path) => {
    expect(isRealEnvFile(path)).toBe(false);
  });
});

describe('the names with a value', () => {
  it.each([
    ['A=1\nB=\n', ['A']],
    ['export A="x"\n', ['A']],
    ['A=\'\'\nB=""\nC= # nothing\n', []],
    ['# A=1\n', []],
    ['A=${A}\nB="$B"\nC=${C} # handed on\nD=${D:-1}\n', ['D']],
    ['A=1\r\nA=2\r\n', ['A']],
    ['A="-----BEGIN\nCANARY==\nMORE=x\n-----END"\nB=1\n', ['A', 'B']],
    ["A='one\nCANARY=x", ['A']],
    ['A=-----BEGIN\nMIIEvQ9k2xPLm4==\nqZ7vC9kWx2pLm4tRb=x\nB=1', ['A', 'B']],
  ])('of %j are %j', (text, names) => {
    expect(namesWithValues(text)).toEqual(names);
  });
});
