import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Change } from '../../source/documents/document.ts';
import type { StateWrite } from '../../source/repository/transaction.ts';

/** Files by path; the empty text stands for none. */
export type Texts = Readonly<Record<string, string>>;

export const statePath = '.security-policy.json';

/** Files before and after: two are new, one of them in directories that are not there yet. */
export const before: Texts = {
  'SECURITY.md': '# Old\n',
  '.gitignore': 'dist/\n',
  'notes/own.txt': 'mine\n',
  [statePath]: '{"old": true}\n',
};
export const after: Texts = {
  ...before,
  'SECURITY.md': '# New\n',
  '.gitignore': 'dist/\n.env\n',
  '.env.example': 'PORT=\n',
  '.github/deep/er/config.yml': 'a: 1\n',
  [statePath]: '{"new": true}\n',
};

/** A directory in memory where the system has one: thousands of synced writes take their time on a disk. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export function makeRepository({ git = true, texts = before } = {}): string {
  const root = mkdtempSync(join(base, 'csp-'));
  if (git) mkdirSync(join(root, '.git'));
  for (const [path, text] of Object.entries(texts)) put(root, path, text);
  return root;
}

export const remove = (root: string) => rmSync(root, { recursive: true, force: true });

export function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Everything in a repository, directories and hidden files included. */
export function everything(root: string): Texts {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name !== '.git')
      .toSorted()
      .map((name) => [
        name,
        lstatSync(join(root, name)).isFile() ? readFileSync(join(root, name), 'utf8') : '',
      ]),
  );
}

/** What `everything` says of files alone. */
export function withDirectories(texts: Texts): Texts {
  const parents = Object.keys(texts).flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, depth) => [parts.slice(0, depth + 1).join('/'), ''] as const);
  });
  return Object.fromEntries([...parents, ...Object.entries(texts)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const one = (from: Texts, to: Texts, path: string) => ({
  path,
  ...(from[path] !== undefined && { before: from[path] }),
  after: to[path] ?? '',
});

/** The changes that lead from some files to others. */
export const changesBetween = (from: Texts, to: Texts): readonly Change[] =>
  Object.keys(to)
    .filter((path) => path !== statePath)
    .map((path) => ({ id: path, action: 'update', conflicts: [], notes: [], ...one(from, to, path) }));

export const stateBetween = (from: Texts, to: Texts): StateWrite => one(from, to, statePath);

/** A death that was only played leaves a lock of a process that lives: make it one that does not. */
export function buryTheDead(root: string): void {
  for (const directory of [root, join(root, '.git')]) {
    if (!existsSync(directory)) continue;
    for (const name of readdirSync(directory).filter((one) => one.includes('.lock-')))
      renameSync(join(directory, name), join(directory, name.replace(`-${process.pid}-`, '-99999999-')));
  }
}
