import { renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  backupName,
  endJournal,
  fingerprint,
  stagedName,
  syncDirectory,
  type Entry,
  type Journal,
} from './journal.ts';
import { largest, readRegular } from './open-regular.ts';
import type { Place } from './place.ts';
import { attempt, codeOf } from './refusal.ts';
import { exists, inspect, removeFile } from './targets.ts';

/** A repository in the middle of a transaction. */
export type Scene = { readonly root: string; readonly place: Place; readonly journal: Journal };

/**
 * What became of one file: `pending` still has its new text under a temporary name, `done` has it in place,
 * `blocked` can no longer be given it: it was undone already, or somebody else wrote to it.
 */
type Progress = 'pending' | 'done' | 'blocked';

/** Finishes a transaction where every file can be finished, undoes it where one cannot. */
export function resume(scene: Scene): 'finished' | 'undone' {
  const states = scene.journal.entries.map((entry) => progressOf(scene, entry));
  if (scene.journal.committed && !states.includes('blocked')) {
    putInPlace(scene);
    clear(scene);
    return 'finished';
  }
  undo(scene);
  return 'undone';
}

function progressOf({ root, journal }: Scene, { path, before, after }: Entry): Progress {
  const current = fingerprintAt(root, path);
  const untouched = current === before;
  const staged = stagedName(root, journal, path);
  if (!exists(staged)) return untouched ? 'blocked' : 'done';
  const isOurs = fingerprintOf(staged) === after;
  return isOurs && (untouched || current === undefined) ? 'pending' : 'blocked';
}

/** A temporary file is beside its target, which was found safe to touch. */
function fingerprintOf(absolute: string): string | undefined {
  const read = attempt(absolute, () => readRegular(absolute, largest.document));
  return read && fingerprint(read.bytes);
}

function fingerprintAt(root: string, path: string): string | undefined {
  const { file } = inspect(root, path);
  return file && fingerprint(file.bytes);
}

/** Gives every new text its name, in order, and makes that last. */
export function putInPlace(scene: Scene): void {
  const { root, journal } = scene;
  for (const { path } of journal.entries) {
    const staged = stagedName(root, journal, path);
    if (exists(staged)) attempt(path, () => renameSync(staged, join(root, path)));
  }
  syncDirectories(scene);
}

/** Puts every old text back and clears away. Stopped halfway, the next run goes on undoing. */
export function undo(scene: Scene): void {
  for (const entry of scene.journal.entries.toReversed()) restore(scene, entry);
  syncDirectories(scene);
  clear(scene, scene.journal.directories.toReversed());
}

function restore({ root, journal }: Scene, { path, before, after }: Entry): void {
  if (!journal.committed || exists(stagedName(root, journal, path))) return;
  if (fingerprintAt(root, path) !== after) return;
  const backup = backupName(root, journal, path);
  if (before === undefined) attempt(path, () => removeFile(join(root, path)));
  else if (exists(backup)) attempt(path, () => renameSync(backup, join(root, path)));
}

/**
 * Removes what is temporary, the journal last. Of files that somebody else wrote to, the new text goes last: it is
 * what tells a next run, should this one stop here, that this was an undoing.
 */
export function clear({ root, place, journal }: Scene, directories: readonly string[] = []): void {
  const foreign = ({ path, before, after }: Entry) =>
    Number(![before, after].includes(fingerprintAt(root, path)));
  const ordered = journal.entries.toSorted((a, b) => foreign(a) - foreign(b));
  for (const nameOf of [stagedName, backupName]) {
    for (const { path } of ordered) attempt(path, () => removeFile(nameOf(root, journal, path)));
  }
  for (const path of directories) attempt(path, () => removeEmpty(join(root, path)));
  attempt(place.directory, () => endJournal(place));
}

function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  }
}

function syncDirectories({ root, journal }: Scene): void {
  const parents = new Set(journal.entries.map(({ path }) => dirname(join(root, path))));
  for (const parent of parents) if (exists(parent)) attempt(parent, () => syncDirectory(parent));
}
