import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeEngine, type Manner } from '../fake-engine.ts';
import { repository, snapshot, temporaryDirectory } from '../repository.ts';
import { email, run } from './run.ts';
import { key, openTerminal, type Terminal } from './terminal.ts';

const code = {
  'package.json': '{"name": "wingbeat", "version": "2.3.0", "author": "Ada <ada@kestrel-lab.org>"}\n',
  'app.js': 'const key = process.env.STRIPE_SECRET_KEY;\nconst url = process.env.DATABASE_URL;\n',
};
const canary = ['c4n4ry', 's3cr3tv4lue', '99x8y7z6w5v4u3'].join('');

type Report = {
  readonly files: readonly { readonly path: string }[];
  readonly proof?: { readonly status: string; readonly engine?: object; readonly notes: readonly string[] };
  readonly scan?: { readonly groups: readonly object[]; readonly notes: readonly string[] };
  readonly findings: readonly { readonly code: string; readonly path?: string; readonly line?: number }[];
};

const report = (stdout: string) => JSON.parse(stdout) as Report;
const engine = (manner: Manner, name?: string) => fakeEngine(temporaryDirectory(), manner, name);
const yes = ['--yes', ...email];

describe('the proof without a terminal', () => {
  it('shows what was proven, and then writes', async () => {
    const cwd = await repository(code);
    const { exitCode, stdout } = await run([...yes, '--engine-path', engine('honest')], { cwd });
    expect(stdout).toMatch(/Proven with gitleaks 8\.30\.1:\n.*3 rules caught every made-up secret/);
    expect(exitCode).toBe(0);
    expect(snapshot(cwd)).toHaveProperty('.gitleaks.toml');
  });

  it('says where no engine is installed, with the command that installs it', async () => {
    const cwd = await repository(code);
    const { exitCode, stdout } = await run(yes, { cwd, env: { PATH: '/usr/bin:/bin' } });
    expect(stdout).toContain('betterleaks is not installed: go install github.com/betterleaks/betterleaks@v');
    expect(exitCode).toBe(0);
  });

  it.each(['write', 'dry-run'])('that fails stops a %s, with what failed and what to do', async (mode) => {
    const cwd = await repository(code);
    const args = [...yes, '--engine-path', engine('blind'), ...(mode === 'dry-run' ? ['--dry-run'] : [])];
    const { exitCode, stdout, stderr } = await run(args, { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain('the rule repository-secret-assignment missed a made-up secret');
    expect(stderr).toContain('--proof skip');
    expect(Object.keys(snapshot(cwd)).sort()).toEqual(['app.js', 'package.json']);
  });

  it('is left out with --proof skip', async () => {
    const cwd = await repository(code);
    const args = [...yes, '--engine-path', engine('blind'), '--proof', 'skip', '--json'];
    const { exitCode, stdout } = await run(args, { cwd });
    expect(exitCode).toBe(0);
    expect(report(stdout)).not.toHaveProperty('proof');
  });

  it('that cannot be had stops the run with --proof require', async () => {
    const cwd = await repository(code);
    const args = [...yes, '--proof', 'require'];
    const { exitCode, stderr } = await run(args, { cwd, env: { PATH: '/usr/bin:/bin' } });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('go install');
    expect(snapshot(cwd)).not.toHaveProperty('SECURITY.md');
  });

  it('names an engine path that is none', async () => {
    const cwd = await repository(code);
    const { exitCode, stderr } = await run([...yes, '--engine-path', '/nowhere/gitleaks'], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--engine-path: /nowhere/gitleaks does not exist.');
  });

  it.each([
    ['refusing', 'gitleaks 8.30.1 refuses .gitleaks.toml (exit code 1).'],
    ['crashing', 'gitleaks 8.30.1 crashed over .gitleaks.toml.'],
    ['garbled', 'gitleaks 8.30.1 gave no report that can be read.'],
  ] as const)('says in a sentence what a %s engine does', async (manner, sentence) => {
    const cwd = await repository(code);
    const { exitCode, stderr } = await run([...yes, '--engine-path', engine(manner)], { cwd });
    expect(exitCode).toBe(3);
    expect(stderr).toContain(sentence);
    expect(snapshot(cwd)).not.toHaveProperty('SECURITY.md');
  });

  it('passes nothing on to the terminal that an engine says of itself', async () => {
    const cwd = await repository(code);
    const { stdout } = await run([...yes, '--engine-path', engine('hostile')], { cwd });
    expect(stdout).toContain('Proven with gitleaks 9.9.9:');
    expect(stdout).not.toContain('\u001b');
  });

  it('says why an engine on the PATH cannot be used, and takes the next one that can', async () => {
    const cwd = await repository(code);
    const mute = engine('mute', 'betterleaks');
    const good = engine('honest');
    const path = (...programs: readonly string[]) => ({
      PATH: [...programs.map((program) => dirname(program)), '/usr/bin', '/bin'].join(delimiter),
    });
    const without = await run([...yes, '--dry-run', '--json'], { cwd, env: path(mute) });
    expect(report(without.stdout).proof).toMatchObject({
      status: 'not-run',
      notes: [expect.stringContaining(`${mute} does not answer as betterleaks`), expect.anything()],
    });
    const proven = await run([...yes, '--dry-run', '--json'], { cwd, env: path(mute, good) });
    expect(report(proven.stdout).proof).toMatchObject({ status: 'proven', engine: { id: 'gitleaks' } });
  });

  it('does not take a folder for an engine', async () => {
    const cwd = await repository(code);
    const folder = temporaryDirectory();
    mkdirSync(join(folder, 'gitleaks'));
    const named = await run([...yes, '--engine-path', join(folder, 'gitleaks')], { cwd });
    expect(named).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is a folder.') as string });
    const env = { PATH: [folder, dirname(engine('honest')), '/usr/bin', '/bin'].join(delimiter) };
    const found = await run([...yes, '--dry-run', '--json'], { cwd, env });
    expect(report(found.stdout).proof).toMatchObject({ status: 'proven' });
  });

  it('that did not take place is not enough for --proof require', async () => {
    const cwd = await repository(code);
    const args = [...yes, '--proof', 'require', '--engine-path', engine('old')];
    expect(await run(args, { cwd })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('gitleaks 8.16.0 is too old') as string,
    });
    expect(snapshot(cwd)).not.toHaveProperty('SECURITY.md');
  });

  it('stands in the report, and a second run with nothing to write proves nothing', async () => {
    const cwd = await repository(code);
    const path = engine('honest');
    const env = { PATH: [path.replace(/\/[^/]+$/, ''), '/usr/bin', '/bin'].join(delimiter) };
    const first = report((await run([...yes, '--json'], { cwd, env })).stdout);
    expect(first.proof).toMatchObject({ status: 'proven', engine: { id: 'gitleaks', version: '8.30.1' } });
    expect(report((await run([...yes, '--json'], { cwd, env })).stdout)).not.toHaveProperty('proof');
  });

  it('is part of --check when it is asked for, and a failure is a finding', async () => {
    const cwd = await repository(code);
    await run(yes, { cwd });
    expect((await run(['--check'], { cwd })).stdout).not.toContain('roven');
    const good = await run(['--check', '--json', '--engine-path', engine('honest')], { cwd });
    expect(report(good.stdout).proof?.status).toBe('proven');
    expect(report(good.stdout).findings.map(({ code }) => code)).not.toContain('unproven-scanner');
    const bad = await run(['--check', '--json', '--engine-path', engine('blind')], { cwd });
    expect(bad.exitCode).toBe(1);
    expect(report(bad.stdout).findings).toContainEqual(
      expect.objectContaining({ code: 'unproven-scanner', path: '.gitleaks.toml' }),
    );
  });

  it('never runs a program of the repository, though npx puts its folder on the PATH', async () => {
    const cwd = await repository(code);
    const inside = join(cwd, 'node_modules', '.bin');
    mkdirSync(inside, { recursive: true });
    fakeEngine(inside, 'blind', 'betterleaks');
    const outside = temporaryDirectory();
    symlinkSync(join(inside, 'betterleaks'), join(outside, 'gitleaks'));
    const env = { PATH: [inside, 'node_modules/.bin', '.', outside, '/usr/bin', '/bin'].join(delimiter) };
    const { exitCode, stdout } = await run(yes, { cwd, env });
    expect(stdout).toContain('betterleaks is not installed');
    expect(exitCode).toBe(0);
  });
});

describe('the first scan without a terminal', () => {
  it('happens when it is asked for only, and shows places, never a value', async () => {
    const cwd = await repository({ ...code, 'old.js': `const key = '${canary}';\n` });
    const args = [...yes, '--engine-path', engine('honest')];
    const unasked = await run(args, { cwd });
    expect(unasked.stdout).not.toContain('old.js');
    const text = await run([...args, '--scan'], { cwd });
    const json = await run([...args, '--scan', '--json'], { cwd });
    expect(text.stdout).toMatch(/places with what looks like a secret/);
    expect(text.stdout).toMatch(/old\.js:1[\s\S]*1\. Rotate it first/);
    expect(report(json.stdout).findings).toContainEqual(
      expect.objectContaining({ code: 'secret', path: 'old.js', line: 1 }),
    );
    expect([text, json, unasked].map(({ stdout, stderr }) => stdout + stderr).join('')).not.toContain(canary);
    expect(JSON.stringify(snapshot(cwd)['.security-policy.json'])).not.toContain(canary);
    expect(json.exitCode).toBe(0);
  });

  it('keeps ten thousand places short on the screen and whole in the report, and no name reaches the terminal', async () => {
    const cwd = await repository(code);
    const args = [...yes, '--proof', 'skip', '--scan', '--engine-path', engine('plentiful')];
    const { stdout } = await run(args, { cwd });
    expect(stdout).toContain('10000 places with what looks like a secret');
    expect(stdout.split('\n').length).toBeLessThan(150);
    expect(stdout).toContain('and 9980 more');
    expect(stdout).not.toContain('\u001b');
    const json = await run([...args, '--json'], { cwd });
    expect(report(json.stdout).scan?.groups).toHaveLength(10_000);
    expect(json.stdout).not.toContain('\u001b');
  });

  it('makes --check fail where it finds something', async () => {
    const cwd = await repository({ ...code, 'old.js': `const key = '${canary}';\n` });
    await run(yes, { cwd });
    const args = ['--check', '--proof', 'skip', '--scan', '--engine-path', engine('honest')];
    expect((await run(args, { cwd })).exitCode).toBe(1);
  });

  it.each([
    ['--dry-run', 'Cancelled: nothing was written.', false],
    ['--yes', 'Cancelled: the files were written, the scan was stopped.', true],
  ])('that is interrupted with %s says what was written', async (mode, sentence, written) => {
    const cwd = await repository(code);
    const args = [mode, ...email, '--proof', 'skip', '--scan', '--engine-path', engine('interrupting')];
    expect(await run(args, { cwd })).toMatchObject({ exitCode: 130, stderr: `${sentence}\n` });
    expect('SECURITY.md' in snapshot(cwd)).toBe(written);
  });

  it('says what it needs', async () => {
    const cwd = await repository(code);
    const ran = await run([...yes, '--scan'], { cwd, env: { PATH: '/usr/bin:/bin' } });
    expect(ran).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('go install') as string });
  });
});

describe('in the terminal', () => {
  let open: Terminal | undefined;
  afterEach(() => {
    open?.kill();
  });
  const start = async (manner: Manner, args: readonly string[] = [], files = {}) => {
    const cwd = await repository({ ...code, ...files });
    open = openTerminal({ cwd, args: ['--profile', 'short', '--engine-path', engine(manner), ...args] });
    return { cwd, terminal: open };
  };
  const accept = async (terminal: Terminal) => {
    await terminal.see(/Enter start/);
    await terminal.press('a', /› {2}Write \d+ files?/);
    terminal.send(key.enter);
  };

  it('shows the proof and offers the first scan, whose findings hold no value', async () => {
    const { terminal } = await start('honest', [], { 'old.js': `const key = '${canary}';\n` });
    await accept(terminal);
    await terminal.see(/Look for secrets in all files and commits now, with gitleaks\?/);
    expect(terminal.written()).toContain('Proven with gitleaks 8.30.1');
    terminal.send('y\r');
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.written()).toMatch(/old\.js:1[\s\S]*Rotate it first/);
    expect(terminal.written()).not.toContain(canary);
  });

  it('takes no for an answer', async () => {
    const { terminal } = await start('honest');
    await accept(terminal);
    await terminal.see(/Look for secrets/);
    terminal.send(key.enter);
    expect((await terminal.exit).code).toBe(0);
  });

  it('asks whether to write what could not be proven', async () => {
    const { cwd, terminal } = await start('blind');
    await accept(terminal);
    await terminal.see(/missed a made-up secret[\s\S]*Write the files all the same\?/);
    terminal.send('\r');
    expect((await terminal.exit).code).toBe(3);
    expect(snapshot(cwd)).not.toHaveProperty('SECURITY.md');
  });

  it('a proof that takes long is given up with Esc, and the files are written', async () => {
    const { cwd, terminal } = await start('slow');
    await accept(terminal);
    await terminal.see(/Trying the scanner configuration with gitleaks 8\.30\.1/);
    terminal.send(key.escape);
    await terminal.see(/Look for secrets/);
    terminal.send('\r');
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.written()).toContain('You stopped it.');
    expect(snapshot(cwd)).toHaveProperty('SECURITY.md');
  });

  it('Ctrl-C during the proof leaves, and nothing is written', async () => {
    const { cwd, terminal } = await start('slow');
    await accept(terminal);
    await terminal.see(/Trying the scanner configuration/);
    terminal.send(key.ctrl('c'));
    expect((await terminal.exit).code).toBe(130);
    expect(snapshot(cwd)).not.toHaveProperty('SECURITY.md');
  });

  it('a first scan that takes long is stopped, and says so', async () => {
    const { terminal } = await start('slow', ['--proof', 'skip', '--scan']);
    await accept(terminal);
    await terminal.see(/Looking through the files/);
    terminal.send(key.ctrl('c'));
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.written()).toContain('The files were not scanned to the end: it was stopped.');
  });

  it('plain mode says it in sentences and asks by typing', async () => {
    const { terminal } = await start('honest', ['--plain']);
    await terminal.see(/Answer:/);
    terminal.send('>\r');
    await terminal.see(/Write\?/);
    terminal.send('w\r');
    await terminal.see(/No value is shown\.\s+y for yes/);
    expect(terminal.written()).toContain(
      'Trying the scanner configuration with gitleaks 8.30.1. Ctrl-C stops it.',
    );
    terminal.send('y\r');
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.written()).toMatch(/gitleaks 8\.30\.1: /);
  });
});
