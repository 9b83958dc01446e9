import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../survey/source-file.ts';
import { isRealDotenv } from '../survey/environment/dotenv-files.ts';
import { decode } from './decode.ts';
import { createOpener, type Opener } from './open-inside.ts';

/** Any reader, whatever it gathers. */
type AnyReader = Pick<Reader<unknown>, 'wants' | 'read'>;

/** Hears how many files of how many are behind; called a few times a second. */
export type Progress = (done: number, total: number) => void;

/** So long may a run of files keep the event loop, in milliseconds; a terminal stays lively. */
const turn = 25;

function readOne(path: string, readers: readonly AnyReader[], opener: Opener): void {
  // A real .env file is never opened: nothing of it can then reach an output.
  if (isRealDotenv(path)) return;
  const wanting = readers.filter((reader) => reader.wants(path));
  if (wanting.length === 0) return;
  const bytes = opener.read(path);
  const text = bytes && decode(bytes);
  if (text === undefined) return;
  for (const reader of wanting) reader.read({ path, text });
}

/**
 * Hands every file that somebody wants, once, to each reader that wants it, in the order of `paths`.
 * Left out: files that are not there or not regular, over 1 MiB or binary, that a symbolic link leads to,
 * and real `.env` files. Holds one file in memory at a time.
 */
export async function readFiles(
  root: string,
  paths: readonly string[],
  readers: readonly AnyReader[],
  progress: Progress = () => undefined,
): Promise<void> {
  const opener = createOpener(root);
  let since = performance.now();
  for (const [index, path] of paths.entries()) {
    readOne(path, readers, opener);
    if (performance.now() - since < turn) continue;
    progress(index + 1, paths.length);
    await setImmediate();
    since = performance.now();
  }
}
