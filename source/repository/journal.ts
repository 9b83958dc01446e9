import { closeSync, constants, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './digest.ts';
import { codeOf } from './refusal.ts';
import type { Place } from './place.ts';
import { removeFile } from './targets.ts';

/** One file of a transaction; fingerprints are SHA-256 in hex, `before` is missing for a new file. */
export type Entry = { readonly path: string; readonly before?: string; readonly after: string };

/** What a transaction is about to do: enough for the next run to finish or to undo it. */
export type Journal = {
  /** Random; part of the name of every temporary file. */
  readonly id: string;
  readonly entries: readonly Entry[];
  /** Directories that it makes, the outer ones first. */
  readonly directories: readonly string[];
  /** All new texts are on disk under temporary names: from here on it is finished, not undone. */
  readonly committed: boolean;
};

export const fingerprint = (bytes: Uint8Array): string => sha256(bytes);

/** Temporary names beside a target: its new text, and its old one until the transaction is over. */
export const stagedName = (root: string, { id }: Pick<Journal, 'id'>, path: string) =>
  beside(root, path, `${id}.new`);
export const backupName = (root: string, { id }: Pick<Journal, 'id'>, path: string) =>
  beside(root, path, `${id}.old`);

function beside(root: string, path: string, ending: string): string {
  const absolute = join(root, path);
  return join(dirname(absolute), `.csp-${sha256(path).slice(0, 8)}.${ending}`);
}

export const journalPath = ({ directory, prefix }: Place) => join(directory, `${prefix}.journal`);

const commitLine = 'commit\n';

/** Writes the journal before anything else is touched, and syncs it. */
export function beginJournal(place: Place, journal: Omit<Journal, 'committed'>): void {
  append(place, `${JSON.stringify(journal)}\n`, 'wx');
}

/** From here on the transaction happened. One line at the end, so that a torn write is no commit. */
export const commitJournal = (place: Place): void =>
  append(place, commitLine, constants.O_WRONLY | constants.O_APPEND);

function append(place: Place, text: string, flags: string | number): void {
  const descriptor = openSync(journalPath(place), flags, 0o600);
  try {
    writeFully(descriptor, Buffer.from(text));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncDirectory(place.directory);
}

/** Writes all bytes: one call may take fewer. */
export function writeFully(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

export const endJournal = (place: Place): void => {
  removeFile(journalPath(place));
  syncDirectory(place.directory);
};

/** What an earlier run left: nothing, or a journal; one that is damaged was never acted upon. */
export function readJournal(place: Place): Journal | 'damaged' | undefined {
  const text = readText(journalPath(place));
  if (text === undefined) return undefined;
  const [first = '', ...rest] = text.split('\n');
  try {
    const json: unknown = rest.length ? JSON.parse(first) : undefined;
    return isJournal(json) ? { ...json, committed: rest.join('\n') === commitLine } : 'damaged';
  } catch {
    return 'damaged';
  }
}

function readText(path: string): string | undefined {
  try {
    const descriptor = openSync(
      path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      return readFileSync(descriptor, 'utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A journal beside the state file may come with a cloned repository: it is believed only as far as it is sane. */
function isJournal(json: unknown): json is Omit<Journal, 'committed'> {
  if (typeof json !== 'object' || json === null) return false;
  const { id, entries, directories } = json as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    /^[0-9a-f]{16}$/.test(id) &&
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    Array.isArray(directories) &&
    directories.every((path) => entries.some((entry: Entry) => entry.path.startsWith(`${path}/`)))
  );
}

function isEntry(json: unknown): json is Entry {
  if (typeof json !== 'object' || json === null) return false;
  const { path, before, after } = json as Record<string, unknown>;
  return (
    typeof path === 'string' &&
    typeof after === 'string' &&
    (before === undefined || typeof before === 'string')
  );
}

/** Makes the names in a directory last through a power cut, where the system can. */
export function syncDirectory(path: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    // Windows cannot open a directory, some file systems cannot sync one.
    if (!['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
