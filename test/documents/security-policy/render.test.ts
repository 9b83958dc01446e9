import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../source/questions/catalogue.ts';
import type { Forge } from '../../../source/questions/facts.ts';
import { render } from './policy-cases.ts';

describe('the private channels', () => {
  it.each<[Forge, string]>([
    ['github', 'https://github.com/kestrel-lab/kestrel/security/advisories/new'],
    ['gitlab', 'https://gitlab.com/kestrel-lab/kestrel/-/issues/new?issue%5Bconfidential%5D=true'],
  ])('link to the form of %s', (forge, url) => {
    expect(render({ forge })).toMatch(/^1\. Open a \[/m);
    expect(render({ forge })).toContain(url);
  });

  it.each<Forge>(['codeberg', 'forgejo', 'bitbucket', 'sourcehut', 'other'])('are e-mail on %s', (forge) => {
    expect(render({ forge, channels: ['email'] })).toContain(
      'Instead, write an e-mail to <security@kestrel-lab.org>.',
    );
  });

  it('are linked on the host of the remote', () => {
    const remote = { forge: 'gitlab', host: 'git.kestrel-lab.org', owner: 'a', name: 'b' } as const;
    expect(render({ forge: 'gitlab' }, { remote })).toContain(
      '(https://git.kestrel-lab.org/kestrel-lab/kestrel/-/',
    );
  });

  it('never link to a host that is no host name', () => {
    const remote = { forge: 'github', host: 'a.test/)[x](', owner: 'a', name: 'b' } as const;
    expect(render({}, { remote })).not.toContain('a.test');
  });

  it('keep the order of preference', () => {
    const text = render({ channels: ['form', 'email'], formUrl: 'https://kestrel-lab.org/report' });
    expect(text).toContain(
      '1. Use the report form at <https://kestrel-lab.org/report>.\n2. Write an e-mail to',
    );
  });
});

it('prints a short policy of about 40 lines', () => {
  expect(render().split('\n').length).toBeLessThanOrEqual(52);
});

it.each<[string, Partial<Answers>, string]>([
  ['a time', { acknowledge: '48h' }, 'We answer your report within 48 hours.'],
  ['no promise', { acknowledge: 'best effort' }, 'we promise no fixed time'],
  ['a window', { disclosureWindow: '45 days' }, 'You may disclose it 45 days after your report'],
  ['no window', { disclosureWindow: 'none' }, 'We agree with you on the day'],
])('prints %s', (_, changed, sentence) => {
  expect(render(changed)).toContain(sentence);
});
