import { refs, remoteUrl, type Refs } from './git.ts';
import { findRoot, type Root } from './root.ts';
import { walk } from './walk.ts';

/** What git is asked about a repository, all at once. */
export type GitAnswers = {
  readonly paths: Promise<readonly string[]>;
  readonly url: Promise<string | undefined>;
  readonly refs: Promise<Refs>;
};

/** The list of files first: to wait for it is what takes longest. */
export const askGit = (root: string): GitAnswers => ({
  paths: walk(root),
  url: remoteUrl(root),
  refs: refs(root),
});

/** The directory to work on, with what git is asked about it. */
export type Located =
  Exclude<Root, { readonly root: string }> | { readonly root: string; readonly git: GitAnswers };

/** A module of its own, small and without others: git answers while the rest of the program is loaded. */
export function locate(cwd: string, directory: string | undefined): Located {
  const found = findRoot(cwd, directory);
  return 'root' in found ? { ...found, git: askGit(found.root) } : found;
}
