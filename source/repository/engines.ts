import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { EngineId } from '../documents/scanning/engines.ts';
import { type Ended, runProgram } from './run-program.ts';
import { bareEnvironment, trustedProgram, unfitness } from './trusted-path.ts';

/** A scanner that is installed. */
export type InstalledEngine = {
  readonly id: EngineId;
  /** Absolute path of the program. */
  readonly command: string;
  /** As it says itself: `8.30.1`; `unknown` for a build that does not know. */
  readonly version: string;
};

/** A program that cannot be used as a scanner; `why` follows its path in a sentence: "does not exist". */
export type Unusable = { readonly command: string; readonly why: string };

export const isUnusable = (found: InstalledEngine | Unusable): found is Unusable => 'why' in found;

/**
 * The first of these scanners that the PATH has and that can be used; otherwise the first that cannot, or nothing.
 * Passes over relative entries and those inside of the repository, so that no program of its own is ever run.
 */
export async function findEngine(
  root: string,
  ids: readonly EngineId[],
  signal?: AbortSignal,
): Promise<InstalledEngine | Unusable | undefined> {
  let unusable: Unusable | undefined;
  for (const id of ids) {
    const command = trustedProgram(root, id);
    const found = command === undefined ? undefined : await identifyEngine(command, signal);
    if (found && !isUnusable(found)) return found;
    unusable ??= found;
  }
  return unusable;
}

const quick = 20_000;

/**
 * What the program at a path is, by its own words, or why it cannot be used. gitleaks and betterleaks answer to
 * `version`, and only those from 8.19 on know a command `dir`.
 */
export async function identifyEngine(
  path: string,
  signal?: AbortSignal,
): Promise<InstalledEngine | Unusable> {
  const command = resolve(path);
  const unfit = unfitness(command);
  if (unfit !== undefined) return { command, why: unfit };
  const cwd = tmpdir();
  const options = { cwd, env: bareEnvironment(cwd, cwd), timeout: quick, ...(signal && { signal }) };
  const help = await runProgram(command, ['--help'], options);
  const id = idOf(help.stdout);
  if (help.code !== 0 || !id) return { command, why: noAnswer(help) };
  const version = await runProgram(command, [id === 'secretlint' ? '--version' : 'version'], options);
  return { id, command, version: /\d+\.\d+\.\d+[\w.-]*/.exec(version.stdout)?.[0] ?? 'unknown' };
}

function noAnswer({ code, stopped }: Ended): string {
  if (stopped === 'timeout') return `did not answer within ${quick / 1000} seconds`;
  if (stopped === 'cancelled') return 'was stopped before it answered';
  if (stopped === undefined && code === undefined) return 'could not be run';
  return 'does not answer as betterleaks, gitleaks (8.19 or later) or secretlint do';
}

function idOf(help: string): EngineId | undefined {
  if (/\$ secretlint\b/.test(help)) return 'secretlint';
  if (!/^\s*dir\b/m.test(help)) return undefined;
  if (/betterleaks/i.test(help)) return 'betterleaks';
  return /gitleaks/i.test(help) ? 'gitleaks' : undefined;
}
