/**
 * `npm run bench`: start-up, key latency and package size of the built program, each run paired with
 * `node -e 0` in the same pseudo-terminal (A floor A floor …). Prints one Markdown table of medians.
 * With create-vite installed (`npm i --no-save create-vite`) its rows stand beside ours.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import pty from '@lydell/node-pty';
import { bundle } from './build.mjs';
import { copySample } from './sample.mjs';

const runs = Number(process.env.BENCH_RUNS ?? 11);
const bin = join(import.meta.dirname, '../bin/create-security-policy.js');
const escapes = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-~]|\u001b[@-Z\\-_=>78]/g;
const plain = (text) => text.replace(escapes, '');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function environment() {
  const left = ['CI', 'NO_COLOR', 'FORCE_COLOR', 'TMUX', 'TMUX_PANE', 'CLAUDECODE', 'AI_AGENT', 'AGENT'];
  const own = Object.entries(process.env).filter(([name]) => !left.includes(name));
  return { ...Object.fromEntries(own), TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'C.UTF-8' };
}

/** Starts a program in a terminal of 120x40; `until(regex)` resolves with the milliseconds since the start. */
function start(args, cwd) {
  const began = performance.now();
  const terminal = pty.spawn(process.execPath, args, { cols: 120, rows: 40, cwd, env: environment() });
  let output = '';
  let watch = () => {};
  terminal.onData((data) => {
    output += data;
    watch();
  });
  const exited = new Promise((resolve) => terminal.onExit(() => resolve(performance.now() - began)));
  const until = (regex, from = 0, limit = 10_000) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`no ${regex} in ${plain(output.slice(from)).slice(-400)}`)),
        limit,
      );
      watch = () => {
        if (!regex.test(plain(output.slice(from)))) return;
        clearTimeout(timer);
        resolve(performance.now() - began);
      };
      watch();
    });
  return { terminal, until, exited, size: () => output.length };
}

async function wall(args, cwd) {
  const { exited } = start(args, cwd);
  return exited;
}

/** Interleaves the measured run with the floor. */
async function paired(measure) {
  const own = [];
  const floor = [];
  await measure();
  for (let run = 0; run < runs; run++) {
    own.push(await measure());
    floor.push(await wall(['-e', '0']));
  }
  return {
    own: median(own),
    floor: median(floor),
    ratio: median(own.map((value, index) => value / floor[index])),
  };
}

async function untilText(args, cwd, regex) {
  const { terminal, until, exited } = start(args, cwd);
  const time = await until(regex);
  terminal.write('\u0003');
  await Promise.race([exited, sleep(3000)]);
  return time;
}

/** From a key to the first text that changes on the screen, over the answer to the first text question. */
async function keyLatency(cwd) {
  const { terminal, until, exited, size } = start([bin, cwd, '--profile', 'full'], cwd);
  await until(/Enter start/);
  terminal.write('\r');
  await until(/What is the project called/);
  await sleep(500);
  const times = [];
  const bytes = [];
  for (const key of 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn') {
    const before = size();
    const began = performance.now();
    terminal.write(key);
    while (size() === before && performance.now() - began < 2000) await new Promise(setImmediate);
    times.push(performance.now() - began);
    await sleep(60);
    bytes.push(size() - before);
  }
  terminal.write('\u0003');
  await Promise.race([exited, sleep(3000)]);
  times.sort((a, b) => a - b);
  return { median: median(times), p99: times.at(-1), bytes: median(bytes) };
}

const ms = (value) => `${value.toFixed(1)} ms`;
const rows = [];
const add = (what, { own, floor, ratio }, target) =>
  rows.push([what, ms(own), ms(floor), `${ratio.toFixed(2)} ×`, target]);

await bundle();
const sample = copySample();
const yes = [bin, sample, '--yes', '--email', 'security@kestrel-lab.org'];
add('`--help`', await paired(() => wall([bin, '--help'])), '≤ 1.4 ×');
add('`--yes`, sample repository', await paired(() => wall(yes, sample)), '≤ 3 ×');
const fresh = copySample();
const tui = [bin, fresh];
add('first paint', await paired(() => untilText(tui, fresh, /create-security-policy/)), '≤ 1.3 ×');
add('first interactive question', await paired(() => untilText(tui, fresh, /Enter start/)), '≤ 2.7 ×');
const require = createRequire(import.meta.url);
const vite = (() => {
  try {
    return join(dirname(require.resolve('create-vite/package.json')), 'index.js');
  } catch {
    return undefined;
  }
})();
if (vite !== undefined && existsSync(vite)) {
  add('create-vite `--help`', await paired(() => wall([vite, '--help'])), '');
  add('create-vite, first question', await paired(() => untilText([vite], sample, /Project name/)), '');
}
const key = await keyLatency(fresh);
const [pack] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
for (const root of [sample, fresh]) rmSync(dirname(root), { recursive: true, force: true });

console.log(
  `Node ${process.versions.node}, ${cpus().length} cores, terminal 120x40, medians of ${runs} runs\n`,
);
console.log('| what | ours | `node -e 0` | ratio, run by run | target |\n|---|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
console.log(`| key to screen, full profile | ${ms(key.median)} (slowest ${ms(key.p99)}) | | | ≤ 35 ms |`);
console.log(`| bytes written a key | ${key.bytes} | | | ≤ 2048 |`);
console.log(`| tarball | ${(pack.size / 1000).toFixed(0)} KB packed | | | ≤ 500 KB |`);
console.log(
  `| installed | ${(pack.unpackedSize / 1e6).toFixed(2)} MB, ${pack.entryCount} files | | | ≤ 1.5 MB |`,
);
process.exit(0);
