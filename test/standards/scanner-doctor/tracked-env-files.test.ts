import { describe, expect, it } from 'vitest';
import {
  isRealEnvFile,
  namesWithValues,
  trackedEnvFindings,
} from '../../../source/standards/scanner-doctor/tracked-env-files.ts';

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
    ['A=1\r\nA=2\r\n', ['A']],
  ])('of %j are %j', (text, names) => {
    expect(namesWithValues(text)).toEqual(names);
  });
});

describe('the finding', () => {
  it('names the variables and no value', () => {
    const names = namesWithValues('API_TOKEN=abc123\nPORT=3000\n');
    const [finding] = trackedEnvFindings(new Map([['.env', names]]));
    expect(finding).toMatchObject({ code: 'tracked-env-file', path: '.env' });
    expect(finding?.message).toContain('API_TOKEN, PORT');
    expect(finding?.message).not.toContain('abc123');
  });

  it('is none for an example, or for a file without values', () => {
    expect(
      trackedEnvFindings(
        new Map([
          ['.env.example', ['A']],
          ['.env', []],
        ]),
      ),
    ).toEqual([]);
  });
});
