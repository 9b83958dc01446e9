import { existsSync, writeFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { repository } from '../repository.ts';
import { key, leftBehind, openShell, openTerminal, type Terminal } from './terminal.ts';

const files = { 'package.json': '{"name": "wingbeat", "version": "2.3.0"}\n' };
const short = ['--profile', 'short'];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let open: Terminal | undefined;
afterEach(() => {
  open?.kill('SIGKILL');
  open = undefined;
});

async function atTheName(): Promise<Terminal> {
  const terminal = openTerminal({ cwd: await repository(files), args: short, columns: 100, rows: 30 });
  open = terminal;
  await terminal.see(/Enter start/);
  await terminal.press(key.enter, /What is the project called/);
  return terminal;
}

/** The first frames are drawn without Ink, which scrolls the preview alone. */
const untilInk = (terminal: Terminal) => terminal.press(key.pageDown, / \d\d-\d+ of \d+ ──/);

it('two hundred resizes in two seconds, with keys between them, lose no key and leave one clean screen', async () => {
  const terminal = await atTheName();
  terminal.send(key.ctrl('u'));
  for (let turn = 0; turn < 200; turn += 1) {
    terminal.resize(40 + ((turn * 37) % 100), 10 + ((turn * 13) % 40));
    if (turn % 10 === 0) terminal.send('x');
    await pause(10);
  }
  terminal.resize(100, 30);
  const whole =
    /^ create-security-policy {2}wingbeat +1 of 8 \n[^]*What is the project called[^]*› x{20}(?!x)[^]*Enter next/;
  const screen = await terminal.see(whole);
  expect(screen.match(/What is the project called/g)).toHaveLength(1);
  expect(screen.match(/create-security-policy {2}/g)).toHaveLength(1);
  terminal.send(key.ctrl('c'));
  expect((await terminal.exit).code).toBe(130);
  expect(leftBehind(terminal.written())).toEqual([]);
});

it('a name that the terminal takes to be wider than it is pushes no line down', async () => {
  const name = '👩‍👩‍👧‍👦 👩‍👩‍👧‍👦 日本語';
  const args = [...short, '--project-name', name];
  const terminal = openTerminal({ cwd: await repository(files), args, columns: 100, rows: 30 });
  open = terminal;
  await terminal.see(/Enter start/);
  await terminal.press(key.enter, /How can people/);
  await untilInk(terminal);
  const screen = await terminal.press(key.escape, /Enter start/);
  expect(screen).toMatch(/^ create.*\n ·.*\n─{100}\n/);
});

it('Ctrl-L draws the window anew, whatever was written into it', async () => {
  const terminal = await atTheName();
  await untilInk(terminal);
  terminal.emulator.write('\u001b[2;1HWall of text from elsewhere');
  await terminal.see(/Wall of text/);
  await terminal.press(key.ctrl('l'), /^ create.*\n [▸·] Project/);
  expect(terminal.screen()).not.toContain('Wall of text');
  await terminal.press(`${key.ctrl('u')}Osprey`, /› Osprey/);
});

it.each([
  ['in lines', '$program --plain', /^Security policy for wingbeat \(github/m],
  ['in a window of the usual size', '$program', /^ create.*\n.*\n─{80}\n[^]*Enter start/],
])('a terminal that does not tell its size is spoken to %s', async (_, command, expected) => {
  const terminal = openShell({ cwd: await repository(files), columns: 100, rows: 30 });
  open = terminal;
  await terminal.see(/^# /);
  await terminal.press(`stty rows 0 cols 0; ${command}\r`, expected);
  expect(terminal.written().split('\u001b[?1049h')[1] ?? '1 questions').toMatch(/\d questions/);
});

it('Ctrl-Z in the middle of a word keeps it, and what is typed after fg goes on there', async () => {
  const terminal = openShell({ cwd: await repository(files) });
  open = terminal;
  await terminal.see(/^# /);
  await terminal.press('$program --profile short\r', /Enter start/);
  await terminal.press(key.enter, /What is the project called/);
  terminal.send(`${key.ctrl('u')}Osp${key.ctrl('z')}`);
  await terminal.see(/# $/m);
  expect(leftBehind(terminal.written())).toEqual([]);
  await terminal.press('fg\r', /› Osp/);
  await terminal.press('rey', /› Osprey/);
  terminal.send(key.ctrl('c'));
  await terminal.see(/Cancelled: nothing was written/);
  expect(leftBehind(terminal.written())).toEqual([]);
});

it('a terminal that is gone ends it within seconds, and nothing is left running', async () => {
  const terminal = await atTheName();
  const running = () => {
    try {
      return process.kill(terminal.pid, 0);
    } catch {
      return false;
    }
  };
  terminal.hangUp();
  await expect.poll(running, { timeout: 10_000 }).toBe(false);
});

it('what was saved in the editor before Ctrl-C is in the answer', async () => {
  const cwd = await repository(files);
  const editor = `${cwd}/../editor.sh`;
  writeFileSync(editor, '#!/bin/sh\necho Osprey > "$1"\nkill -INT $$\n', { mode: 0o755 });
  open = openTerminal({ cwd, args: short, env: { VISUAL: editor } });
  await open.see(/Enter start/);
  await open.press(key.enter, /What is the project called/);
  await open.press(key.ctrl('o'), /› Osprey/);
});

it('output that Ctrl-S stopped while an editor had the terminal goes on after it', async () => {
  const cwd = await repository({
    ...files,
    'editor.sh': 'touch began; sleep 0.3; printf "saved\\n" > "$1"\n',
  });
  open = openTerminal({ cwd, args: short, env: { VISUAL: 'sh editor.sh' } });
  await open.see(/Enter start/);
  await open.press(key.enter, / 1 of /);
  open.send(key.ctrl('o'));
  await expect.poll(() => existsSync(`${cwd}/began`), { timeout: 10_000 }).toBe(true);
  open.send(key.ctrl('s'));
  await open.see(/› saved/);
});

it('an editor that cannot be started is told of', async () => {
  open = openTerminal({ cwd: await repository(files), args: short, env: { VISUAL: '/nowhere/at/all' } });
  await open.see(/Enter start/);
  await open.press(key.enter, /What is the project called/);
  await open.press(key.ctrl('o'), /✗ the editor ended with an error/);
});
