/**
 * Drives the built program in a pseudo-terminal and writes the README's pictures from its real screen.
 * `npm run pictures` writes them to `docs/pictures`; `node scripts/pictures.mjs DIRECTORY` elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { animation, drawRow, toSvg } from './terminal-svg.mjs';

const program = join(import.meta.dirname, '../bin/create-security-policy.js');
const window = { cols: 110, rows: 32 };

/** The repository that the pictures show. */
const sample = {
  'package.json':
    '{\n  "name": "wingbeat",\n  "version": "2.3.0",\n  "license": "MIT",\n  "author": "Ada <ada@kestrel-lab.org>"\n}\n',
  'app.js': "const key = process.env.STRIPE_SECRET_KEY;\nconst port = process.env.PORT ?? '3000';\n",
};

/** Each picture: keys to press after the one before, and what the screen must show then. */
const scenes = [
  // The preview, and with it the scores, come after the first question.
  { name: 'greeting', keys: '', shows: /Would be written[^]*could be added[^]*Enter start/ },
  { name: 'question', keys: '\r\r\r\u0015security@kestrel-lab.org', shows: /› security@kestrel-lab\.org/ },
  { name: 'review', keys: '\u0012', shows: /› {2}Write \d+ files/ },
];

const key = { up: '\u001b[A', down: '\u001b[B', erase: '\u0015', rest: '\u0012' };

/** The moving picture: keys, what the screen must show then, and for how many seconds it stays. */
const tour = [
  { keys: '', shows: /Would be written[^]*could be added[^]*Enter start/, seconds: 3 },
  { keys: '\r', shows: /What is the project called/, seconds: 1.5 },
  { keys: '\r', shows: /How can people report/, seconds: 1.5 },
  { keys: key.down, shows: /› \[x\] e-mail/, seconds: 1.5 },
  { keys: '\r', shows: /› ada@kestrel-lab\.org/, seconds: 1 },
  { keys: key.erase, shows: /› *$/m, seconds: 0.4 },
  ...['sec', 'urity', '@kes', 'trel-', 'lab.org'].map((text, index, all) => ({
    keys: text,
    shows: new RegExp(`› ${all.slice(0, index + 1).join('')}`.replaceAll('.', '\\.')),
    seconds: index === all.length - 1 ? 2 : 0.3,
  })),
  { keys: '\r', shows: /How soon will you answer/, seconds: 1.5 },
  { keys: key.up, shows: /› 48 hours/, seconds: 1.5 },
  { keys: key.rest, shows: /› {2}Write \d+ files/, seconds: 3 },
  { keys: '\r', shows: /The same without questions/, seconds: 4 },
];

async function makeSample() {
  const root = join(await mkdtemp(join(tmpdir(), 'csp-pictures-')), 'wingbeat');
  await mkdir(root);
  // A gh that does not run: the pictures must not depend on the machine.
  await writeFile(join(dirname(root), 'gh'), '#!/bin/sh\nexit 1\n');
  await chmod(join(dirname(root), 'gh'), 0o755);
  for (const [path, text] of Object.entries(sample)) await writeFile(join(root, path), text);
  const git = (...args) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://github.com/kestrel-lab/wingbeat.git');
  git('add', '-A');
  return root;
}

/** A fixed day and a plain environment, so that the same program always gives the same picture. */
function environment(cwd) {
  const { PATH, HOME } = process.env;
  return {
    PATH: `${dirname(cwd)}:${PATH}`,
    HOME,
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'C.UTF-8',
    SOURCE_DATE_EPOCH: '1795348800',
  };
}

function start(cwd) {
  const terminal = new xterm.Terminal({ ...window, allowProposedApi: true });
  const args = [program, '--profile', 'short'];
  const pty = spawn(process.execPath, args, {
    ...window,
    cwd,
    name: 'xterm-256color',
    env: environment(cwd),
  });
  let last = Date.now();
  pty.onData((data) => {
    last = Date.now();
    terminal.write(data);
  });
  terminal.onData((reply) => pty.write(reply));
  return { terminal, pty, quiet: () => Date.now() - last };
}

async function see({ terminal, quiet }, pattern) {
  for (const end = Date.now() + 30_000; ;) {
    const text = rowsOf(terminal)
      .map((row) => row.translateToString(true))
      .join('\n');
    if (pattern.test(text) && quiet() > 300) return;
    if (Date.now() > end) throw new Error(`The screen never showed ${pattern}:\n${text}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const rowsOf = ({ buffer, rows }) =>
  Array.from({ length: rows }, (_, row) => buffer.active.getLine(buffer.active.viewportY + row));

/** Plays scenes one after another and gives each screen to `keep`. */
async function play(scenes, keep) {
  const cwd = await makeSample();
  const session = start(cwd);
  try {
    for (const scene of scenes) {
      session.pty.write(scene.keys);
      await see(session, scene.shows);
      await keep(scene, rowsOf(session.terminal));
    }
  } finally {
    session.pty.kill();
    await rm(dirname(cwd), { recursive: true, force: true });
  }
}

/** Writes every scene as `NAME.svg` and the tour as `tour.svg`, and returns the paths. */
export async function drawPictures(directory) {
  await mkdir(directory, { recursive: true });
  const paths = [];
  const save = async (name, svg) => {
    const path = join(directory, `${name}.svg`);
    await writeFile(path, svg);
    paths.push(path);
  };
  await play(scenes, ({ name }, rows) => save(name, toSvg(rows.map(drawRow), window)));
  const frames = [];
  await play(tour, ({ seconds }, rows) => frames.push({ seconds, rows: rows.map(drawRow) }));
  await save('tour', animation(frames, window));
  return paths;
}

if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) {
  const paths = await drawPictures(process.argv[2] ?? 'docs/pictures');
  process.stdout.write(paths.map((path) => `${path}\n`).join(''));
  process.exit(0);
}
