import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { repository, snapshot } from '../repository.ts';
import { key, leftBehind, openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

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

  it('a re-run with nothing to do says so at once', async () => {
    const cwd = await wingbeat();
    await acceptAll(cwd, window);
    const before = snapshot(cwd);
    const terminal = start({ cwd, ...window });
    await terminal.see(/Everything is up to date/);
    terminal.send(key.enter);
    expect((await terminal.exit).code).toBe(0);
    expect(snapshot(cwd)).toEqual(before);
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
  ['CI in the environment does not blank the screen', { CI: '1' }],
  ['a build server variable neither', { GITHUB_ACTIONS: 'true' }],
])('%s', async (_, env) => {
  const terminal = start({ cwd: await wingbeat(), args: short, env });
  await terminal.see(greeting);
});

it('NO_COLOR leaves no colour and no weight', async () => {
  const terminal = start({ cwd: await wingbeat(), args: short, env: { NO_COLOR: '1' } });
  await terminal.see(greeting);
  await terminal.press(key.enter, /What is the project called/);

  expect(terminal.written()).not.toMatch(/\u001b\[[\d;]*m/);
});

it('40 columns and 10 rows are enough to answer everything', async () => {
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

describe('plain mode', () => {
  it('asks about each conflict, with both sides in sentences', async () => {
    const cwd = await wingbeat();
    await acceptAll(cwd, windows[0]);
    edit(
      cwd,
      'SECURITY.md',
      ['Write an e-mail to <ada@', 'Mail <team@'],
      [/within 3 business days/, 'in May'],
    );
    const args = ['--plain', '--email', 'new@kestrel-lab.org', '--acknowledge', '9 days'];
    const terminal = start({ cwd, args });
    await terminal.see(/Question 1[\s\S]*Answer:/);
    await terminal.press('>\r', /Type w to write/);
    await terminal.press('w\r', /Conflict 1 of 2: SECURITY\.md[\s\S]*Which\?/);
    await terminal.press(
      '2\r',
      /Conflict 2 of 2[\s\S]*Yours, on disk:\s+We answer your report in May\.[\s\S]*Which\?/,
    );
    await terminal.press(
      '<\r',
      /2 of 2[\s\S]*Conflict 1 of 2[\s\S]*take the new lines \(marked\)[\s\S]*Which\?/,
    );
    await terminal.press('both\r', /1 of 2[\s\S]*Conflict 2 of 2[\s\S]*Which\?/);
    terminal.send('\r');
    expect((await terminal.exit).code).toBe(0);
    const policy = String(snapshot(cwd)['SECURITY.md']);
    expect(policy).toMatch(/Mail <team@kestrel-lab.org>\.\n.*Write an e-mail to <new@kestrel-lab.org>\./);
    expect(policy).toContain('We answer your report in May.');
  });

  it.each([
    ['--plain', { args: [...short, '--plain'] }],
    ['ACCESSIBLE', { args: short, env: { ACCESSIBLE: '1' } }],
    ['INK_SCREEN_READER', { args: short, env: { INK_SCREEN_READER: 'true' } }],
    ['TERM=dumb', { args: short, env: { TERM: 'dumb' } }],
  ])('by %s asks line by line, goes back, and writes', async (_, options) => {
    const cwd = await wingbeat();
    const terminal = start({ cwd, ...options });
    await terminal.see(/What is the project called[\s\S]*Answer:/);
    await terminal.press(key.enter, /Question 2[\s\S]*Answer:/);
    await terminal.press('<\r', /Question 1[\s\S]*Question 2[\s\S]*Question 1[\s\S]*Answer:/);
    await terminal.press('>\r', /Type w to write/);
    terminal.send('w\r');
    expect((await terminal.exit).code).toBe(0);

    expect(terminal.written().replace(/\u001b\[\?2004[hl]/g, '')).not.toContain('\u001b');
    expect(snapshot(cwd)).toHaveProperty(['SECURITY.md']);
  });
});
