import { describe, expect, it } from 'vitest';
import { adoptPolicy } from '../../source/documents/adopt-policy.ts';
import { readPolicy } from '../../source/documents/existing-policy.ts';
import type { Answers } from '../../source/questions/catalogue.ts';
import { render } from './security-policy/policy-cases.ts';

const own = { owner: 'kestrel-lab', name: 'kestrel' };

/** The answers that a policy of ours gives back, of those that went into it. */
function readBack(changed: Partial<Answers>): unknown {
  const { answers } = readPolicy(render(changed), own);
  return Object.fromEntries(Object.keys(changed).map((key) => [key, answers.get(key)?.value]));
}

describe('a policy that we wrote', () => {
  it.each<Partial<Answers>>([
    { channels: ['private-report', 'email'], email: 'security@kestrel-lab.org' },
    { channels: ['email', 'private-report'], email: 'jo.doe+sec@kestrel-lab.org' },
    { channels: ['email'], email: 'security@kestrel-lab.org' },
    { channels: ['private-report'] },
    { channels: ['form', 'email'], formUrl: 'https://hackerone.com/kestrel' },
    { acknowledge: '48 hours' },
    { acknowledge: '14 days' },
    { disclosureWindow: '90 days' },
    { disclosureWindow: '45 days' },
    { supportedVersions: 'latest-release' },
    { supportedVersions: 'latest-major' },
    { supportedVersions: 'last-two-minors' },
    { supportedVersions: 'last-three-minors' },
    { supportedVersions: 'last-two-majors' },
    { supportedVersions: '12 months' },
    { supportedVersions: 'main' },
    { bounty: 'no' },
    { languages: ['English', 'German'] },
    { assessment: '7 days' },
    { updates: '14 days' },
    { escalation: '7 days' },
    { supportedVersions: '2.x, 1.9.x' },
  ])('gives back %j', (changed) => {
    expect(readBack(changed)).toEqual(changed);
  });

  it('gives back the confidential issue of GitLab', () => {
    const { answers } = readPolicy(render({ forge: 'gitlab' }), own);
    expect(answers.get('channels')?.value).toEqual(['private-report', 'email']);
  });

  it('lacks nothing of itself', () => {
    const text = render();
    expect(adoptPolicy({ existing: text, rendered: text }).text).toBe(text);
  });
});
