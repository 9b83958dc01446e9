import { lstatSync, unlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { largest, readRegular } from './open-regular.ts';
import { codeOf, refuse } from './refusal.ts';

/** A file to read or write, found safe to touch: below the root, reached through no symlink. */
export type Target = {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Missing when there is no such file yet. */
  readonly file?: {
    readonly bytes: Buffer;
    readonly mode: number;
    readonly uid: number;
    readonly gid: number;
  };
};

/** A name that some file system takes for `.git`: in any case, with what NTFS and HFS+ overlook, or its short form. */
const isGit = (part: string): boolean =>
  /^(?:\.git|git~\d+)$/i.test(
    part.replace(/[\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[. ]+$|:.*$/g, ''),
  );

/** True for a relative path below where it starts that a document may have: nothing of git's own. */
export const isDocumentPath = (path: string): boolean => isBelow(path) && !path.split('/').some(isGit);

/** True for a relative path that stays below where it starts. */
export const isBelow = (path: string): boolean =>
  path.split('/').every((part) => !['', '.', '..'].includes(part) && !/\\|\p{Cc}/u.test(part));

/** Whether there is anything at a path. Unlike `existsSync`, an error of the disk is no answer. */
export const exists = (absolute: string): boolean =>
  lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;

/** Removes a file, where there is one. */
export function removeFile(absolute: string): void {
  try {
    unlinkSync(absolute);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Looks at a path without following any symlink. Refuses what is neither a small regular file nor missing. */
export function inspect(root: string, path: string): Target {
  const absolute = join(root, path);
  const parts = path.split('/');
  if (!isDocumentPath(path)) return refuse(`${JSON.stringify(path)} is not a path that a document may have.`);
  for (const depth of parts.keys()) checkPart(root, parts.slice(0, depth + 1), depth === parts.length - 1);
  const file = readTarget(path, absolute);
  return { path, absolute, ...(file && { file }) };
}

function checkPart(root: string, parts: readonly string[], last: boolean): void {
  const path = parts.join('/');
  const stats = statOf(path, join(root, ...parts));
  if (!stats) return;
  if (stats.isSymbolicLink())
    refuse(`${path} is a symbolic link. Replace it by what it points to, or remove it.`);
  if (!last && !stats.isDirectory())
    refuse(`${path} is in the way: it is not a directory. Move it elsewhere.`);
  if (!last) return;
  if (stats.isDirectory()) refuse(`${path} is in the way: it is a directory. Move it elsewhere.`);
  if (!stats.isFile()) refuse(`${path} is in the way: it is no regular file. Move it elsewhere.`);
  if (stats.size > largest.document)
    refuse(`${path} is larger than 8 MiB, which no document of this kind is. Move it elsewhere.`);
}

function statOf(path: string, absolute: string): Stats | undefined {
  try {
    return lstatSync(absolute);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    return refuse(`${path} cannot be looked at: the system says ${codeOf(error)}.`);
  }
}

function readTarget(path: string, absolute: string): Target['file'] {
  try {
    const read = readRegular(absolute, largest.document);
    if (!read) return refuse(`${path} changed while it was read. Run again.`);
    const { mode, uid, gid } = read.stats;
    return { bytes: read.bytes, mode: mode & 0o7777, uid, gid };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === undefined) throw error;
    return refuse(`${path} cannot be read: the system says ${code}.`);
  }
}

/** The text of a target, its byte order mark kept; nothing when there is no file. */
export function textOf({ path, file }: Target): string | undefined {
  if (!file) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
  } catch {
    return refuse(`${path} is not UTF-8 text. Convert it to UTF-8.`);
  }
}
