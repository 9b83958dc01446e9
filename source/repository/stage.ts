import {
  closeSync,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { backupName, stagedName, syncDirectory, writeFully, type Journal } from './journal.ts';
import { attempt, codeOf } from './refusal.ts';
import { exists, type Target } from './targets.ts';

/** One file to write, and what it is to say. */
export type Write = { readonly target: Target; readonly text: string };

/** Directories that must be made for the given files, the outer ones first, relative to the root. */
export function missingDirectories(root: string, paths: readonly string[]): readonly string[] {
  const parents = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
  });
  return [...new Set(parents)].filter((path) => !exists(join(root, path)));
}

/** Writes every new text beside its target and keeps a second name for every old one; syncs all of it. */
export function stage(root: string, journal: Omit<Journal, 'committed'>, writes: readonly Write[]): void {
  for (const path of journal.directories) attempt(path, () => mkdirSync(join(root, path)));
  for (const { target, text } of writes) {
    attempt(target.path, () => {
      writeStaged(stagedName(root, journal, target.path), text, target.file);
      if (target.file) keep(target.absolute, backupName(root, journal, target.path));
    });
  }
  const parents = new Set(writes.map(({ target }) => dirname(target.absolute)));
  for (const parent of parents) attempt(parent, () => syncDirectory(parent));
}

/** A new file has the mode that the user's umask gives it; one that exists keeps mode and owner. */
function writeStaged(path: string, text: string, file: Target['file']): void {
  const descriptor = openSync(path, 'wx', file ? 0o600 : 0o666);
  try {
    writeFully(descriptor, Buffer.from(text));
    if (file) inherit(descriptor, file);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function inherit(descriptor: number, { mode, uid, gid }: NonNullable<Target['file']>): void {
  const own = fstatSync(descriptor);
  if (own.uid !== uid || own.gid !== gid) tolerate(() => fchownSync(descriptor, uid, gid));
  fchmodSync(descriptor, mode);
}

/** Only the superuser may give a file away. */
function tolerate(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}

function keep(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Not every file system has a second name for a file.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
    copyFileSync(from, to);
  }
}
