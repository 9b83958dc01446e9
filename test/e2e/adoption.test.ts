import { describe, expect, it } from 'vitest';
import { repository, snapshot } from '../repository.ts';
import { email, run } from './run.ts';

const own = `# Security

## Reporting a vulnerability

Open a [private report](https://github.com/kestrel-lab/kite/security/advisories/new).
If you hear nothing within 6 business days, ask the foundation.

## Supported versions

| Version | Supported |
| ------- | --------- |
| 1.4.x   | yes       |
`;

const pointer = '# Security\n\nSee https://kestrel-lab.org/security for how to report a vulnerability.\n';

type Report = {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly files: readonly { path: string; action: string }[];
  readonly findings: readonly { code: string; message: string }[];
  readonly unsaid: readonly { heading: string; flags: readonly string[] }[];
};

async function adopt(policy: string, flags: readonly string[], tags: readonly string[] = ['v1.4.0']) {
  const root = await repository({ 'SECURITY.md': policy }, { tags });
  const { exitCode, stdout, stderr } = await run([root, '--yes', '--json', ...flags]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return { root, report: JSON.parse(stdout) as Report, text: snapshot(root)['SECURITY.md'] };
}

describe('--yes over a policy that somebody wrote', () => {
  it('adds nothing that nobody said, and says what is left open and by which flag', async () => {
    const { text, report } = await adopt(own, []);
    expect(text).toBe(own);
    expect(report.answers).not.toHaveProperty('acknowledge');
    const open = Object.fromEntries(report.unsaid.map(({ heading, flags }) => [heading, flags]));
    expect(open['Safe harbour']).toEqual(['--safe-harbor']);
    expect(open['What to expect']).toContain('--acknowledge');
    // The text says when to ask again, in its own words.
    expect(open['What to expect']).not.toContain('--escalation');
    expect(open).not.toHaveProperty('Supported versions');
  });

  it('adds what a flag says, and that alone', async () => {
    const { text, root } = await adopt(own, ['--acknowledge', '5 days', '--safe-harbor', 'simple']);
    expect(text).toContain('We answer your report within 5 days.');
    expect(text).toContain('## Safe harbour');
    expect(text).not.toMatch(/## (?:Disclosure|Scope|Rewards|What to include)|update every|reviewed on/);
    const again = await run([root, '--yes', '--json']);
    const actions = (JSON.parse(again.stdout) as Report).files.map(({ action }) => action);
    expect(new Set(actions)).toEqual(new Set(['unchanged']));
    expect((await run([root, '--check'])).exitCode).toBe(0);
  });

  it('says what a flag could not change: the section stays in the words of its writer', async () => {
    const { text, report } = await adopt(pointer, email);
    expect(text).toContain(pointer.trimEnd());
    expect(text).toContain('security@kestrel-lab.org');
    expect(report.answers['channels']).toEqual(['email']);
    const { report: kept } = await adopt(own, email);
    expect(kept.findings.filter(({ code }) => code === 'own-words').map(({ message }) => message)).toEqual([
      '"Reporting a vulnerability" stays in your words: write what --email says there yourself',
    ]);
  });

  it('takes a table that lacks the newest release for nobody’s answer', async () => {
    const { report } = await adopt(own, [], ['v1.4.0', 'v2.0.0']);
    expect(report.answers).not.toHaveProperty('supportedVersions');
    expect(report.findings.map(({ code }) => code)).toContain('versions-stale');
  });

  it('keeps the defaults where the policy is nothing but the starter text of the forge', async () => {
    const starter =
      '# Security Policy\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\nTell them where to go, how often they can expect to get an update on a\nreported vulnerability, what to expect if the vulnerability is accepted or\ndeclined, etc.\n';
    const { text, report } = await adopt(starter, email);
    expect(text).toContain('We answer your report within 3 business days.');
    expect(report.unsaid).toEqual([]);
  });
});

it('a policy in another format is read and left alone, and no second one is written', async () => {
  const rst = `Security\n========\n\nReporting a Vulnerability\n-------------------------\n\nWrite an e-mail to <ops@kestrel-lab.org>.\n`;
  const root = await repository({ 'SECURITY.rst': rst });
  const { exitCode, stdout } = await run([root, '--yes', '--json']);
  const report = JSON.parse(stdout) as Report;
  expect(exitCode).toBe(0);
  expect(report.answers['email']).toBe('ops@kestrel-lab.org');
  expect(report.findings.map(({ code }) => code)).toContain('policy-format');
  expect(snapshot(root)['SECURITY.rst']).toBe(rst);
  expect(Object.keys(snapshot(root))).not.toContain('SECURITY.md');
});
