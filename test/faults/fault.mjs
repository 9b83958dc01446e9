/**
 * A disk that fails on purpose. Loaded in front of any program, it counts the calls that touch the disk below one
 * directory, from the first one that changes something, and lets one of them fail:
 *
 *     FAULT_ROOT=/tmp/x FAULT_AT=12 FAULT_KIND=kill node --import ./test/faults/fault.mjs program.js
 *
 * Kinds: `kill` (SIGKILL before the call), `torn` (half of a write, then SIGKILL), `ENOSPC`, `EACCES`, `EIO`.
 * With `FAULT_COUNT=file` the number of calls is written there when the program ends.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

const changing = [
  'fchmodSync',
  'fchownSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
].concat([
  'unlinkSync',
  'writeSync',
  'copyFileSync',
  'ftruncateSync',
  'rmSync',
  'writeFileSync',
  'appendFileSync',
]);
const reading = [
  'closeSync',
  'fstatSync',
  'lstatSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'statSync',
];

/** The unharmed functions. */
const real = Object.fromEntries([...changing, ...reading].map((name) => [name, fs[name]]));

let plan;

/** What a call ends in once the program counts as dead. */
export class Killed extends Error {}

/**
 * Starts to count. `die` is what happens on `kill`; where it returns, every later call throws `Killed`, so that a
 * death can be played within one process.
 */
export function arm({ root, at = Infinity, kind = 'kill', die = () => undefined }) {
  plan = { root: fs.realpathSync(root), at, kind, die, count: 0, descriptors: new Set(), dead: false };
  for (const name of [...changing, ...reading]) fs[name] = (...args) => call(name, args);
  syncBuiltinESMExports();
}

/** Stops to count; returns how many calls there were and whether one of them was made to fail. */
export function disarm() {
  Object.assign(fs, real);
  syncBuiltinESMExports();
  const { count, at } = plan;
  return { count, struck: count >= at };
}

function call(name, args) {
  if (plan.dead) throw new Killed(name);
  if (!concerns(args[0]) || (plan.count === 0 && !changes(name, args))) return through(name, args);
  plan.count += 1;
  return plan.count === plan.at ? strike(name, args) : through(name, args);
}

const concerns = (first) =>
  typeof first === 'number'
    ? plan.descriptors.has(first)
    : resolve(String(first)).startsWith(plan.root + sep) || resolve(String(first)) === plan.root;

const changes = (name, [, flags]) =>
  changing.includes(name) || (name === 'openSync' && typeof flags === 'string' && /[wa+]/.test(flags));

function through(name, args) {
  const result = real[name](...args);
  if (name === 'openSync' && concerns(args[0])) plan.descriptors.add(result);
  if (name === 'closeSync') plan.descriptors.delete(args[0]);
  return result;
}

function strike(name, args) {
  if (plan.kind === 'kill' || plan.kind === 'torn') {
    if (plan.kind === 'torn' && name === 'writeSync')
      real.writeSync(args[0], args[1].subarray(0, args[1].length / 2));
    plan.dead = true;
    plan.die();
    throw new Killed(name);
  }
  // What fails to close is closed all the same.
  if (name === 'closeSync') through(name, args);
  throw Object.assign(new Error(`${plan.kind}: made to fail, ${name}`), { code: plan.kind, syscall: name });
}

const { FAULT_ROOT: root, FAULT_AT, FAULT_KIND: kind, FAULT_COUNT: report } = process.env;
if (root) {
  arm({
    root,
    at: FAULT_AT ? Number(FAULT_AT) : Infinity,
    kind,
    die: () => process.kill(process.pid, 'SIGKILL'),
  });
  process.on('exit', () => report && real.writeFileSync(report, String(plan.count)));
}
