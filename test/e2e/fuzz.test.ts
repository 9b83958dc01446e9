import { expect, it } from 'vitest';
import { repository, snapshot } from '../repository.ts';
import { key, leftBehind, openTerminal } from './terminal.ts';

/** What the program may write; nothing else may appear, change or go. */
const planned = /^(?:SECURITY\.md|\.env\.example|\.gitleaks\.toml|\.gitignore|\.security-policy\.json)$/;

const sent = [
  key.enter,
  key.escape,
  key.tab,
  key.shiftTab,
  key.up,
  key.down,
  key.pageDown,
  key.backspace,
  key.ctrl('r'),
  key.ctrl('f'),
  key.ctrl('s'),
  key.ctrl('t'),
  key.ctrl('u'),
  key.ctrl('l'),
  'a',
  'e',
  'w',
  'x',
  '?',
  '/',
  ' ',
  '1',
  '@',
  '.',
  '日本',
  'é',
  '\u001b[1;2A',
  '\u001b[5~',
  '\u001bu',
  key.paste('one, two\nthree\u001b[2J'),
  '\u001b[',
  '\u001b[999~',
  '\u0000',
  '\u001b]0;x\u0007',
] as const;

/** A small generator of numbers that is the same everywhere. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

it.each([
  { seed: 1, columns: 120, rows: 40 },
  { seed: 2, columns: 60, rows: 20 },
])('random keys of seed $seed at $columns x $rows never break it', async ({ seed, columns, rows }) => {
  const cwd = await repository({ 'package.json': '{"name": "wingbeat"}\n', 'notes.txt': 'ours\n' });
  const before = snapshot(cwd);
  const terminal = openTerminal({ cwd, columns, rows });
  await terminal.see(/Enter start/);
  let ended = false;
  void terminal.exit.then(() => (ended = true));
  const random = numbers(seed);
  for (let chunk = 0; chunk < 100 && !ended; chunk += 1) {
    const keys = Array.from({ length: 10 }, () => sent[Math.floor(random.next().value * sent.length)]).join(
      '',
    );
    terminal.send(keys);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!ended) terminal.send(`${key.escape}`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (!ended) terminal.send(key.ctrl('c'));
  const { code } = await terminal.exit;
  expect([0, 130]).toContain(code);
  expect(leftBehind(terminal.written())).toEqual([]);
  const after = snapshot(cwd);
  const touched = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path],
  );
  expect(touched.filter((path) => !planned.test(path))).toEqual([]);
});
