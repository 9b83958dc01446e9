import { lstatSync } from 'node:fs';
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

/** The directory of a path below the root, which is called nothing. */
const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Directories are looked at once. Paths need no tidying: they have slashes alone, and lead downwards. */
export function createOpener(root: string): Opener {
  const plain = new Map<string, boolean>([['', true]]);

  const isInside = (directory: string): boolean => {
    const known = plain.get(directory);
    if (known !== undefined) return known;
    const found = isInside(parentOf(directory)) && isPlainDirectory(`${root}/${directory}`);
    plain.set(directory, found);
    return found;
  };

  return (path) => {
    if (!isInside(parentOf(path))) return undefined;
    try {
      return openRegular(`${root}/${path}`, largest.source);
    } catch {
      return undefined;
    }
  };
}
