import { closeSync, lstatSync, openSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomHex, sha256 } from './digest.ts';
import type { Place } from './place.ts';
import { attempt, codeOf, refuse } from './refusal.ts';
import { removeFile } from './targets.ts';

/** A run that holds the repository. */
export type Lock = { readonly path: string };

/** How long a second run waits for the first, in milliseconds. A write takes a small part of that. */
const patience = 5_000;

/** A lock older than this was left behind by a run on another machine, in milliseconds. */
const longestRun = 5 * 60_000;

const host = () => sha256(hostname()).slice(0, 8);

/**
 * Takes the lock, removes locks of runs that died, and waits for those that live. Every run has a lock file of its
 * own name, creates it first and then looks for others, so that of two runs at least one sees the other and
 * steps back; no lock of another live run is ever removed.
 */
export async function takeLock(place: Place): Promise<Lock> {
  const deadline = Date.now() + patience;
  for (;;) {
    const lock = alive(place).length === 0 ? tryLock(place) : undefined;
    if (lock) return lock;
    if (Date.now() > deadline)
      refuse('Another run is writing to this repository. Run again when it is done.');
    await sleep(5 + Math.random() * 45);
  }
}

function tryLock(place: Place): Lock | undefined {
  const name = `${place.prefix}.lock-${host()}-${process.pid}-${randomHex(4)}`;
  const path = join(place.directory, name);
  attempt(name, () => closeSync(openSync(path, 'wx')));
  try {
    if (alive(place).every((other) => other === name)) return { path };
  } catch (error) {
    releaseLock({ path });
    throw error;
  }
  releaseLock({ path });
  return undefined;
}

/** Gives the repository to the next run. A lock that cannot be removed is removed by the next run. */
export function releaseLock({ path }: Lock): void {
  try {
    removeFile(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** True as long as nobody took the lock for one of a dead run. */
export const holdsLock = ({ path }: Lock): boolean =>
  lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Whether any run, dead or alive, left a lock. */
export const isLocked = (place: Place): boolean => lockNames(place).length > 0;

const lockNames = ({ directory, prefix }: Place) =>
  attempt(directory, () => readdirSync(directory)).filter((name) => name.startsWith(`${prefix}.lock-`));

/** Names of the locks of runs that live; those of dead ones are removed on the way. */
function alive(place: Place): readonly string[] {
  const { directory, prefix } = place;
  const locks = lockNames(place);
  const dead = locks.filter((name) => isDead(name.slice(`${prefix}.lock-`.length), join(directory, name)));
  for (const name of dead) attempt(name, () => removeFile(join(directory, name)));
  return locks.filter((name) => !dead.includes(name));
}

function isDead(holder: string, path: string): boolean {
  const [, from, pid] = /^([0-9a-f]+)-(\d+)-[0-9a-f]+$/.exec(holder) ?? [];
  if (from === host() && !runs(Number(pid))) return true;
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > longestRun;
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
