import { setImmediate } from 'node:timers/promises';
import type { Reader } from '../survey/source-file.ts';
import { isRealDotenv } from '../survey/environment/dotenv-files.ts';
import { decode } from './decode.ts';
import { readAhead, type FileAhead } from './read-ahead.ts';

/** Any reader, whatever it gathers. */
type AnyReader = Pick<Reader<unknown>, 'wants' | 'read'>;

/** Hears how many files of how many are behind; called a few times a second. */
export type Progress = (done: number, total: number) => void;

/** So long may a run of files keep the event loop, in seconds; a terminal stays lively. */
const turn = 0.025;

/** A file that somebody wants; so many of all are behind when it is read. */
type Wanted = { readonly path: string; readonly readers: readonly AnyReader[]; readonly done: number };

function* wantedOf(paths: readonly string[], readers: readonly AnyReader[]): Generator<Wanted> {
  for (const [index, path] of paths.entries()) {
    // A real .env file is never opened: nothing of it can then reach an output.
    if (isRealDotenv(path)) continue;
    const wanting = readers.filter((reader) => reader.wants(path));
    if (wanting.length > 0) yield { path, readers: wanting, done: index + 1 };
  }
}

function hand({ wanted, bytes }: FileAhead<Wanted>): void {
  const text = bytes && decode(bytes);
  if (text === undefined) return;
  for (const reader of wanted.readers) reader.read({ path: wanted.path, text });
}

/**
 * Hands every file that somebody wants, once, to each reader that wants it, in the order of `paths`.
 * Left out: files that are not there or not regular, over 1 MiB or binary, that a symbolic link leads to,
 * and real `.env` files. Holds a few MiB of files in memory at a time.
 */
export async function readFiles(
  root: string,
  paths: readonly string[],
  readers: readonly AnyReader[],
  progress: Progress = () => undefined,
): Promise<void> {
  const next = readAhead(root, wantedOf(paths, readers));
  let since = process.uptime();
  for (let file = await next(); file !== undefined; file = await next()) {
    hand(file);
    if (process.uptime() - since < turn) continue;
    progress(file.wanted.done, paths.length);
    await setImmediate();
    since = process.uptime();
  }
}
