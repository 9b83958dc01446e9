import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, repository, snapshot, temporaryDirectory, writeFiles } from '../repository.ts';
import { email, run } from './run.ts';

const sample = new URL('../fixtures/sample/before', import.meta.url).pathname;
const kite = () => repository({}, { from: sample, tags: ['v1.3.0', 'v1.4.0'] });

type Report = {
  readonly answers: Record<string, unknown>;
  readonly files: { path: string; action: string; diff?: string }[];
  readonly findings: { severity: string; code: string; message: string }[];
  readonly standards: Record<string, { score: number; max: number }>;
};
const reportOf = (stdout: string) => JSON.parse(stdout) as Report;

describe('a home directory', () => {
  it('is not taken for a project unless it is named', async () => {
    const home = temporaryDirectory();
    writeFiles(home, { 'notes.txt': 'mine\n' });
    const env = { HOME: home, USERPROFILE: home };
    const stray = await run(['--yes', ...email], { cwd: home, env });
    expect(stray).toMatchObject({ exitCode: 3, stdout: '' });
    expect(stray.stderr).toMatch(
      /is no repository and may hold everything that you have: go to your project, or name/,
    );
    expect(Object.keys(snapshot(home))).toEqual(['notes.txt']);
    expect(await run(['.', '--dry-run', ...email], { cwd: home, env })).toMatchObject({ exitCode: 0 });
    git(home, 'init', '-q');
    expect(await run(['--dry-run', ...email], { cwd: home, env })).toMatchObject({ exitCode: 0 });
  });
});

describe('without a terminal', () => {
  it('and without --yes, --check or --dry-run it says so and ends with 2', async () => {
    const root = await kite();
    const before = snapshot(root);
    const ran = await run([root]);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^create-security-policy: There is no terminal .+--yes.+\n$/);
    expect(snapshot(root)).toEqual(before);
  });

  it('--help and --version answer', async () => {
    expect(await run(['--help'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('says all that is wrong at once, and ends with 2', async () => {
    const ran = await run(['--emial', 'x', '--on-conflict', 'never', '--yes']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('--yes', () => {
  it('writes the files, and a second run changes nothing', async () => {
    const root = await kite();
    const first = await run([root, '--yes', ...email, '--json']);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    const created = reportOf(first.stdout).files.filter(({ action }) => action === 'create');
    expect(created.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['SECURITY.md', '.gitleaks.toml', '.security-policy.json']),
    );
    const written = snapshot(root);
    expect(written['SECURITY.md']).toContain('security@kestrel-lab.org');
    const second = await run([root, '--yes', '--json']);
    const actions = new Set(reportOf(second.stdout).files.map(({ action }) => action));
    expect(actions).toEqual(new Set(['unchanged']));
    expect(snapshot(root)).toEqual(written);
  });

  it('names the flag of what is needed and unknown', async () => {
    const root = await repository({ 'README.md': '# Kite\n' });
    const before = snapshot(root);
    const ran = await run([root, '--yes']);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toBe(
      'create-security-policy: --email is needed: address for security reports (text).\n',
    );
    expect(snapshot(root)).toEqual(before);
  });

  it('lists what is missing for a script: flag, kind and candidates', async () => {
    const root = await repository({ 'package.json': '{"name": "kite"}\n' });
    const ran = await run([root, '--yes', '--json']);
    expect(ran.exitCode).toBe(2);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      mode: 'write',
      missing: [{ key: 'email', flag: '--email', kind: 'text', candidates: [] }],
    });
  });

  it('works from a folder of the repository', async () => {
    const root = await kite();
    const ran = await run(['--yes', ...email], { cwd: join(root, 'src') });
    expect(ran.exitCode).toBe(0);
    expect(Object.keys(snapshot(root))).toContain('SECURITY.md');
  });

  it('works where there is no git', async () => {
    const root = temporaryDirectory();
    const ran = await run([root, '--yes', ...email, '--json']);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(reportOf(ran.stdout).answers).toMatchObject({ forge: 'other', channels: ['email'] });
  });

  it('updates the policy where it is and never writes a second', async () => {
    const root = await repository({ '.github/SECURITY.md': '# Security\n\nOur own words.\n' });
    expect((await run([root, '--yes', ...email])).exitCode).toBe(0);
    const files = snapshot(root);
    expect(Object.keys(files).filter((path) => /security\.md$/i.test(path))).toEqual(['.github/SECURITY.md']);
    expect(files['.github/SECURITY.md']).toContain('Our own words.');
  });
});

describe('--dry-run', () => {
  it('shows a diff and writes nothing', async () => {
    const root = await kite();
    const before = snapshot(root);
    const ran = await run([root, '--dry-run', ...email]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toContain('+++ b/SECURITY.md');
    expect(snapshot(root)).toEqual(before);
  });
});

describe('--check', () => {
  it('passes after a run, and fails when the newest tag makes the policy stale', async () => {
    const root = await kite();
    await run([root, '--yes', ...email]);
    git(root, 'add', '-A');
    expect(await run([root, '--check'])).toMatchObject({ exitCode: 0, stderr: '' });
    git(root, 'tag', 'v2.0.0');
    const before = snapshot(root);
    const ran = await run([root, '--check']);
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('SECURITY.md');
    expect(snapshot(root)).toEqual(before);
  });
});

describe('--check of a repository that was never written to', () => {
  it('judges the policy that is there', async () => {
    const text = '# Security Policy\n\nWrite to [INSERT SECURITY EMAIL].\n';
    const root = await repository({ 'SECURITY.md': text });
    const before = snapshot(root);
    const ran = await run([root, '--check', '--json']);
    expect(ran).toMatchObject({ exitCode: 1, stderr: '' });
    expect(reportOf(ran.stdout).findings[0]).toMatchObject({ code: 'placeholder', severity: 'error' });
    expect(snapshot(root)).toEqual(before);
  });

  it('says that there is none', async () => {
    const root = await repository({ 'README.md': '# Kite\n' });
    const ran = await run([root, '--check']);
    expect(ran).toMatchObject({ exitCode: 1, stderr: '' });
    expect(ran.stdout).toContain('there is no security policy');
  });
});

describe('--answers', () => {
  it.each([
    ['answers.json', '{"email":"security@kestrel-lab.org","acknowledge":"7 days"}'],
    ['answers.yaml', 'email: security@kestrel-lab.org\nacknowledge: 7 days\n'],
  ])('reads %s', async (name, text) => {
    const root = await kite();
    const file = join(temporaryDirectory(), name);
    writeFileSync(file, text);
    const ran = await run([root, '--yes', '--json', '--answers', file]);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(reportOf(ran.stdout).answers).toMatchObject({ acknowledge: '7 days' });
  });

  it('reads standard input', async () => {
    const root = await kite();
    const ran = await run([root, '--yes', '--json', '--answers', '-'], { input: 'acknowledge: 7 days' });
    expect(reportOf(ran.stdout).answers).toMatchObject({ acknowledge: '7 days' });
  });

  it.each([
    ['{"emial":"a@kestrel-lab.org"}', /unknown answer "emial": did you mean "email"\?/],
    ['[1, 2]', /must hold an object/],
    ['{"email": ', /neither JSON nor YAML/],
    ['{"email": "nobody"}', /is not an e-mail address/],
    ['a: &x [1]\nb: *x', /neither JSON nor YAML|unknown answer/],
  ])('refuses %s with 2', async (input, sentence) => {
    const root = await kite();
    const ran = await run([root, '--yes', '--answers', '-'], { input });
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('a hostile repository', () => {
  it.each([
    ['a symbolic link', (root: string) => symlinkSync('/etc/passwd', join(root, 'SECURITY.md'))],
    ['a directory', (root: string) => mkdirSync(join(root, 'SECURITY.md'))],
  ])('with %s in the way of the policy is refused with 3, unchanged', async (_name, obstruct) => {
    const root = await kite();
    obstruct(root);
    const before = snapshot(root);
    const ran = await run([root, '--yes', ...email]);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toMatch(/SECURITY\.md is .+\n$/);
    expect(snapshot(root)).toEqual(before);
  });

  it('sends no escape sequence to the terminal', async () => {
    const escape = '\u001b]0;owned\u0007\u001b[31m';
    const root = await repository({
      'package.json': JSON.stringify({ name: `kite${escape}`, author: `Ada <ada@kestrel-lab.org>${escape}` }),
      'SECURITY.md': `# Security${escape}\n`,
    });
    const ran = await run([root, '--dry-run', ...email]);
    expect(ran.stdout + ran.stderr).not.toMatch(/\u001b/);
  });

  it('cannot make git run a program', async () => {
    const root = await kite();
    const mark = join(temporaryDirectory(), 'ran');
    writeFiles(root, { 'evil.sh': `#!/bin/sh\ntouch ${mark}\n` });
    git(root, 'config', 'core.fsmonitor', `sh ${root}/evil.sh`);
    git(root, 'config', 'diff.external', `sh ${root}/evil.sh`);
    await run([root, '--yes', ...email]);
    expect(() => readFileSync(mark)).toThrow();
  });
});

it('a named directory that is not there ends with 2', async () => {
  const ran = await run(['nowhere/at/all', '--yes', ...email], { cwd: temporaryDirectory() });
  expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
  expect(ran.stderr).toBe('create-security-policy: There is no directory "nowhere/at/all".\n');
});

describe('a hostile repository cannot', () => {
  it('put an assignment into the example by the name of a file', async () => {
    const root = await repository({ 'a\nNODE_OPTIONS=--require=.evil.js\n#.js': 'process.env.FOO_TOKEN' });
    expect((await run([root, '--yes', ...email])).exitCode).toBe(0);
    expect(snapshot(root)['.env.example']).not.toMatch(/^NODE_OPTIONS/m);
  });

  it('have a value of a real .env file printed, even one of several lines', async () => {
    const value = ['"-----BEGIN', 'CANARYAAA', 'CANARYBBB==', 'CANARYCCC=x', '-----END"'].join('\n');
    const root = await repository({ '.env': `A=${value}\nTOKEN=CANARYDDD\n` });
    const ran = await run([root, '--dry-run', '--json', ...email]);
    expect(ran.stdout).toContain('TOKEN, A');
    expect(ran.stdout + ran.stderr).not.toContain('CANARY');
  });

  it('send the files elsewhere by core.worktree', async () => {
    const root = await kite();
    const elsewhere = temporaryDirectory();
    git(root, 'config', 'core.worktree', elsewhere);
    expect((await run(['--yes', ...email], { cwd: root })).exitCode).toBe(0);
    expect(snapshot(elsewhere)).toEqual({});
    expect(Object.keys(snapshot(root))).toContain('SECURITY.md');
  });

  it('hold the run up by a pipe', async () => {
    const root = await kite();
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const ran = await run([root, '--yes', ...email, '--answers', join(root, 'pipe')]);
    expect(ran).toMatchObject({ exitCode: 2, stdout: '' });
    expect(ran.stderr).toMatch(/regular file/);
  });

  it.each(['--check', '--dry-run'])('make %s overlook what a write would refuse', async (mode) => {
    const root = await kite();
    symlinkSync('/etc/passwd', join(root, 'SECURITY.md'));
    const ran = await run([root, mode, ...email]);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toMatch(/SECURITY\.md is a symbolic link/);
  });

  it('turn a broken journal into a stack', async () => {
    const root = await kite();
    mkdirSync(join(root, '.git/create-security-policy.journal'));
    const ran = await run([root, '--check', ...email]);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });
});
