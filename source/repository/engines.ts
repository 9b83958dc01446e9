import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { EngineId } from '../documents/scanning/engines.ts';
import { runProgram } from './run-program.ts';
import { bareEnvironment, trustedProgram } from './trusted-path.ts';

/** A scanner that is installed. */
export type InstalledEngine = {
  readonly id: EngineId;
  /** Absolute path of the program. */
  readonly command: string;
  /** As it says itself: `8.30.1`; `unknown` for a build that does not know. */
  readonly version: string;
};

/**
 * Absolute path of the first of these programs that the PATH has. Runs nothing, and passes over relative entries
 * and those inside of the repository, so that no program of its own is ever run.
 */
export async function lookForEngine(
  root: string,
  ids: readonly EngineId[],
): Promise<{ readonly id: EngineId; readonly command: string } | undefined> {
  for (const id of ids) {
    const command = await trustedProgram(root, id);
    if (command !== undefined) return { id, command };
  }
  return undefined;
}

const quick = 20_000;

/**
 * What the program at a path is, by its own words; nothing when it is no scanner that can be used. gitleaks and
 * betterleaks answer to `version`, and only those from 8.19 on know a command `dir`.
 */
export async function identifyEngine(
  path: string,
  signal?: AbortSignal,
): Promise<InstalledEngine | undefined> {
  const command = resolve(path);
  const cwd = tmpdir();
  const options = { cwd, env: bareEnvironment(cwd, cwd), timeout: quick, ...(signal && { signal }) };
  const help = await runProgram(command, ['--help'], options);
  const id = idOf(help.stdout);
  if (help.code !== 0 || !id) return undefined;
  const version = await runProgram(command, [id === 'secretlint' ? '--version' : 'version'], options);
  return { id, command, version: /\d+\.\d+\.\d+[\w.-]*/.exec(version.stdout)?.[0] ?? 'unknown' };
}

function idOf(help: string): EngineId | undefined {
  if (/\$ secretlint\b/.test(help)) return 'secretlint';
  if (!/^\s*dir\b/m.test(help)) return undefined;
  if (/betterleaks/i.test(help)) return 'betterleaks';
  return /gitleaks/i.test(help) ? 'gitleaks' : undefined;
}
