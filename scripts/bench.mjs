/**
 * `npm run bench`: start-up, key latency and package size of the built program, each run paired with
 * `node -e 0` in the same pseudo-terminal (A floor A floor …). Prints one Markdown table of medians.
 * With create-vite installed (`npm i --no-save create-vite`) its rows stand beside ours.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import pty from '@lydell/node-pty';
import { bundle } from './build.mjs';
import { fullAnswers } from './bench-answers.mjs';
import { copySample } from './sample.mjs';

const runs = Number(process.env.BENCH_RUNS ?? 11);
const keys = Number(process.env.BENCH_KEYS ?? 100);
const letters = 'abcdefghijklmnopqrstuvwxyz';
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
  // Waiting without a turn of its own leaves the second core to the threads of the measured program.
  const nextOutput = (limit) =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      };
      const timer = setTimeout(done, limit);
      const listener = terminal.onData(done);
    });
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
  return { terminal, until, nextOutput, exited, size: () => output.length, written: () => output };
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

/** Peak memory of a process in MB, where the system tells. */
function peakMemory(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Lines of the policy and number of files that the answers of the key measurement bring. */
function sizeOfFull(cwd, answers) {
  const args = [bin, cwd, '--dry-run', '--json', '--answers', answers];
  const { files } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  const policy = files.find(({ path }) => path === 'SECURITY.md');
  return { files: files.length, lines: policy.diff.match(/^\+(?!\+\+)/gm).length };
}

/**
 * From a key to the first bytes that change the screen, over the answer to the first text question, with the largest
 * policy and all files that the catalogue can give.
 */
async function keyLatency(cwd, answers) {
  const args = [bin, cwd, '--answers', answers];
  const { terminal, until, nextOutput, exited, size, written } = start(args, cwd);
  await until(/Enter start/);
  terminal.write('\r');
  await until(/What is the project called/);
  await sleep(1500);
  const from = size();
  const times = [];
  const bytes = [];
  for (let at = 0; at < keys; at++) {
    const before = size();
    const began = performance.now();
    const shown = nextOutput(2000);
    terminal.write(letters[at % letters.length]);
    await shown;
    times.push(performance.now() - began);
    await sleep(60);
    bytes.push(size() - before);
  }
  const clears =
    written()
      .slice(from)
      .match(/\u001b\[[23]J/g)?.length ?? 0;
  const memory = peakMemory(terminal.pid);
  terminal.write('\u0003');
  await Promise.race([exited, sleep(3000)]);
  times.sort((a, b) => a - b);
  const p99 = times[Math.ceil(times.length * 0.99) - 1];
  return { median: median(times), p99, bytes: median(bytes), mostBytes: Math.max(...bytes), clears, memory };
}

/** From the start to a key that shows in the first question: Enter, and a letter, as soon as they are heard. */
async function untilTyped(cwd) {
  const { terminal, until, exited } = start([bin, cwd, '--profile', 'standard'], cwd);
  await until(/Enter start/);
  terminal.write('\r');
  await until(/What is the project called/);
  terminal.write('Ω');
  const time = await until(/Ω/);
  terminal.write('\u0003');
  await Promise.race([exited, sleep(3000)]);
  return time;
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
add('first screen that answers to keys', await paired(() => untilText(tui, fresh, /Enter start/)), '≤ 2.5 ×');
add('a key typed into the first question shows', await paired(() => untilTyped(fresh)), '');
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
const answers = join(dirname(fresh), 'answers.json');
writeFileSync(answers, JSON.stringify(fullAnswers));
const full = sizeOfFull(fresh, answers);
const key = await keyLatency(fresh, answers);
const [pack] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
);
for (const root of [sample, fresh]) rmSync(dirname(root), { recursive: true, force: true });

console.log(
  `Node ${process.versions.node}, ${cpus().length} cores, terminal 120x40, medians of ${runs} runs\n`,
);
console.log('| what | ours | `node -e 0` | ratio, run by run | target |\n|---|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
const what = `${full.lines} lines of policy, ${full.files} files`;
console.log(`| key to screen, ${what}: median of ${keys} | ${ms(key.median)} | | | ≤ 30 ms |`);
console.log(`| key to screen: 99th percentile | ${ms(key.p99)} | | | ≤ 60 ms |`);
console.log(`| bytes written a key: median, most | ${key.bytes}, ${key.mostBytes} | | | ≤ 2048 |`);
console.log(`| full clears while typing | ${key.clears} | | | 0 |`);
console.log(`| peak memory | ${key.memory.toFixed(0)} MB | | | ≤ 150 MB |`);
console.log(`| tarball | ${(pack.size / 1000).toFixed(0)} KB packed | | | ≤ 500 KB |`);
console.log(
  `| installed | ${(pack.unpackedSize / 1e6).toFixed(2)} MB, ${pack.entryCount} files | | | ≤ 1.5 MB |`,
);
process.exit(0);
