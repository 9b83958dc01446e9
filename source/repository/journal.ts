import { closeSync, constants, fstatSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from './digest.ts';
import { largest, readRegular } from './open-regular.ts';
import type { Place } from './place.ts';
import { codeOf, refuse } from './refusal.ts';
import { isDocumentPath, removeFile } from './targets.ts';

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
  append(place, 'wx', (descriptor) => `${JSON.stringify({ ...journal, inode: inodeOf(descriptor) })}\n`);
}

/** From here on the transaction happened. One line at the end, so that a torn write is no commit. */
export const commitJournal = (place: Place): void =>
  append(place, constants.O_WRONLY | constants.O_APPEND | (constants.O_NOFOLLOW ?? 0), () => commitLine);

function append(place: Place, flags: string | number, textFor: (descriptor: number) => string): void {
  const descriptor = openSync(journalPath(place), flags, 0o600);
  try {
    writeFully(descriptor, Buffer.from(textFor(descriptor)));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncDirectory(place.directory);
}

/** The number that the file system gave a file: a copy of the file, by whatever way it came, has another one. */
const inodeOf = (descriptor: number): string => String(fstatSync(descriptor).ino);

/** Writes all bytes: one call may take fewer. */
export function writeFully(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

export const endJournal = (place: Place): void => {
  removeFile(journalPath(place));
  syncDirectory(place.directory);
};

/**
 * What an earlier run left: nothing, or a journal; one that is damaged was never acted upon. Refuses one that did
 * not come into being where it is: it may have come with a cloned repository.
 */
export function readJournal(place: Place): Journal | 'damaged' | undefined {
  const path = journalPath(place);
  const read = readExisting(path);
  if (read === undefined) return undefined;
  const [first = '', ...rest] = read === 'none' ? [] : read.bytes.toString('utf8').split('\n');
  const json = rest.length ? parse(first) : undefined;
  if (read === 'none' || !isJournal(json)) return 'damaged';
  if (!place.isPrivate && json.inode !== String(read.stats.ino))
    refuse(
      `${basename(path)} was not written here: it was copied, or came with the repository. Look at it, then remove it.`,
    );
  const { id, entries, directories } = json;
  return { id, entries, directories, committed: rest.join('\n') === commitLine };
}

/** The journal; `none` for what is no regular file. */
function readExisting(path: string): ReturnType<typeof readRegular> | 'none' {
  try {
    return readRegular(path, largest.document) ?? 'none';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type Recorded = Omit<Journal, 'committed'> & { readonly inode: string };

/** It is believed only as far as a transaction could have written it: documents, and directories on their way. */
function isJournal(json: unknown): json is Recorded {
  if (typeof json !== 'object' || json === null) return false;
  const { id, entries, directories, inode } = json as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[0-9a-f]{16}$/.test(id) || typeof inode !== 'string') return false;
  if (!Array.isArray(entries) || !entries.every(isEntry) || !Array.isArray(directories)) return false;
  const paths = new Set(entries.map(({ path }) => path));
  const isOnTheWay = (path: unknown) =>
    typeof path === 'string' && isDocumentPath(path) && [...paths].some((one) => one.startsWith(`${path}/`));
  return paths.size === entries.length && directories.every(isOnTheWay);
}

const isFingerprint = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function isEntry(json: unknown): json is Entry {
  if (typeof json !== 'object' || json === null) return false;
  const { path, before, after } = json as Record<string, unknown>;
  const isDocument = typeof path === 'string' && isDocumentPath(path);
  return isDocument && isFingerprint(after) && (before === undefined || isFingerprint(before));
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
