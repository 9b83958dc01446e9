import { closeSync, fstatSync, lstatSync, openSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomHex, sha256 } from './digest.ts';
import { writeFully } from './journal.ts';
import { readRegular } from './open-regular.ts';
import type { Place } from './place.ts';
import { attempt, codeOf, refuse } from './refusal.ts';
import { removeFile } from './targets.ts';

/** A run that holds the repository. */
export type Lock = { readonly path: string };

/** How long a second run waits for the first, in milliseconds. A write takes a small part of that. */
const patience = 5_000;

/**
 * A lock older than this was left behind, wherever its run was, in milliseconds: a write takes less than a second,
 * and a run that was stopped for longer finds its lock gone and writes nothing.
 */
const longestRun = 60_000;

/** How long a lock may be without its mark: it is made first and marked right after. */
const longestMarking = 2_000;

const host = () => sha256(hostname()).slice(0, 8);

/**
 * Takes the lock, removes locks of runs that died, and waits for those that live. Every run has a lock file of its
 * own name, creates it first and then looks for others, so that of two runs at least one sees the other and
 * steps back; no lock of another live run is ever removed.
 */
export async function takeLock(place: Place): Promise<Lock> {
  const deadline = Date.now() + patience;
  for (;;) {
    const [other] = alive(place);
    const lock = other === undefined ? tryLock(place) : undefined;
    if (lock) return lock;
    if (Date.now() > deadline)
      refuse(
        `Another run is writing to this repository. Run again when it is done${other === undefined ? '' : `; if there is none, remove ${shown(place, other)}`}.`,
      );
    await sleep(5 + Math.random() * 45);
  }
}

function tryLock(place: Place): Lock | undefined {
  const name = `${place.prefix}.lock-${host()}-${process.pid}-${randomHex(4)}`;
  const path = join(place.directory, name);
  const descriptor = attempt(name, () => openSync(path, 'wx'));
  try {
    attempt(name, () => mark(descriptor));
    const locks = alive(place);
    if (locks.length === 1 && locks[0] === name) return { path };
  } catch (error) {
    releaseLock({ path });
    throw error;
  }
  releaseLock({ path });
  return undefined;
}

/** Writes into a lock which file it is: a copy of it, as in a clone, is another file. */
function mark(descriptor: number): void {
  try {
    writeFully(descriptor, Buffer.from(String(fstatSync(descriptor).ino)));
  } finally {
    closeSync(descriptor);
  }
}

const shown = ({ directory, isPrivate }: Place, name: string) =>
  isPrivate ? `${basename(directory)}/${name}` : name;

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
  if (stats === undefined) return false;
  const age = Math.abs(Date.now() - stats.mtimeMs);
  if (age > longestRun) return true;
  const mark = markOf(path);
  if (mark === String(stats.ino)) return false;
  // Another file's number came with a clone or an archive: the run that wrote it was never here.
  return age > longestMarking || /^\d+$/.test(mark ?? '');
}

/** What a lock says of itself; nothing for what is no file or has gone. */
function markOf(path: string): string | undefined {
  try {
    return readRegular(path, 64)?.bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
