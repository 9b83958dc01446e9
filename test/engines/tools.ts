import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where `.ci/install-engines` puts what it installs. */
const cache = process.env['ENGINES_CACHE'] ?? join(homedir(), '.cache', 'create-security-policy-engines');

export const toolFolder = join(cache, 'bin');

/** The PATH of a machine on which every tool is installed. */
export const toolPath = [toolFolder, process.env['PATH']].join(delimiter);

/** node_modules with secretlint and the hook managers from npm. */
export const toolModules = join(cache, 'node', 'node_modules');

/** Scanners that read our `.gitleaks.toml`: the one that gitleaks-action runs, and the newest of both. */
export const tomlEngines = ['gitleaks-8.24.3', 'gitleaks-8.30.1', 'betterleaks-1.8.1'] as const;

export const tool = (name: string) => join(toolFolder, name);

/**
 * True when every tool is there. Otherwise says which tests are left out; under REQUIRE_ENGINES=1, as in CI, a
 * missing tool is an error instead.
 */
export function have(what: string, ...names: readonly string[]): boolean {
  const missing = names.filter((name) => !existsSync(tool(name)));
  if (missing.length === 0) return true;
  const message = `${what}: ${missing.join(', ')} is not installed (.ci/install-engines gets it)`;
  if (process.env['REQUIRE_ENGINES'] === '1') throw new Error(message);
  process.stderr.write(`Left out: ${message}\n`);
  return false;
}
