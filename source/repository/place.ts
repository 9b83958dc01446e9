import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the lock and the journal of a repository are kept. */
export type Place = {
  readonly directory: string;
  /** How their names begin. */
  readonly prefix: string;
  /** What is there cannot have come with a clone. */
  readonly isPrivate: boolean;
};

/** Inside `.git`, where nobody sees them, or beside the state file in what is no git repository. */
export function placeOf(root: string, statePath: string): Place {
  const git = join(root, '.git');
  if (isDirectory(git)) return { directory: git, prefix: 'create-security-policy', isPrivate: true };
  const absolute = join(root, statePath);
  return { directory: dirname(absolute), prefix: basename(absolute), isPrivate: false };
}

const isDirectory = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
