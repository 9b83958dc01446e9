import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Reads files below one root, never through a symbolic link. */
export type Opener = {
  /** Bytes of the file, valid until the next call; `undefined` when it is not a regular file of 1 MiB at most. */
  read(path: string): Buffer | undefined;
};

const largest = 1024 * 1024;

// Where a link or a FIFO took the file's place since it was listed, opening neither follows nor hangs.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function fill(file: number, bytes: Buffer, size: number): number {
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function isPlainDirectory(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** One buffer serves all files; directories are looked at once. */
export function createOpener(root: string): Opener {
  const bytes = Buffer.allocUnsafe(largest);
  const plain = new Map<string, boolean>([['.', true]]);

  const isInside = (directory: string): boolean => {
    const known = plain.get(directory);
    if (known !== undefined) return known;
    const found = isInside(dirname(directory)) && isPlainDirectory(join(root, directory));
    plain.set(directory, found);
    return found;
  };

  const readOpen = (file: number): Buffer | undefined => {
    const stat = fstatSync(file);
    if (!stat.isFile() || stat.size > largest) return undefined;
    return bytes.subarray(0, fill(file, bytes, stat.size));
  };

  const read = (path: string): Buffer | undefined => {
    if (!isInside(dirname(path))) return undefined;
    let file: number | undefined;
    try {
      file = openSync(join(root, path), flags);
      return readOpen(file);
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };
  return { read };
}
