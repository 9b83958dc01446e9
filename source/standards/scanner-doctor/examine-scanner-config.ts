import type { Finding } from '../standard.ts';
import { allowlistChecks } from './allowlist-checks.ts';
import type { Check, Surroundings } from './check.ts';
import { configChecks } from './config-checks.ts';
import { newerKeys, pinnedEngines, tooOldEngines } from './pinned-engines.ts';
import { ruleChecks } from './rule-checks.ts';
import { readScannerConfig, type ScannerConfig } from './scanner-config.ts';
import { wiringFindings } from './wiring-checks.ts';

/** What the doctor looks at: texts by path (others are passed over), every path, the engine of the answers. */
export type Patient = Surroundings & { readonly files: ReadonlyMap<string, string> };

/** Names under which the engines look for a configuration, the first one wins for betterleaks. */
const configPaths = ['.betterleaks.toml', '.gitleaks.toml'] as const;

/** Where super-linter and MegaLinter look for it. */
const lintersPath = '.github/linters/.gitleaks.toml';

const checks: readonly Check[] = [...configChecks, ...ruleChecks, ...allowlistChecks];

/**
 * What is wrong with the secret scanning of a repository, with lines, in the order of files and lines: rules
 * that never match, allowlists that swallow files, keys that are ignored, hooks and workflows that pass unseen.
 */
export function examineScannerConfig(patient: Patient): readonly Finding[] {
  const { files } = patient;
  const found = [...configPaths, lintersPath].flatMap((path) => {
    const text = files.get(path);
    return text === undefined ? [] : examineFile(path, text, patient);
  });
  return [...twoConfigs(files), ...found.sort(byPlace), ...wiringFindings(files)];
}

const byPlace = (a: Finding, b: Finding) => (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : 0);

function examineFile(path: string, text: string, patient: Patient): Finding[] {
  const config = readScannerConfig(path, text);
  if ('reason' in config) {
    const message = `The engines refuse this file, and nothing can be added to it: ${config.reason}.`;
    return [{ severity: 'error', code: 'scanner-config-unreadable', message, path, line: config.line }];
  }
  const complaints = checks.flatMap(({ code, severity, find }) =>
    find(config, patient).map(({ at, message }) => ({
      severity,
      code,
      message,
      path,
      line: config.lineOf(at),
    })),
  );
  const engines = pinnedEngines(patient.files);
  return [
    ...complaints,
    ...newerKeys(config, engines),
    ...tooOldEngines(config, engines),
    ...lostTargets(config, patient.files),
  ];
}

/** A file that another one extends loses its `targetRules` in both engines: its allowlists are for no rule. */
function lostTargets({ path, extend }: ScannerConfig, files: Patient['files']): readonly Finding[] {
  const named = extend.entries.get('path');
  const base = typeof named === 'string' ? named.replace(/^\.\//, '') : '';
  const text = files.get(base);
  const config = text === undefined ? undefined : readScannerConfig(base, text);
  if (!config || 'reason' in config) return [];
  return config.allowlists
    .filter(({ targetRules }) => targetRules.length > 0)
    .map((allowlist) => ({
      severity: 'warning',
      code: 'scanner-target-lost',
      message: `${path} extends this file, and then the engines drop "targetRules": put the allowlist into its rule.`,
      path: base,
      line: config.lineOf(`${allowlist.path}.targetrules`),
    }));
}

function twoConfigs(files: ReadonlyMap<string, string>): readonly Finding[] {
  return configPaths.every((path) => files.has(path))
    ? [
        {
          severity: 'warning',
          code: 'scanner-two-configs',
          message:
            'betterleaks reads .betterleaks.toml and ignores this file; gitleaks reads this file only. Keep one.',
          path: '.gitleaks.toml',
          line: 1,
        },
      ]
    : [];
}
