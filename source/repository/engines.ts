import { execa } from 'execa';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join, resolve } from 'node:path';

/** A scanner that is installed. */
export type InstalledEngine = {
  readonly id: 'betterleaks' | 'gitleaks';
  /** Absolute path of the program. */
  readonly command: string;
  /** As it says itself: `8.30.1`; `unknown` for a build that does not know. */
  readonly version: string;
};

const ids = ['betterleaks', 'gitleaks'] as const;

/** Variables that would put another configuration in place of the one that we name. */
export const quietEnvironment = {
  GITLEAKS_CONFIG: undefined,
  GITLEAKS_CONFIG_TOML: undefined,
  BETTERLEAKS_CONFIG: undefined,
  BETTERLEAKS_CONFIG_TOML: undefined,
};

/**
 * The scanners that can be run, betterleaks first: the one at `enginePath`, or those on the PATH. Relative
 * entries of the PATH are passed over, so that no program of the repository is ever run.
 */
export async function findEngines(enginePath?: string): Promise<readonly InstalledEngine[]> {
  const candidates = enginePath ? [resolve(enginePath)] : await onPath();
  const found = await Promise.all(candidates.map(identify));
  return found.filter((engine) => engine !== undefined).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function onPath(): Promise<readonly string[]> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const first = await Promise.all(
    ids.map((id) => firstExecutable(folders.flatMap((folder) => programs(folder, id)))),
  );
  return first.filter((command) => command !== undefined);
}

const programs = (folder: string, id: string) =>
  process.platform === 'win32' ? [join(folder, `${id}.exe`)] : [join(folder, id)];

async function firstExecutable(candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

const isExecutable = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Both engines answer to `version`, and only they know a command `dir`. */
async function identify(command: string): Promise<InstalledEngine | undefined> {
  const options = { cwd: tmpdir(), reject: false, timeout: 20_000, env: quietEnvironment } as const;
  const [help, version] = await Promise.all([
    execa(command, ['--help'], options),
    execa(command, ['version'], options),
  ]);
  const id = /betterleaks/i.test(help.stdout)
    ? 'betterleaks'
    : /gitleaks/i.test(help.stdout)
      ? 'gitleaks'
      : undefined;
  if (help.exitCode !== 0 || !id || !/^\s*dir\b/m.test(help.stdout)) return undefined;
  return { id, command, version: /\d+\.\d+\.\d+[\w.-]*/.exec(version.stdout)?.[0] ?? 'unknown' };
}
