import { execa } from 'execa';
import fs from 'fs-extra';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { toolPath } from './tools.ts';

/** A folder that is gone after the test. */
export function scratch(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'engines-')));
  onTestFinished(() => fs.removeSync(root));
  return root;
}

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) fs.outputFileSync(join(root, path), text);
}

/** Runs a command as on a machine of its own: its home holds a git identity and nothing of ours. */
export function run(
  root: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const home = join(dirname(root), `${root}-home`);
  if (!fs.existsSync(home)) {
    fs.outputFileSync(
      join(home, '.gitconfig'),
      '[user]\nname = T\nemail = t@example.com\n[init]\ndefaultBranch = main\n',
    );
    onTestFinished(() => fs.removeSync(home));
  }
  return execa(command, [...args], {
    cwd: root,
    env: { PATH: toolPath, HOME: home, ...env },
    extendEnv: false,
    reject: false,
    all: true,
  });
}

/** A git repository with one commit. */
export async function repository(files: Readonly<Record<string, string>>): Promise<string> {
  const root = scratch();
  write(root, files);
  await run(root, 'git', ['init', '-q']);
  await run(root, 'git', ['add', '-A']);
  await run(root, 'git', ['commit', '-qm', 'First']);
  return root;
}

/** Stages the files and commits them; the exit code and what was said. */
export async function commit(root: string, files: Readonly<Record<string, string>>) {
  write(root, files);
  await run(root, 'git', ['add', '-A']);
  const { exitCode, all } = await run(root, 'git', ['commit', '-qm', 'Next']);
  return { exitCode, said: all ?? '' };
}

export type Hit = { readonly rule: string; readonly file: string; readonly line: number };

/** What an engine finds in a folder (`dir`) or its history (`git`), sorted. Throws when it could not scan. */
export async function scan(
  engine: string,
  mode: 'dir' | 'git',
  root: string,
  config: string,
): Promise<readonly Hit[]> {
  const args = [
    mode,
    '.',
    '--config',
    config,
    '-f',
    'json',
    '-r',
    '-',
    '--exit-code',
    '3',
    '--no-banner',
    '-l',
    'error',
  ];
  const { exitCode, stdout, stderr } = await run(root, engine, args);
  if (exitCode !== 0 && exitCode !== 3) throw new Error(`${engine} exited with ${exitCode}: ${stderr}`);
  const found = (JSON.parse(stdout || 'null') ?? []) as { RuleID: string; File: string; StartLine: number }[];
  const hits = found.map(({ RuleID, File, StartLine }) => ({
    rule: RuleID,
    file: File.replace(/^\.\//, ''),
    line: StartLine,
  }));
  return hits.sort((a, b) => `${a.file}:${a.line}:${a.rule}`.localeCompare(`${b.file}:${b.line}:${b.rule}`));
}
