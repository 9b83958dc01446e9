import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gitRoot } from './git.ts';

/** The directory to work on, or a sentence that says why there is none. */
export type Root = { readonly root: string } | { readonly problem: string };

async function directoryProblem(path: string, shown: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return `There is no directory ${shown}.`;
  if (!found.isDirectory()) return `${shown} is not a directory.`;
  const readable = await access(path, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return readable ? undefined : `The directory ${shown} cannot be read.`;
}

/**
 * A directory that was named is taken as it is. Otherwise it is the repository around `cwd`, so that the
 * command works from any of its folders.
 */
export async function findRoot(cwd: string, directory: string | undefined): Promise<Root> {
  if (directory !== undefined) {
    const root = resolve(cwd, directory);
    const problem = await directoryProblem(root, JSON.stringify(directory));
    return problem === undefined ? { root } : { problem };
  }
  return { root: gitRoot(cwd) ?? cwd };
}
