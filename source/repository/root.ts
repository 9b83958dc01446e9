import { constants } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { permits, real, statsOf } from './at-path.ts';
import { gitRoot } from './git.ts';

/** The directory to work on, or a sentence that says why there is none. */
export type Root =
  | { readonly root: string }
  | {
      readonly problem: string;
      /** The directory is there, and too much to touch unasked. */
      readonly refused?: true;
    };

/** The root of a file system and the home directory, which nobody means when they stand there by chance. */
const holdsEverything = (path: string) => dirname(path) === path || real(path) === real(homedir());

function directoryProblem(path: string, shown: string): string | undefined {
  const found = statsOf(path);
  if (!found) return `There is no directory ${shown}.`;
  if (!found.isDirectory()) return `${shown} is not a directory.`;
  return permits(path, constants.R_OK | constants.X_OK)
    ? undefined
    : `The directory ${shown} cannot be read.`;
}

/**
 * A directory that was named is taken as it is. Otherwise it is the repository around `cwd`, so that the
 * command works from any of its folders.
 */
export function findRoot(cwd: string, directory: string | undefined): Root {
  if (directory !== undefined) {
    const root = resolve(cwd, directory);
    const problem = directoryProblem(root, JSON.stringify(directory));
    return problem === undefined ? { root } : { problem };
  }
  const repository = gitRoot(cwd);
  if (repository === undefined && holdsEverything(cwd)) {
    const shown = JSON.stringify(cwd);
    const problem = `${shown} is no repository and may hold everything that you have: go to your project, or name the directory, as in npx create-security-policy ${shown}`;
    return { problem, refused: true };
  }
  return { root: repository ?? cwd };
}
