import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import type { Change } from '../documents/document.ts';
import { beginJournal, commitJournal, endJournal, fingerprint, readJournal } from './journal.ts';
import { holdsLock, releaseLock, takeLock, type Lock } from './lock.ts';
import { placeOf, type Place } from './place.ts';
import { finish, settle, undo, type Scene } from './recovery.ts';
import { asRefusal, attempt, refuse, type Refusal } from './refusal.ts';
import { missingDirectories, stage, type Write } from './stage.ts';
import { inspect } from './targets.ts';

/** The state file: its path, its text when it was read (missing when there was none), and its new text. */
export type StateWrite = { readonly path: string; readonly before?: string; readonly after: string };

type Wanted = { readonly path: string; readonly before?: string; readonly after: string };

/**
 * Writes all files or none, the state file last. `written` are the paths whose bytes changed. Refuses, with
 * everything as it was, when a file is not what it was when the changes were planned.
 */
export function writeAll(
  root: string,
  changes: readonly Change[],
  state: StateWrite,
): Promise<{ readonly written: readonly string[] } | Refusal> {
  return locked(root, state.path, (real, place, lock) => {
    recoverAt(real, place);
    const writes = [...changes.flatMap(wanted), state].flatMap((one) => outstanding(real, one));
    if (writes.length) transact(real, place, lock, writes);
    return { written: writes.map(({ target }) => target.path) };
  });
}

/**
 * Finishes or undoes what an earlier run left when it was killed, and removes what it left behind. To be called
 * before anything is read by a run that may write.
 */
export async function recover(
  root: string,
  statePath: string,
): Promise<{ readonly recovered: 'finished' | 'undone' | undefined } | Refusal> {
  if (!(await isInterrupted(root, statePath))) return { recovered: undefined };
  return locked(root, statePath, (real, place) => ({ recovered: recoverAt(real, place) }));
}

/** True when an earlier run was killed while it wrote, so that the files may be of two minds. Writes nothing. */
export async function isInterrupted(root: string, statePath: string): Promise<boolean> {
  return readJournal(placeOf(realpathSync(root), statePath)) !== undefined;
}

function locked<Result>(
  root: string,
  statePath: string,
  step: (real: string, place: Place, lock: Lock) => Result,
): Promise<Result | Refusal> {
  return asRefusal(async () => {
    const real = attempt(root, () => realpathSync(root));
    const place = placeOf(real, statePath);
    const lock = await takeLock(place);
    try {
      return step(real, place, lock);
    } finally {
      releaseLock(lock);
    }
  });
}

function recoverAt(root: string, place: Place): 'finished' | 'undone' | undefined {
  const journal = attempt(place.directory, () => readJournal(place));
  if (journal === undefined) return undefined;
  if (journal !== 'damaged') return settle({ root, place, journal });
  attempt(place.directory, () => endJournal(place));
  return 'undone';
}

function wanted({ path, action, before, after }: Change): readonly Wanted[] {
  if (action === 'orphan' || action === 'keep' || after === undefined || after === before) return [];
  return [{ path, after, ...(before !== undefined && { before }) }];
}

/** What is left to write: nothing where another run wrote the same meanwhile. */
function outstanding(root: string, { path, before, after }: Wanted): readonly Write[] {
  const target = inspect(root, path);
  const current = target.file?.bytes.toString('utf8');
  if (current === after) return [];
  if (current !== before)
    refuse(`${path} was changed since it was read. Run again to see what that changes.`);
  if (target.file && (target.file.mode & 0o222) === 0)
    refuse(`${path} is read-only. Make it writable, or leave it out.`);
  return [{ target, text: after }];
}

function transact(root: string, place: Place, lock: Lock, writes: readonly Write[]): void {
  const id = randomBytes(8).toString('hex');
  const paths = writes.map(({ target }) => target.path);
  const entries = writes.map(({ target, text }) => ({
    path: target.path,
    ...(target.file && { before: fingerprint(target.file.bytes) }),
    after: fingerprint(Buffer.from(text)),
  }));
  const planned = { id, entries, directories: missingDirectories(root, paths) };
  const scene = (committed: boolean): Scene => ({ root, place, journal: { ...planned, committed } });
  try {
    attempt(place.directory, () => beginJournal(place, planned));
    stage(root, planned, writes);
    for (const { target } of writes) unchanged(root, target.path, target.file?.bytes);
    if (!holdsLock(lock)) refuse('Another run took over, since this one was stopped for long. Run again.');
    attempt(place.directory, () => commitJournal(place));
    finish(scene(true));
  } catch (error) {
    undo(scene(true));
    throw error;
  }
}

function unchanged(root: string, path: string, bytes: Buffer | undefined): void {
  const now = inspect(root, path).file?.bytes;
  if (now === bytes || (now && bytes && now.equals(bytes))) return;
  refuse(`${path} was changed while it was about to be written. Run again to see what that changes.`);
}
