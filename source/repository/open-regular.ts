import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';

/** The largest file that is read, in bytes: a file of the project, and one that this program wrote or merges into. */
export const largest = { source: 1024 * 1024, document: 8 * 1024 * 1024 } as const;

// Where a link or a FIFO took the file's place since it was listed, opening neither follows nor hangs.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** An open file, and what the system says of it. */
export type OpenFile = { readonly descriptor: number; readonly stats: Stats };

/**
 * Opens a file for reading; whoever calls closes it. Nothing when it is not a regular file of at most `limit`
 * bytes. Throws the system's error where it cannot be opened: `ELOOP` for a link, `ENOENT` for nothing.
 */
export function openRegular(absolute: string, limit: number): OpenFile | undefined {
  const descriptor = openSync(absolute, flags);
  let file: OpenFile | undefined;
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFile() && stats.size <= limit) file = { descriptor, stats };
    return file;
  } finally {
    if (!file) closeSync(descriptor);
  }
}

/** A regular file as it is; see `openRegular`. */
export function readRegular(
  absolute: string,
  limit: number,
): { readonly bytes: Buffer; readonly stats: Stats } | undefined {
  const file = openRegular(absolute, limit);
  if (!file) return undefined;
  try {
    return { bytes: readFileSync(file.descriptor), stats: file.stats };
  } finally {
    closeSync(file.descriptor);
  }
}
