import { describe, expect, it } from 'vitest';
import type { Change } from '../../source/documents/document.ts';
import type { Draft } from '../../source/questions/draft.ts';
import { nextSteps } from '../../source/report/next-steps.ts';

const draft: Draft = new Map(
  Object.entries({
    forge: 'github',
    repository: 'kestrel-lab/kite',
    channels: ['private-report', 'email'],
    email: 'security@kestrel-lab.org',
  }).map(([key, value]) => [key, { value, origin: 'flag' as const }]),
);

const policy = (after: string): Change => ({
  id: 'security-policy',
  path: 'SECURITY.md',
  action: 'update',
  after,
  conflicts: [],
  notes: [],
});

const steps = (text: string) =>
  nextSteps(
    draft,
    { rendered: [], changes: [policy(text)], scores: [], findings: [] },
    { takesReports: false, onConflict: 'keep' },
  );

describe('nextSteps', () => {
  it('asks for a test mail to the address of the policy', () => {
    expect(steps('Write to <security@kestrel-lab.org>.')).toContain('test mail to security@kestrel-lab.org');
  });

  it('asks for none to an address that the words of the maintainer do not name', () => {
    expect(steps('Write to <own@kestrel-lab.org>.')).not.toContain('test mail');
  });

  it.each([
    ['github.com', 'See the Security tab.', 'gh api --method'],
    ['github.com', 'https://github.com/kestrel-lab/kite/security/advisories/new', 'gh api --method'],
    [
      'github.acme.com',
      '[report](https://github.acme.com/kestrel-lab/kite/security/advisories/new)',
      'gh api --hostname github.acme.com --method',
    ],
  ])('sends to the settings on %s from %j', (host, text, call) => {
    expect(steps(text)).toContain(`https://${host}/kestrel-lab/kite/settings/security_analysis`);
    expect(steps(text)).toContain(call);
  });
});
