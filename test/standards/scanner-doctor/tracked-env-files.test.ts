import { describe, expect, it } from 'vitest';
import { trackedEnvFindings } from '../../../source/standards/scanner-doctor/tracked-env-files.ts';
import { namesWithValues } from '../../../source/survey/environment/assigned-names.ts';

describe('the finding', () => {
  it('names the variables and no value', () => {
    const names = namesWithValues('API_TOKEN=abc123\nPORT=3000\n');
    const [finding] = trackedEnvFindings(new Map([['.env', names]]));
    expect(finding).toMatchObject({ code: 'tracked-env-file', path: '.env' });
    expect(finding?.message).toContain('API_TOKEN, PORT');
    expect(finding?.message).not.toContain('abc123');
  });

  it('is none for a file without values', () => {
    expect(trackedEnvFindings(new Map([['.env', []]]))).toEqual([]);
  });
});
