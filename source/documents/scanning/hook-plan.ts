import { engineOf, type EngineId } from './engines.ts';
import { hookManagers } from './wiring/hook-managers.ts';

/**
 * How the hook that we write is tried in a scratch repository. Its file holds our entry alone: what else stands
 * in the maintainer's file belongs to the repository, and nothing of that is ever run.
 */
export type HookPlan = {
  readonly manager: string;
  /** The engine that the hook runs; it has to be installed. */
  readonly engine: EngineId;
  readonly file: { readonly path: string; readonly text: string };
  /** How the manager installs itself into a repository; missing where it cannot be run without the network. */
  readonly install?: readonly string[];
  /** The manager's own program where a git hook calls it. */
  readonly called?: string;
  /** The body of a git hook that runs what the manager would run, for a shell. */
  readonly script: string;
  /** The repository with the hook's definition that pre-commit would clone, and what stands in for it. */
  readonly definition?: { readonly repo: string; readonly rev: string; readonly text: string };
};

const installs: Readonly<Record<string, readonly string[]>> = {
  'pre-commit': ['pre-commit', 'install'],
  lefthook: ['lefthook', 'install'],
  husky: ['husky'],
  'simple-git-hooks': ['simple-git-hooks'],
};

/** The plan for this hook manager and engine; nothing when there is no such manager. */
export function planHook(manager: string, scanner: string): HookPlan | undefined {
  const row = hookManagers.find(({ id }) => id === manager);
  // lint-staged runs secretlint, whichever engine the other hooks would run.
  const engine = engineOf(manager === 'lint-staged' ? 'secretlint' : scanner);
  const path = row?.paths[0];
  if (!row || !engine || path === undefined) return undefined;
  const { hook, id, staged } = engine;
  const needsNetwork = manager === 'pre-commit' && !hook;
  const install = needsNetwork ? undefined : installs[manager];
  const entry = { id: hook?.id, name: id, entry: hook?.entry, language: 'system', pass_filenames: false };
  return {
    manager,
    engine: id,
    file: { path, text: row.edit('', engine, path) },
    ...(install && { install }),
    ...(manager === 'lint-staged' && { called: manager }),
    script: manager === 'husky' ? `sh -e ${path}` : staged,
    ...(manager === 'pre-commit' &&
      hook && { definition: { repo: hook.repo, rev: hook.rev, text: `${JSON.stringify([entry])}\n` } }),
  };
}
