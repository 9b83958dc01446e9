import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trustedPath } from './trusted-path.ts';

/**
 * Settings that a repository's own configuration must not decide for us: each could run a program
 * (https://git-scm.com/docs/git-config), fetch over the network, or open a nested bare repository.
 */
export const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.sshCommand=false',
  'core.askPass=',
  'core.gitProxy=',
  'core.quotePath=false',
  'core.untrackedCache=false',
  'credential.helper=',
  'diff.external=',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
  'log.showSignature=false',
  'gc.auto=0',
  'maintenance.auto=false',
];

const configuration = safeSettings.flatMap((setting) => ['-c', setting]);

/**
 * The user's variables without those that point git at another repository or program. What an administrator set
 * counts: images of containers name the folders there that git may read (safe.directory).
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS|LC_|LANG)/i.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

const limits = { timeout: 8_000, maxBuffer: 256 * 1024 * 1024 };

/**
 * Runs a reading git command in `root`, deaf to hostile configuration and without network.
 * `undefined` when git is missing, refuses (not a repository, not the owner), fails or takes over 8 s (a pipe
 * in the place of a .gitignore would keep it for ever).
 */
export function git(root: string, args: readonly string[]): Promise<string | undefined> {
  // A repository that has its own .git is its own work tree, whatever `core.worktree` says.
  const env = {
    ...environment(),
    PATH: trustedPath(root),
    ...(existsSync(join(root, '.git')) && { GIT_WORK_TREE: root }),
  };
  const all = ['--no-pager', '-C', root, ...configuration, ...args];
  return new Promise((resolve) => {
    // Node's own call: every run starts here, and execa takes longer to load than git to answer.
    const child = execFile(
      'git',
      all,
      { ...limits, env, encoding: 'utf8', windowsHide: true },
      (error, stdout) => {
        resolve(error ? undefined : stdout);
      },
    );
    child.stdin?.end();
  });
}

const lines = (text: string | undefined) => (text ?? '').split('\n').filter((line) => line !== '');

/** The nearest directory from `from` upwards that holds a `.git`; what its configuration says does not count. */
export function gitRoot(from: string): string | undefined {
  if (existsSync(join(from, '.git'))) return from;
  const parent = dirname(from);
  return parent === from ? undefined : gitRoot(parent);
}

/** Fetch address of `origin`, or of the only remote. Raw: it may hold credentials. */
export async function remoteUrl(root: string): Promise<string | undefined> {
  const found = lines(await git(root, ['config', '--get-regexp', '^remote\\..*\\.url$']));
  const remotes = found.map((line) => line.split(' ', 2) as [string, string]);
  const origin = remotes.find(([name]) => name === 'remote.origin.url');
  return (origin ?? (remotes.length === 1 ? remotes[0] : undefined))?.[1];
}

export type Refs = {
  /** The branch that origin calls its head, else `main` or `master` where there is one, else the current one. */
  readonly defaultBranch?: string;
  /** Names of all tags, unsorted. */
  readonly tags: readonly string[];
  /** There is a repository, and git does not read it: it belongs to another user, is broken, or there is no git. */
  readonly isGitSilent?: true;
};

const originHead = 'refs/remotes/origin/HEAD';
const below = (names: readonly string[], prefix: string): readonly string[] =>
  names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

/** Branches and tags, asked for at once: each call of git costs more than its answer. */
export async function refs(root: string): Promise<Refs> {
  const format = '--format=%(HEAD) %(refname) %(symref)';
  const answer = await git(root, ['for-each-ref', format, originHead, 'refs/heads', 'refs/tags']);
  if (answer === undefined && existsSync(join(root, '.git'))) return { tags: [], isGitSilent: true };
  const found = lines(answer);
  const rows = found.map((line) => ({ current: line.startsWith('*'), names: line.slice(2).split(' ') }));
  const names = rows.map(({ names: [name = ''] }) => name);
  const branches = below(names, 'refs/heads/');
  const head = rows.find(({ names: [name] }) => name === originHead)?.names[1];
  const current = rows.find((row) => row.current)?.names.slice(0, 1) ?? [];
  const defaultBranch =
    below(head === undefined ? [] : [head], 'refs/remotes/origin/')[0] ??
    ['main', 'master'].find((name) => branches.includes(name)) ??
    below(current, 'refs/heads/')[0] ??
    (branches.length === 0 ? await unbornBranch(root) : undefined);
  return { tags: below(names, 'refs/tags/'), ...(defaultBranch !== undefined && { defaultBranch }) };
}

/** The branch of a repository without a commit. */
async function unbornBranch(root: string): Promise<string | undefined> {
  return lines(await git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']))[0];
}
