import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { repository, snapshot, temporaryDirectory } from '../repository.ts';
import { key, openTerminal, type Terminal } from './terminal.ts';

let open: Terminal | undefined;
afterEach(() => {
  open?.kill();
  open = undefined;
});

/** A folder with a `gh` that writes down how it was called and answers by its arguments. */
function fakeGh(...cases: readonly string[]): string {
  const folder = temporaryDirectory();
  const script = ['#!/bin/sh', `echo "$*" >> "${folder}/calls"`, 'case "$*" in', '--version) exit 0;;'];
  writeFileSync(join(folder, 'gh'), `${[...script, ...cases, '*) exit 1;;', 'esac'].join('\n')}\n`);
  chmodSync(join(folder, 'gh'), 0o755);
  return folder;
}

const callsOf = (folder: string) =>
  existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n') : [];

const files = {
  'package.json': '{"name": "wingbeat", "version": "2.3.0", "author": "Ada <ada@kestrel-lab.org>"}\n',
};
const offOnGithub = [
  'auth*) exit 0;;',
  `*PUT*) exit 0;;`,
  `*private-vulnerability-reporting) echo '{"enabled":false}';;`,
  `*repos/kestrel-lab/kite) echo '{"security_and_analysis":{"secret_scanning":{"status":"enabled"}}}';;`,
];

/** From the greeting to written files, where the question about the forge comes. */
async function written(folder: string, args: readonly string[] = []) {
  const cwd = await repository(files);
  const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
  const terminal = openTerminal({ cwd, args: ['--profile', 'short', ...args], env: { PATH } });
  open = terminal;
  await terminal.see(/Enter start/);
  expect(callsOf(folder)).toEqual([]);
  await terminal.press('a', /Write \d+ files?/);
  terminal.send(key.enter);
  return { cwd, terminal };
}

const offer = /Ask GitHub through gh[^]*y and Enter for yes, or Enter alone for no/;
const put = 'api --hostname github.com --method PUT repos/kestrel-lab/kite/private-vulnerability-reporting';

describe('with gh, after the files are written', () => {
  it('GitHub is asked on demand, and each call is shown before it is run', async () => {
    const folder = fakeGh(...offOnGithub);
    const { terminal } = await written(folder);
    await terminal.see(offer);
    expect(callsOf(folder)).toEqual(['--version']);
    const screen = await terminal.press('y\r', /Switch on private vulnerability reporting\?/);
    expect(screen).toMatch(/private vulnerability reporting +off/);
    expect(screen).toMatch(/secret scanning +on/);
    expect(screen).toContain(`gh ${put}`);
    expect(callsOf(folder)).not.toContain(put);
    await terminal.press('y\r', /Done\.[^]*Next:/);
    expect(callsOf(folder)).toContain(put);
    expect((await terminal.exit).code).toBe(0);
    expect(terminal.screen()).not.toContain('See that private vulnerability reporting is on');
  });

  it('Enter asks nobody, and the next steps name the page and the call', async () => {
    const folder = fakeGh(...offOnGithub);
    const { terminal } = await written(folder);
    await terminal.see(offer);
    await terminal.press(key.enter, /See that private vulnerability reporting is on/);
    expect((await terminal.exit).code).toBe(0);
    expect(callsOf(folder)).toEqual(['--version']);
  });

  it.each([
    ['not logged in', ['auth*) exit 1;;'], /gh is not logged in/],
    ['without a network', ['auth*) exit 0;;'], /gh cannot see kestrel-lab\/kite/],
  ])('a gh that is %s costs one sentence', async (_, cases, sentence) => {
    const { terminal } = await written(fakeGh(...cases));
    await terminal.see(offer);
    await terminal.press('y\r', sentence);
    expect((await terminal.exit).code).toBe(0);
  });

  it('Ctrl-C while GitHub is slow stops the wait, not the run: the files are there', async () => {
    const { cwd, terminal } = await written(fakeGh('auth*) exec sleep 60;;'));
    await terminal.see(offer);
    await terminal.press('y\r', /Asking GitHub/);
    await terminal.press(key.ctrl('c'), /You stopped it\.[^]*Next:/);
    expect((await terminal.exit).code).toBe(0);
    expect(Object.keys(snapshot(cwd))).toContain('SECURITY.md');
  });

  it('nothing is offered on another forge', async () => {
    const folder = fakeGh(...offOnGithub);
    const args = ['--forge', 'codeberg', '--repository', 'kestrel-lab/kite', '--channels', 'email'];
    const { terminal } = await written(folder, args);
    await terminal.see(/Next:/);
    expect((await terminal.exit).code).toBe(0);
    expect(callsOf(folder)).toEqual([]);
  });
});

it('in plain mode it is the same', async () => {
  const folder = fakeGh(...offOnGithub);
  const cwd = await repository(files);
  const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
  open = openTerminal({ cwd, args: ['--plain', '--profile', 'short'], env: { PATH } });
  await open.see(/Answer:/);
  await open.press('>\r', /Write\?/);
  expect(callsOf(folder)).toEqual([]);
  await open.press('w\r', offer);
  await open.press('y\r', /Switch on private vulnerability reporting\?/);
  await open.press('\r', /Next:/);
  expect((await open.exit).code).toBe(0);
  expect(callsOf(folder)).not.toContain(put);
});
