import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';

/** The largest file that is read, in bytes: a file of the project, and one that this program wrote or merges into. */
export const largest = { source: 1024 * 1024, document: 8 * 1024 * 1024 } as const;

// Where a link or a FIFO took the file's place since it was listed, opening neither follows nor hangs.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file for reading, hands it to `use` and closes it. Nothing when it is not a regular file of at most
 * `limit` bytes. Throws the system's error where it cannot be opened: `ELOOP` for a link, `ENOENT` for nothing.
 */
export function withRegular<Result>(
  absolute: string,
  limit: number,
  use: (descriptor: number, stats: Stats) => Result,
): Result | undefined {
  const descriptor = openSync(absolute, flags);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= limit ? use(descriptor, stats) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** A regular file as it is; see `withRegular`. */
export const readRegular = (
  absolute: string,
  limit: number,
): { readonly bytes: Buffer; readonly stats: Stats } | undefined =>
  withRegular(absolute, limit, (descriptor, stats) => ({ bytes: readFileSync(descriptor), stats }));
