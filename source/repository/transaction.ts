import { realpathSync } from 'node:fs';
import type { Change } from '../documents/document.ts';
import { randomHex } from './digest.ts';
import { beginJournal, commitJournal, endJournal, fingerprint, readJournal } from './journal.ts';
import { holdsLock, isLocked, releaseLock, takeLock, type Lock } from './lock.ts';
import { placeOf, type Place } from './place.ts';
import { clear, putInPlace, resume, undo, type Scene } from './recovery.ts';
import { asRefusal, attempt, codeOf, RefusedError, refuse, type Refusal } from './refusal.ts';
import { missingDirectories, stage, type Write } from './stage.ts';
import { inspect } from './targets.ts';

/** The state file: its path, its text when it was read (missing when there was none), and its new text. */
export type StateWrite = { readonly path: string; readonly before?: string; readonly after: string };

/**
 * Writes all files or none, the state file last. `written` are the paths whose bytes changed. Refuses, with
 * everything as it was, when a file is not what it was when the changes were planned.
 */
export function writeAll(
  root: string,
  changes: readonly Change[],
  state: StateWrite,
): Promise<{ readonly written: readonly string[] } | Refusal> {
  return asRefusal(() => {
    const documents = changes.flatMap(wanted);
    const real = realpathSync(root);
    // The lock needs cryptography, which takes longer to load than all else that a run without news does here.
    if (
      documents.length === 0 &&
      isAtRest(placeOf(real, state.path)) &&
      outstanding(real, state).length === 0
    )
      return { written: [] };
    return writeLocked(root, documents, state);
  });
}

function writeLocked(root: string, documents: readonly StateWrite[], state: StateWrite) {
  return locked(root, state.path, (real, place, lock) => {
    recoverAt(real, place);
    const writes = [...documents, state].flatMap((one) => outstanding(real, one));
    if (writes.length) transact(real, place, lock, writes);
    return { written: writes.map(({ target }) => target.path) };
  });
}

/**
 * Finishes or undoes what an earlier run left when it was killed, and removes what it left behind. To be called
 * before anything is read by a run that may write.
 */
export function recover(
  root: string,
  statePath: string,
): Promise<{ readonly recovered: 'finished' | 'undone' | undefined } | Refusal> {
  return asRefusal(async () => {
    const place = placeOf(realpathSync(root), statePath);
    if (isAtRest(place)) return { recovered: undefined };
    return locked(root, statePath, (real) => ({ recovered: recoverAt(real, place) }));
  });
}

/** True when no run is at work, nor left anything when it was killed. */
const isAtRest = (place: Place) => readJournal(place) === undefined && !isLocked(place);

/** True when an earlier run was killed while it wrote, so that the files may be of two minds. Writes nothing. */
export function isInterrupted(root: string, statePath: string): Promise<boolean | Refusal> {
  return asRefusal(() => {
    const place = placeOf(realpathSync(root), statePath);
    return attempt(place.directory, () => readJournal(place)) !== undefined;
  });
}

function locked<Result>(
  root: string,
  statePath: string,
  step: (real: string, place: Place, lock: Lock) => Result,
): Promise<Result | Refusal> {
  return asRefusal(async () => {
    const real = realpathSync(root);
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
  if (journal !== 'damaged') return resume({ root, place, journal });
  attempt(place.directory, () => endJournal(place));
  return 'undone';
}

function wanted({ path, action, before, after }: Change): readonly StateWrite[] {
  if (action === 'orphan' || action === 'keep' || after === undefined || after === before) return [];
  return [{ path, after, ...(before !== undefined && { before }) }];
}

/** What is left to write: nothing where another run wrote the same meanwhile. */
function outstanding(root: string, { path, before, after }: StateWrite): readonly Write[] {
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
  const paths = writes.map(({ target }) => target.path);
  const directories = missingDirectories(root, paths);
  const planned = { id: randomHex(8), entries: writes.map(entryOf), directories };
  const scene: Scene = { root, place, journal: { ...planned, committed: true } };
  try {
    attempt(place.directory, () => beginJournal(place, planned));
    stage(root, planned, writes);
    for (const { target } of writes) unchanged(root, target.path, target.file?.bytes);
    if (!holdsLock(lock)) refuse('Another run took over, since this one was stopped for long. Run again.');
    attempt(place.directory, () => commitJournal(place));
    putInPlace(scene);
  } catch (error) {
    throw undone(scene, error);
  }
  // All is written and will stay so: what cannot be cleared away now is cleared away by the next run.
  unlessOfTheSystem(() => clear(scene));
}

const entryOf = ({ target, text }: Write) => ({
  path: target.path,
  ...(target.file && { before: fingerprint(target.file.bytes) }),
  after: fingerprint(Buffer.from(text)),
});

function unchanged(root: string, path: string, bytes: Buffer | undefined): void {
  const now = inspect(root, path).file?.bytes;
  if (now === bytes || (now && bytes && now.equals(bytes))) return;
  refuse(`${path} was changed while it was about to be written. Run again to see what that changes.`);
}

/** Undoes the transaction; the error says whether that succeeded. */
function undone(scene: Scene, cause: unknown): Error {
  if (!isOfTheSystem(cause)) return cause as Error;
  const failed = unlessOfTheSystem(() => undo(scene));
  const after = failed
    ? 'Some files may be new already: run again to put that right.'
    : 'Nothing was changed.';
  return new RefusedError(`${cause.message} ${after}`);
}

/** The error of the system that a step ended in, or nothing; a bug passes through. */
function unlessOfTheSystem(step: () => void): Error | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    if (isOfTheSystem(error)) return error;
    throw error;
  }
}

const isOfTheSystem = (error: unknown): error is Error =>
  error instanceof RefusedError || codeOf(error) !== undefined;
