import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseState, statePath } from '../../source/documents/state.ts';
import { repository, snapshot, temporaryDirectory } from '../repository.ts';
import { key, leftBehind, openTerminal, type Terminal } from './terminal.ts';

/** Keys for each window; `FUZZ_KEYS=10000 FUZZ_SEED=7` for a long run with other keys. */
const wanted = Number(process.env['FUZZ_KEYS'] ?? 600);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);

/** What a hand, a paste, a slow link or a broken terminal may send. */
const sent = [
  ...[key.enter, key.enter, key.enter, key.escape, key.tab, key.shiftTab, key.up, key.down, key.down],
  ...[key.pageDown, key.backspace, '\u001b[5~', '\u001b[H', '\u001b[F', '\u001b[3~', '\u001b[D', '\u001b[C'],
  ...['\u001b[1;2A', '\u001b[1;2B', '\u001b[1;5D', '\u001b[1;3B', '\u001bu', '\u001bb', '\u001b\u007f'],
  ...['a', 'e', 'w', 'x', 'y', 'n', 'q', 'u', '?', '/', ' ', ' ', '1', '9', '@', '.', '-'],
  ...['日本', 'é', 'e\u0301', '👩‍👩‍👧', '\u05d0\u05d1', '\u200b', '\u202e'],
  ...['r', 'f', 's', 't', 'u', 'l', 'o', 'z', 'w', 'a', 'k', '_'].map((letter) =>
    letter === '_' ? '\u001f' : key.ctrl(letter),
  ),
  ...['security@kestrel-lab.org', 'https://kestrel-lab.org/x', '3 days', '2027-03-01', '1.x'],
  key.paste('one, two\nthree\u001b[2J'),
  key.paste('\u0007\u009b2J' + 'long '.repeat(2000)),
  key.paste(''),
  ...['\u001b[', '\u001b[999~', '\u001bO', '\u0000', '\u001b]0;x\u0007'],
  // A paste that never ends swallows every key: it is cut off soon.
  ...['\u001b[200~\u001b[201~', '\u001b[201~', '\u001b[200~x\u001b[20', '\u001b[201~', '\u001b[201~'],
] as const;

/** Windows that a maintainer may drag it to. */
const windows = [
  [120, 40],
  [60, 20],
  [40, 10],
  [100, 14],
  [20, 5],
  [200, 60],
  [2, 1],
] as const;

/** A small generator of numbers that is the same everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What was sent last, to be read when something goes wrong. */
type Journal = { readonly note: (keys: string) => void; readonly last: () => string };

function journal(): Journal {
  const kept: string[] = [];
  return {
    note: (keys) => {
      kept.push(keys);
      if (kept.length > 40) kept.shift();
    },
    last: () =>
      kept.map((keys) => JSON.stringify(keys.length > 200 ? `${keys.slice(0, 200)}…` : keys)).join('\n'),
  };
}

/** Sends keys in chunks of one to twelve until they are used up or the program ends; returns how many are left. */
async function pound(
  terminal: Terminal,
  random: (below: number) => number,
  keys: number,
  { note }: Journal,
): Promise<number> {
  let ended = false;
  void terminal.exit.then(() => (ended = true));
  let left = keys;
  while (left > 0 && !ended) {
    const chunk = Math.min(left, 1 + random(12));
    const sending = Array.from({ length: chunk }, () => sent[random(sent.length)]).join('');
    terminal.send(sending);
    note(sending);
    left -= chunk;
    const [columns, rows] = windows[random(windows.length)] ?? [120, 40];
    if (random(12) === 0) {
      terminal.resize(columns, rows);
      note(`(window: ${String(columns)} x ${String(rows)})`);
    }
    await pause(random(30));
  }
  return left;
}

/** How often Ctrl-C is sent, every half second, to a program that does not go. */
const farewells = 40;

/** Ends the program by Ctrl-C; whether it went. */
async function leave(terminal: Terminal): Promise<boolean> {
  let ended = false;
  void terminal.exit.then(() => (ended = true));
  await pause(0);
  for (let tries = 0; tries < farewells && !ended; tries += 1) {
    // A broken paste may be open: it swallows every key until its end.
    terminal.send(`\u001b[201~${key.ctrl('c')}`);
    await Promise.race([terminal.exit, pause(500)]);
  }
  return ended;
}

/** An editor that writes what nobody expects, or fails. */
function makeEditor(): string {
  const path = join(temporaryDirectory(), 'editor.sh');
  writeFileSync(path, '#!/bin/sh\n[ $(($$ % 3)) = 0 ] && exit 1\nprintf "one\\n\\033[2Jtwo, \\n" > "$1"\n');
  chmodSync(path, 0o755);
  return path;
}

/** The files that the program says it writes. */
function planned(cwd: string): readonly string[] {
  const state = parseState(readFileSync(join(cwd, statePath), 'utf8'));
  return state.ok ? [...state.state.files.keys(), statePath] : [];
}

/** Git's own folder, less the place where an unfinished interview waits. */
const gitFiles = (cwd: string) =>
  readdirSync(join(cwd, '.git'), { recursive: true })
    .map(String)
    .filter((path) => path !== 'create-security-policy.json')
    .sort();

describe.each([
  { columns: 120, rows: 40, seed: firstSeed },
  { columns: 60, rows: 20, seed: firstSeed + 1 },
])(`${String(wanted)} random keys at $columns x $rows, seed $seed`, ({ columns, rows, seed }) => {
  it(
    'never break it, never touch what is not planned, and leave the terminal as it was',
    { timeout: 60_000 + wanted * 200 },
    async () => {
      const random = numbers(seed);
      const env = { EDITOR: makeEditor(), VISUAL: makeEditor() };
      for (let left = wanted; left > 0;) {
        const cwd = await repository({ 'package.json': '{"name": "wingbeat"}\n', 'notes.txt': 'ours\n' });
        const [before, gitBefore] = [snapshot(cwd), gitFiles(cwd)];
        const terminal = openTerminal({ cwd, columns, rows, env, afterwards: 'stty -a' });
        await terminal.see(/Enter start/);
        const keys = journal();
        left = await pound(terminal, random, left, keys);
        const where = () =>
          `FUZZ_SEED=${String(firstSeed)}, ${String(left)} keys left; the last ones:\n${keys.last()}\n` +
          `written last: ${JSON.stringify(terminal.written().slice(-3000))}\nscreen:\n${terminal.screen()}`;
        const hasLeft = await leave(terminal);
        if (!hasLeft) terminal.kill('SIGKILL');
        expect(hasLeft, `Ctrl-C did not end it. ${where()}`).toBe(true);
        const { code } = await terminal.exit;
        expect([0, 130], where()).toContain(code);
        expect(leftBehind(terminal.written()), where()).toEqual([]);
        // The last words of a terminal may arrive after the news of its end.
        await expect
          .poll(() => terminal.written().slice(-2000), { message: where() })
          .toMatch(/(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/);
        const after = snapshot(cwd);
        const touched = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
          (path) => before[path] !== after[path],
        );
        const allowed = code === 0 && touched.length > 0 ? planned(cwd) : [];
        expect(
          touched.filter((path) => !allowed.includes(path)),
          where(),
        ).toEqual([]);
        expect(gitFiles(cwd), where()).toEqual(gitBefore);
        expect(
          execFileSync('git', ['-C', cwd, 'diff', '--name-only', 'HEAD', '--', 'notes.txt']).length,
        ).toBe(0);
        for (const path of touched)
          expect(after[path], path).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }
    },
  );
});
