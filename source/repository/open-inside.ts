import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { largest, openRegular, type OpenFile } from './open-regular.ts';

/**
 * Opens a file below one root, never through a symbolic link; whoever calls closes it. `undefined` when it is not
 * a regular file of 1 MiB at most.
 */
export type Opener = (path: string) => OpenFile | undefined;

function isPlainDirectory(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Directories are looked at once. */
export function createOpener(root: string): Opener {
  const plain = new Map<string, boolean>([['.', true]]);

  const isInside = (directory: string): boolean => {
    const known = plain.get(directory);
    if (known !== undefined) return known;
    const found = isInside(dirname(directory)) && isPlainDirectory(join(root, directory));
    plain.set(directory, found);
    return found;
  };

  return (path) => {
    if (!isInside(dirname(path))) return undefined;
    try {
      return openRegular(join(root, path), largest.source);
    } catch {
      return undefined;
    }
  };
}
