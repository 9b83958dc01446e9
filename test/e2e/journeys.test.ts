import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { repository, snapshot } from '../repository.ts';
import { key, leftBehind, openShell, openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

const files = {
  'package.json': '{"name": "wingbeat", "version": "2.3.0", "author": "Ada <ada@kestrel-lab.org>"}\n',
  'app.js': "const key = process.env.STRIPE_SECRET_KEY;\nconst port = process.env.PORT ?? '3000';\n",
};
const windows = [
  { columns: 120, rows: 40 },
  { columns: 60, rows: 20 },
] as const;

/** Edits a file as a human would; what is to be edited must be there. */
function edit(
  cwd: string,
  path: string,
  ...changes: readonly (readonly [from: string | RegExp, to: string])[]
) {
  const text = readFileSync(join(cwd, path), 'utf8');
  const after = changes.reduce((now, [from, to]) => now.replace(from, to), text);
  expect(after.split('\n').filter((line, index) => line !== text.split('\n')[index])).toHaveLength(
    changes.length,
  );
  writeFileSync(join(cwd, path), after);
}

/** Waits for what was written, however far it has scrolled away. */
const until = (isThere: () => boolean) => expect.poll(isThere, { timeout: 20_000, interval: 20 }).toBe(true);

let open: Terminal | undefined;
afterEach(() => {
  open?.kill();
  open = undefined;
});

function start(options: TerminalOptions): Terminal {
  open = openTerminal(options);
  return open;
}

const wingbeat = (more: Record<string, string> = {}) => repository({ ...files, ...more });
const short = ['--profile', 'short'];
const greeting = /Enter start/;
const review = /› {2}Write \d+ files?/;

/** From the greeting to written files, every default taken. */
async function acceptAll(cwd: string, window: (typeof windows)[number]): Promise<void> {
  const terminal = start({ cwd, args: short, ...window });
  await terminal.see(greeting);
  await terminal.press('a', review);
  terminal.send(key.enter);
  expect((await terminal.exit).code).toBe(0);
}

describe.each(windows)('at $columns x $rows', (window) => {
  it('a first run writes what was previewed, with few keys, and leaves the terminal as it was', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press('a', review);
    terminal.send(key.enter);
    expect(await terminal.exit).toMatchObject({ code: 0 });
    expect(leftBehind(terminal.written())).toEqual([]);
    expect(Object.keys(snapshot(cwd))).toEqual(
      expect.arrayContaining(['SECURITY.md', '.security-policy.json']),
    );
    expect(String(snapshot(cwd)['SECURITY.md'])).toContain('ada@kestrel-lab.org');
    expect(terminal.screen()).toContain('create-security-policy');
  });

  it('a short policy takes five keys when the defaults are right', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, ...window });
    await terminal.see(greeting);
    const keys = [
      [key.enter, /How much should the policy cover/],
      [key.up, /● short/],
      [key.enter, /What is the project called/],
      [key.ctrl('r'), review],
    ] as const;
    for (const [pressed, shown] of keys) await terminal.press(pressed, shown);
    terminal.send(key.enter);

    expect((await terminal.exit).code).toBe(0);
    expect(keys.length + 1).toBeLessThanOrEqual(8);
    expect(JSON.parse(String(snapshot(cwd)['.security-policy.json']))).toMatchObject({
      answers: { profile: 'short' },
    });
  });

  it('a re-run with nothing to do says so at once', async () => {
    const cwd = await wingbeat();
    await acceptAll(cwd, window);
    const before = snapshot(cwd);
    const terminal = start({ cwd, ...window });
    await terminal.see(/Everything is up to date/);
    terminal.send(key.enter);
    expect((await terminal.exit).code).toBe(0);
    expect(snapshot(cwd)).toEqual(before);
    const said = await terminal.see(/npx create-security-policy --check/);
    expect(said.trim()).toBe(
      'Everything is as it should be: nothing was changed.\nLet CI keep it so: npx create-security-policy --check',
    );
  });

  it('a policy that is there already is kept and completed', async () => {
    const cwd = await wingbeat({
      'SECURITY.md': '# Security\n\nOur own words, kept.\n\nMail ops@kestrel-lab.org.\n',
    });
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(/already/);
    await terminal.press('a', review);
    terminal.send(key.enter);
    expect((await terminal.exit).code).toBe(0);
    expect(String(snapshot(cwd)['SECURITY.md'])).toContain('Our own words, kept.');
  });

  it('conflicts are settled one by one, the last in the editor, and what was seen is written', async () => {
    const cwd = await wingbeat();
    await acceptAll(cwd, window);
    edit(
      cwd,
      'SECURITY.md',
      ['Write an e-mail to <ada@', 'Mail <team@'],
      [/within 3 business days/, 'in May'],
    );
    const editor = join(cwd, '..', 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\ncp "$1" "$0.seen"\necho "We answer soon." > "$1"\n', { mode: 0o755 });
    const args = ['--email', 'new@kestrel-lab.org', '--acknowledge', '9 days'];
    const terminal = start({ cwd, args, env: { VISUAL: editor }, ...window });
    await terminal.see(/changed the\s+same\s+lines[\s\S]*in\s+2\s+places/);
    await terminal.press('a', /› {2}Decide 2 conflicts/);
    await terminal.press(
      'w',
      /Conflict 1 of 2[\s\S]*- 2\. Mail <team@[\s\S]*\+ 2\. Write an e-mail to\s+<new@/,
    );
    await terminal.press('n', /Conflict 2 of 2[\s\S]*- We answer your report in May\.[\s\S]*within 9 days/);
    await terminal.press(key.left, /Conflict 1 of 2/);
    await terminal.press('m', /Conflict 2 of 2/);
    await terminal.press('e', /2 conflicts: 2 decided[\s\S]*Write \d files/);
    terminal.send('w');
    expect((await terminal.exit).code).toBe(0);
    expect(leftBehind(terminal.written())).toEqual([]);
    const policy = String(snapshot(cwd)['SECURITY.md']);
    expect(policy).toContain('2. Mail <team@kestrel-lab.org>.\n');
    expect(policy).toContain('\nWe answer soon.\n');
    expect(readFileSync(`${editor}.seen`, 'utf8')).toMatch(/^<{7} yours\nWe answer .*\n=+\nWe .*\n>+ new\n$/);

    const again = start({ cwd, ...window });
    await again.see(/Everything is up to date/);
  });

  it('an earlier answer can be changed, and the preview follows while it is typed', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press(key.enter, /What is the project called/);
    await terminal.press(key.enter, /How can people report/);
    await terminal.press(key.escape, /What is the project called/);
    await terminal.press(`${key.ctrl('u')}Osprey`, /Osprey/);
    if (window.columns < 100) await terminal.press(key.tab, /▌/);
    await terminal.see(/vulnerability in\s+Osprey|Osprey, and what/);
  });

  it.each(['the greeting', 'a question', 'the review'])('Ctrl-C at %s writes nothing', async (place) => {
    const cwd = await wingbeat();
    const before = snapshot(cwd);
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    if (place === 'a question') await terminal.press(key.enter, /What is the project called/);
    if (place === 'the review') await terminal.press('a', review);
    terminal.send(key.ctrl('c'));
    expect((await terminal.exit).code).toBe(130);
    expect(leftBehind(terminal.written())).toEqual([]);
    expect(snapshot(cwd)).toEqual(before);
  });

  it('a resize in the middle redraws for the new window', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press(key.enter, /What is the project called/);
    terminal.resize(40, 10);
    await terminal.see(/^ create-security-policy.*\n What is the project called/);
    terminal.resize(window.columns, window.rows);
    const screen = await terminal.see(/Reporting/);
    expect(screen.match(/What is the project called/g)).toHaveLength(1);
  });

  it('a pasted address arrives as one line and is not sent by its line break', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press(`${key.enter}${key.enter}${key.enter}`, /Which e-mail address/);
    await terminal.press(
      key.ctrl('u') + key.paste('security@kestrel-lab.org\n'),
      /› security@kestrel-lab\.org/,
    );
    await terminal.see(/Which e-mail address/);
  });

  it('a wrong answer is refused with the reason, and the keys of one chunk are all heard', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press(`${key.enter}${key.enter}${key.enter}`, /Which e-mail address/);
    await terminal.press(`${key.ctrl('u')}nobody\r`, /✗ "nobody" is not an e-mail address/);
    await terminal.press(`${key.ctrl('u')}a@kestrel-lab.org\r`, /How soon will you answer/);
  });

  it('Ctrl-Z gives the shell its screen, and fg comes back to the same question', async () => {
    const cwd = await wingbeat();
    open = openShell({ cwd, ...window });
    const terminal = open;
    await terminal.see(/^# /);
    await terminal.press('$program --profile short\r', greeting);
    await terminal.press(key.enter, /What is the project called/);
    await terminal.press(`${key.ctrl('u')}Osprey`, /› Osprey/);
    await terminal.press(key.ctrl('z'), /# $/m);
    expect(leftBehind(terminal.written())).toEqual([]);
    terminal.resize(window.columns - 10, window.rows);
    await terminal.press('echo $((6*7))\r', /^42/m);
    await terminal.press('fg\r', /› Osprey/);
    terminal.send(key.ctrl('c'));
    await terminal.see(/Cancelled: nothing was written/);
    expect(leftBehind(terminal.written())).toEqual([]);
  });

  it('Ctrl-C in the editor does not end the interview', async () => {
    const cwd = await wingbeat({ 'editor.sh': 'trap : INT\nkill -INT 0\n: > ran\n' });
    const terminal = start({ cwd, args: short, env: { VISUAL: 'sh editor.sh' }, ...window });
    await terminal.see(greeting);
    await terminal.press(key.enter, /What is the project called/);
    terminal.send(key.ctrl('o'));
    await until(() => existsSync(join(cwd, 'ran')));
    await terminal.press('', /What is the project called/);
    await until(() => {
      terminal.send('x');
      return /› x/.test(terminal.screen());
    });
  });

  it('undo takes an answer back', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press(key.enter, /What is the project called/);
    await terminal.press(`${key.ctrl('u')}Osprey\r`, /Osprey[\s\S]*How can people report/);
    await terminal.press('\u001bu', /› wingbeat/);
  });

  it('the key to all keys is in sight, in a text too', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(/\? keys/);
    await terminal.press(key.enter, /What is the project called[\s\S]*\^X keys/);
    await terminal.press(key.ctrl('x'), /accept the answer and go on/);
    await terminal.press(key.escape, /What is the project called/);
  });

  it('a survey that takes long counts what it has read, and Ctrl-C ends it', async () => {
    const cwd = await wingbeat();
    const text = 'const a = process.env.A;\n'.repeat(400);
    for (let file = 0; file < 3000; file += 1) writeFileSync(join(cwd, `f${String(file)}.js`), text);
    const terminal = start({ cwd, ...window });
    await terminal.see(/Reading the repository: [\d,]+ of 3,00\d files/);
    terminal.send(key.ctrl('c'));
    expect((await terminal.exit).code).toBe(130);
    expect(leftBehind(terminal.written())).toEqual([]);
  });

  it('an interview that was left is offered again', async () => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, args: short, ...window });
    await terminal.see(greeting);
    await terminal.press(key.enter, /What is the project called/);
    await terminal.press(`${key.ctrl('u')}Osprey\r`, /How can people report/);
    terminal.send(key.ctrl('c'));
    expect((await terminal.exit).code).toBe(130);
    const again = start({ cwd, ...window });
    await again.see(/unfinished/);
    await again.press('c', /Osprey/);
  });
});

it('early keys are kept, not echoed', async () => {
  const cwd = await wingbeat();
  const terminal = start({ cwd, args: short });
  await terminal.see(/create-security-policy/);
  terminal.send('a');
  await terminal.see(review);
});

it.each([
  [files, /\.env\.example {2}every variable/],
  [{ 'package.json': files['package.json'] }, /\.env\.example {2}no variables, so no file/],
])('the choices name the forge, and a file that would have nothing in it: %#', async (inside, hint) => {
  const terminal = start({ cwd: await repository(inside), args: short });
  await terminal.see(greeting);
  await terminal.press(key.enter.repeat(2), /\[x\] private report on GitHub {2}/);
  await terminal.press(key.ctrl('f'), /Go to:/);
  await terminal.press(`which files${key.enter}`, /Which files should be written/);
  await terminal.press(key.down, /› \[x\] \.env/);
  await terminal.see(hint);
  await terminal.press(key.ctrl('r'), /Channels +private report on GitHub,/);
});

it('early keys replace what is suggested, and typing goes on where they ended', async () => {
  const terminal = start({ cwd: await wingbeat(), args: short });
  await terminal.see(/create-security-policy/);
  terminal.send(`${key.enter}Osp`);
  await terminal.see(/› Osp/);
  await terminal.press('rey', /› Osprey/);
  await terminal.press(
    `${key.enter}${key.enter}${key.enter}`,
    /How soon will you answer[^]*› 3 business days/,
  );
  await terminal.press('2 d', /› 2 d  /);
  await terminal.press(key.down, /○ 2 d  /);
  await terminal.press(key.backspace, /›   /);
});

it.each([
  ['CI in the environment does not blank the screen', { CI: '1' }],
  ['a build server variable neither', { GITHUB_ACTIONS: 'true' }],
])('%s', async (_, env) => {
  const terminal = start({ cwd: await wingbeat(), args: short, env });
  await terminal.see(greeting);
});

it('NO_COLOR leaves no colour and no weight, but shows what typing replaces', async () => {
  const terminal = start({ cwd: await wingbeat(), args: short, env: { NO_COLOR: '1' } });
  await terminal.see(greeting);
  await terminal.press(key.enter, /What is the project called/);

  expect(terminal.written()).toContain('\u001b[7mwingbeat\u001b[27m');
  expect(terminal.written()).not.toMatch(/\u001b\[(?!2?7m)[\d;]*m/);
});

it('40 columns and 10 rows are enough to answer everything, one question after another', async () => {
  const cwd = await wingbeat();
  const terminal = start({ cwd, args: short, columns: 40, rows: 10 });
  await terminal.see(greeting);
  for (let question = 1; question <= 8; question += 1) {
    await terminal.press(key.enter, new RegExp(`${String(question)} of 8[\\s\\S]*Enter next`));
  }
  await terminal.press(key.enter, review);
  terminal.send(key.enter);
  expect((await terminal.exit).code).toBe(0);
});

it('40 columns and 10 rows are enough to take everything as it stands', async () => {
  const cwd = await wingbeat();
  const terminal = start({ cwd, args: short, columns: 40, rows: 10 });
  await terminal.see(greeting);
  await terminal.press(key.enter, /What is the project called/);
  await terminal.press(key.ctrl('r'), review);
  terminal.send(key.enter);
  expect((await terminal.exit).code).toBe(0);
});

it.each(['SIGTERM', 'SIGHUP'])('%s gives the terminal back', async (signal) => {
  const cwd = await wingbeat();
  const before = snapshot(cwd);
  const terminal = start({ cwd, args: short });
  await terminal.see(greeting);
  terminal.kill(signal);
  await terminal.exit;
  expect(leftBehind(terminal.written())).toEqual([]);
  expect(snapshot(cwd)).toEqual(before);
});

it.each(['SIGTERM', 'SIGHUP'] as const)(
  '%s at a prompt leaves a terminal that shows what is typed',
  async (signal) => {
    const afterwards = 'stty -a; echo over';
    const terminal = start({ cwd: await wingbeat(), args: [...short, '--plain'], afterwards });
    await terminal.see(/Answer:/);
    process.kill(Number(execFileSync('pgrep', ['-P', String(terminal.pid)], { encoding: 'utf8' })), signal);
    const screen = await terminal.see(/over/);
    expect(screen).toMatch(/[^-]icanon/);
    expect(screen).toMatch(/[^-]echo\b/);
    expect((await terminal.exit).code).toBe(signal === 'SIGTERM' ? 143 : 129);
  },
);

/** What was said, each sentence on one line again. */
const unwrapped = (text: string): string => text.replace(/\r?\n +/g, ' ');

/** Lines of several words that are too long for the window; commands and addresses stay whole. */
function foldedWords(text: string, columns: number): readonly string[] {
  const isWhole = (line: string) => /^\s*(?:\S*$|(?:\(or: )?(?:npx|gh|go) )/.test(line);
  return text.split(/\r?\n/).filter((line) => line.length > columns && !isWhole(line));
}

describe.each(windows)('plain mode at $columns x $rows', (window) => {
  it.each([
    ['--plain', { args: [...short, '--plain'] }],
    ['ACCESSIBLE', { args: short, env: { ACCESSIBLE: '1' } }],
    ['INK_SCREEN_READER', { args: short, env: { INK_SCREEN_READER: 'true' } }],
    ['TERM=dumb', { args: short, env: { TERM: 'dumb' } }],
  ])('by %s asks line by line, goes back, and writes', async (_, options) => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, ...options, ...window });
    const said = (pattern: RegExp) => until(() => pattern.test(unwrapped(terminal.written())));
    const type = (text: string, pattern: RegExp) => {
      terminal.send(text);
      return said(pattern);
    };
    await said(/What is the project called[^]*Answer:/);
    await type(key.enter, /Question 2[^]*Answer:/);
    await type('<\r', /Question 1[^]*Question 2[^]*Question 1[^]*Answer:/);
    await type('>\r', /Type w to write[^]*Write\?/);
    terminal.send('w\r');
    expect((await terminal.exit).code).toBe(0);

    expect(terminal.written().replace(/\u001b\[\?2004[hl]/g, '')).not.toContain('\u001b');
    expect(foldedWords(terminal.written(), window.columns)).toEqual([]);
    expect(snapshot(cwd)).toHaveProperty(['SECURITY.md']);
  });

  it('says which number the list does not have, helps, and ends a re-run with Enter', async () => {
    const cwd = await wingbeat();
    const args = [...short, '--plain'];
    const terminal = start({ cwd, args, ...window });
    const type = async (text: string, pattern: RegExp) => {
      terminal.send(text);
      await until(() => pattern.test(unwrapped(terminal.written())));
    };
    await until(() => /Answer:/.test(terminal.written()));
    await type('\r', /Question 2/);
    await type('\r', /Question 3/);
    await type('\r', /How soon will you answer[^]*Answer:/);
    await type('9\r', /Please try again: the list has no 9: type a number from 1 to \d/);
    await type('?\r', /Type < to go back[^]*Type < to go back/);
    await type('2\r', /Acknowledge: 48 hours\./);
    await type('>\r', /Write\?/);
    terminal.send('w\r');
    expect((await terminal.exit).code).toBe(0);

    const again = start({ cwd, args: ['--plain'], ...window });
    await until(() => /Everything is up to date[^]*Press Enter to finish/.test(unwrapped(again.written())));
    again.send('\r');
    expect((await again.exit).code).toBe(0);
  });
});
