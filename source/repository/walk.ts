import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';
import { walkDirectory } from './walk-directory.ts';

/** `git ls-files -t`: one letter of status, for tracked files mode, object and stage, then the path. */
const entry = /^(?<status>[A-Z?]) (?:(?<mode>\d{6}) [0-9a-f]+ \d\t)?(?<path>[\s\S]+)$/;

const isRegular = (mode: string | undefined) => mode === undefined || mode.startsWith('100');

/** Sparse checkouts list files that are not there. */
function exists(root: string, path: string): boolean {
  try {
    return lstatSync(join(root, path)).isFile();
  } catch {
    return false;
  }
}

function trackedAndNew(root: string, listing: string): readonly string[] {
  const paths = new Set<string>();
  const removed = new Set<string>();
  for (const line of listing.split('\0')) {
    const { status, mode, path } = entry.exec(line)?.groups ?? {};
    // A path that ends in a slash is a nested repository.
    if (path === undefined || path.endsWith('/') || !isRegular(mode)) continue;
    if (status === 'R') removed.add(path);
    else if (status !== 'S' || exists(root, path)) paths.add(path);
  }
  return [...paths].filter((path) => !removed.has(path));
}

const listing = [
  'ls-files',
  '-z',
  '-t',
  '--stage',
  '--cached',
  '--others',
  '--deleted',
  '--exclude-standard',
];

/** By code unit, so that every machine sorts alike. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Paths of the repository's files, relative to `root` with `/`, sorted: what git tracks or would add; without
 * git (or where git knows nothing of `root`) what .gitignore leaves. Symbolic links are never followed;
 * submodules, nested repositories and special files are left out.
 */
export async function walk(root: string): Promise<readonly string[]> {
  const listed = trackedAndNew(root, (await git(root, listing)) ?? '');
  const paths = listed.length > 0 ? [...listed] : walkDirectory(root);
  return paths.sort(byCodeUnit);
}
