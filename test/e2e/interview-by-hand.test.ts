import { afterEach, expect, it } from 'vitest';
import { repository, snapshot } from '../repository.ts';
import { key, openTerminal, type Terminal } from './terminal.ts';

const own = `# Security

## Reporting a vulnerability

Open a [private report](https://github.com/kestrel-lab/kite/security/advisories/new).
We like chocolate.
`;

const windows = [
  { columns: 120, rows: 40 },
  { columns: 40, rows: 10 },
] as const;

let open: Terminal | undefined;
afterEach(() => {
  open?.kill();
  open = undefined;
});

/** To the question whose words hold what is typed. */
async function find(terminal: Terminal, words: string, wording: RegExp): Promise<void> {
  await terminal.press(key.ctrl('f'), /Go to:/);
  await terminal.press(words, new RegExp(`Go to: ${words}`));
  await terminal.press(key.enter, wording);
}

it.each(windows)('a policy of a human is adopted by hand at $columns x $rows', async (window) => {
  const cwd = await repository({ 'SECURITY.md': own });
  const terminal = openTerminal({ cwd, args: ['--license', 'MIT'], ...window });
  open = terminal;
  await terminal.see(/Enter start/);
  await terminal.press(key.enter, /How much should the policy/);

  // A list: what is added by hand is moved up, another item is taken out, and a slip is undone.
  await find(terminal, 'vulnerability in this', /What is not a\s+vulnerability/);
  await terminal.press('Bugs of the moon', /Enter add/);
  await terminal.press(key.enter, /› \[x\] Bugs of the moon/);
  for (let place = 0; place < 5; place += 1) terminal.send(key.shiftUp);
  await terminal.press(key.shiftUp, /› \[x\] Bugs of the moon[^[]*\[x\] Versions/);
  await terminal.press(key.down, /› \[x\] Versions/);
  await terminal.press(key.delete, /› \[ \] Versions/);
  await terminal.press(key.enter, /Enter next/);

  await find(terminal, 'last reviewed', /last\s+reviewed\?/);
  terminal.send(key.ctrl('u'));
  await terminal.press('tomorrow', /= \d{4}-\d\d-\d\d, a \w+day/);
  await terminal.press(key.enter, /✗ that day is still to come/);
  await terminal.press(key.ctrl('_'), /› \d{4}-\d\d-\d\d/);

  await terminal.press(key.ctrl('r'), /› {2}Write \d+ files/);
  terminal.send(key.enter);
  expect((await terminal.exit).code).toBe(0);
  const text = String(snapshot(cwd)['SECURITY.md']);
  expect(text).toContain('We like chocolate.');
  expect(text).toMatch(/Out of scope:\n\n- Bugs of the moon\n- Vulnerabilities in dependencies/);
});

it('the arrows choose among the rows that typed letters leave, and the editor keeps what is offered', async () => {
  const cwd = await repository({
    'SECURITY.md': own,
    'editor.sh': 'printf "Second.\\nFirst.\\n" > "$1"\n',
  });
  const terminal = openTerminal({ cwd, env: { VISUAL: 'sh editor.sh' }, columns: 120, rows: 40 });
  open = terminal;
  await terminal.see(/Enter start/);
  await terminal.press(key.enter, /How much should the policy/);
  await find(terminal, 'vulnerability in this', /What is not a vulnerability/);
  await terminal.press('social', /Enter add/);
  await terminal.press(key.down, /› \[ \] Social engineering[^]*Enter tick/);
  await terminal.press(key.enter, /› \[x\] Social engineering/);
  await terminal.press(key.ctrl('o'), /› \[x\] Second\.[^]*\[x\] First\.[^]*\[ \] Social engineering/);
});
