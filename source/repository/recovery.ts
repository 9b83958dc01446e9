import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
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
import type { Place } from './place.ts';
import { attempt, codeOf } from './refusal.ts';
import { inspect } from './targets.ts';

/** A repository in the middle of a transaction. */
export type Scene = { readonly root: string; readonly place: Place; readonly journal: Journal };

/**
 * What became of one file: `pending` still has its new text under a temporary name, `done` has it in place,
 * `blocked` can no longer be given it: it was undone already, or somebody else wrote to it.
 */
type Progress = 'pending' | 'done' | 'blocked';

/** Finishes a transaction where every file can be finished, undoes it where one cannot. */
export function settle(scene: Scene): 'finished' | 'undone' {
  const states = scene.journal.entries.map((entry) => progressOf(scene, entry));
  const forward = scene.journal.committed && !states.includes('blocked');
  if (forward) finish(scene);
  else undo(scene);
  return forward ? 'finished' : 'undone';
}

function progressOf({ root, journal }: Scene, { path, before }: Entry): Progress {
  const current = fingerprintAt(root, path);
  const untouched = current === before;
  if (existsSync(stagedName(root, journal, path)))
    return untouched || current === undefined ? 'pending' : 'blocked';
  return untouched ? 'blocked' : 'done';
}

function fingerprintAt(root: string, path: string): string | undefined {
  const { file } = inspect(root, path);
  return file && fingerprint(file.bytes);
}

/** Puts every new text in its place, in order, and clears away. */
export function finish(scene: Scene): void {
  const { root, journal } = scene;
  for (const { path } of journal.entries) {
    const staged = stagedName(root, journal, path);
    if (existsSync(staged)) attempt(path, () => renameSync(staged, join(root, path)));
  }
  syncDirectories(scene);
  clear(scene, []);
}

/** Puts every old text back and clears away. Stopped halfway, it goes on as an undoing. */
export function undo(scene: Scene): void {
  for (const entry of scene.journal.entries.toReversed()) restore(scene, entry);
  syncDirectories(scene);
  clear(scene, scene.journal.directories.toReversed());
}

function restore({ root, journal }: Scene, { path, before, after }: Entry): void {
  if (!journal.committed || existsSync(stagedName(root, journal, path))) return;
  if (fingerprintAt(root, path) !== after) return;
  const backup = backupName(root, journal, path);
  if (before === undefined) attempt(path, () => rmSync(join(root, path)));
  else if (existsSync(backup)) attempt(path, () => renameSync(backup, join(root, path)));
}

/** Removes what is temporary: of files that others wrote to last, since they say that this is an undoing. */
function clear({ root, place, journal }: Scene, directories: readonly string[]): void {
  const foreign = (entry: Entry) =>
    Number(![entry.before, entry.after].includes(fingerprintAt(root, entry.path)));
  const ordered = journal.entries.toSorted((a, b) => foreign(a) - foreign(b));
  for (const name of [stagedName, backupName]) {
    for (const { path } of ordered) attempt(path, () => rmSync(name(root, journal, path), { force: true }));
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
  for (const parent of parents) if (existsSync(parent)) attempt(parent, () => syncDirectory(parent));
}
