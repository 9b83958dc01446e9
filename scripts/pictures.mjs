/**
 * Drives the built program in a pseudo-terminal and writes the README's pictures from its real screen.
 * `npm run pictures` writes them to `docs/pictures`; `node scripts/pictures.mjs DIRECTORY` elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

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
  { name: 'greeting', keys: '', shows: /missing[^]*Enter start/ },
  { name: 'question', keys: '\r\r\r\u0015security@kestrel-lab.org', shows: /› security@kestrel-lab\.org/ },
  { name: 'review', keys: '\u0012', shows: /› {2}Write \d+ files/ },
];

async function makeSample() {
  const root = join(await mkdtemp(join(tmpdir(), 'csp-pictures-')), 'wingbeat');
  await mkdir(root);
  for (const [path, text] of Object.entries(sample)) await writeFile(join(root, path), text);
  const git = (...args) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://github.com/kestrel-lab/wingbeat.git');
  git('add', '-A');
  return root;
}

/** A fixed day and a plain environment, so that the same program always gives the same picture. */
function environment() {
  const { PATH, HOME } = process.env;
  return {
    PATH,
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
  const pty = spawn(process.execPath, args, { ...window, cwd, name: 'xterm-256color', env: environment() });
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

const cell = { width: 8.4, height: 18, font: 14 };
const colors = { background: '#16181d', text: '#d7dae0' };
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text) => text.replace(/[&<>]/g, (character) => escapes[character]);

/** Neighbouring cells of one look as one run. */
function runsOf(row) {
  const runs = [];
  for (let x = 0; x < row.length; x += 1) {
    const one = row.getCell(x);
    if (one.getWidth() === 0) continue;
    const look = lookOf(one);
    const last = runs.at(-1);
    const text = one.getChars() || ' ';
    if (last && last.look === look) Object.assign(last, { text: last.text + text, end: x + one.getWidth() });
    else runs.push({ look, text, x, end: x + one.getWidth(), inverse: one.isInverse() });
  }
  return runs.filter(({ text, inverse }) => inverse || text.trim() !== '');
}

function lookOf(one) {
  const color = one.isFgRGB() ? `#${one.getFgColor().toString(16).padStart(6, '0')}` : colors.text;
  const fill = one.isInverse() ? colors.background : color;
  const bold = one.isBold() ? ' font-weight="bold"' : '';
  const line = one.isUnderline() ? ' text-decoration="underline"' : '';
  return `fill="${fill}"${bold}${line}`;
}

function runToSvg({ look, text, x, end, inverse }, y) {
  const left = (x * cell.width).toFixed(1);
  const width = ((end - x) * cell.width).toFixed(1);
  const top = y * cell.height;
  const box = inverse
    ? `<rect x="${left}" y="${top}" width="${width}" height="${cell.height}" fill="${colors.text}"/>`
    : '';
  return `${box}<text x="${left}" y="${top + 13}" textLength="${width}" ${look}>${escape(text)}</text>`;
}

export function toSvg(terminal) {
  const width = Math.ceil(terminal.cols * cell.width) + 24;
  const height = terminal.rows * cell.height + 24;
  const runs = rowsOf(terminal).flatMap((row, y) => runsOf(row).map((run) => runToSvg(run, y)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="100%" height="100%" rx="8" fill="${colors.background}"/>`,
    `<g transform="translate(12 12)" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="${cell.font}" xml:space="preserve">`,
    ...runs,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Writes every scene as `NAME.svg` and returns the paths. */
export async function drawPictures(directory) {
  const cwd = await makeSample();
  const session = start(cwd);
  const paths = [];
  try {
    await mkdir(directory, { recursive: true });
    for (const { name, keys, shows } of scenes) {
      session.pty.write(keys);
      await see(session, shows);
      const path = join(directory, `${name}.svg`);
      await writeFile(path, toSvg(session.terminal));
      paths.push(path);
    }
  } finally {
    session.pty.kill();
    await rm(join(cwd, '..'), { recursive: true, force: true });
  }
  return paths;
}

if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) {
  const paths = await drawPictures(process.argv[2] ?? 'docs/pictures');
  process.stdout.write(paths.map((path) => `${path}\n`).join(''));
  process.exit(0);
}
