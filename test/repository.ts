import { execFileSync } from 'node:child_process';
import fs from 'fs-extra';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

type Content = Readonly<Record<string, string>>;

/** A new empty directory, removed after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'csp-test-'));
  onTestFinished(() => fs.remove(directory));
  return directory;
}

export function git(root: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@kestrel-lab.org'];
  const quiet = ['-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false', '-c', 'core.hooksPath=/dev/null'];
  return execFileSync('git', ['-C', root, ...identity, ...quiet, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

export function writeFiles(root: string, files: Content): void {
  for (const [path, text] of Object.entries(files)) fs.outputFileSync(join(root, path), text);
}

type Options = {
  /** Fetch address of origin; `null` for none. */
  readonly remote?: string | null;
  readonly tags?: readonly string[];
  readonly from?: string;
};

/** A real git repository named `kite` with these files committed. */
export async function repository(files: Content, options: Options = {}): Promise<string> {
  const root = join(temporaryDirectory(), 'kite');
  await fs.ensureDir(root);
  if (options.from !== undefined) await fs.copy(options.from, root);
  writeFiles(root, files);
  git(root, 'init', '-q', '-b', 'main');
  const { remote = 'https://github.com/kestrel-lab/kite.git' } = options;
  if (remote !== null) git(root, 'remote', 'add', 'origin', remote);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'Fly');
  for (const tag of options.tags ?? []) git(root, 'tag', tag);
  return root;
}

/** Every file below a directory but git's own, by path, to compare before and after. */
export function snapshot(root: string): Content {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !`${entry.parentPath}/`.includes('/.git/'));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
}
