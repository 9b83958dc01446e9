import { lstatSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { largest, withRegular } from './open-regular.ts';

/** Reads files below one root, never through a symbolic link. */
export type Opener = {
  /** Bytes of the file, valid until the next call; `undefined` when it is not a regular file of 1 MiB at most. */
  read(path: string): Buffer | undefined;
};

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
  const bytes = Buffer.allocUnsafe(largest.source);
  const plain = new Map<string, boolean>([['.', true]]);

  const isInside = (directory: string): boolean => {
    const known = plain.get(directory);
    if (known !== undefined) return known;
    const found = isInside(dirname(directory)) && isPlainDirectory(join(root, directory));
    plain.set(directory, found);
    return found;
  };

  const fillFrom = (file: number, size: number) => bytes.subarray(0, fill(file, bytes, size));

  const read = (path: string): Buffer | undefined => {
    if (!isInside(dirname(path))) return undefined;
    try {
      return withRegular(join(root, path), largest.source, (file, { size }) => fillFrom(file, size));
    } catch {
      return undefined;
    }
  };
  return { read };
}
