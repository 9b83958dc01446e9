import { homedir } from 'node:os';
import { relative, resolve } from 'node:path';
import type { InstalledEngine } from './engines.ts';
import { git, safeSettings } from './git.ts';
import { type Ended, runProgram } from './run-program.ts';
import { bareEnvironment } from './trusted-path.ts';

/** One thing that an engine reported; never its value. */
export type Hit = { readonly rule: string; readonly path: string; readonly line: number };

export type ScanRequest = {
  readonly engine: InstalledEngine;
  /** `dir` for the files as they are, `git` for every commit, which secretlint cannot. */
  readonly mode: 'dir' | 'git';
  readonly root: string;
  /** Absolute path of the configuration. */
  readonly config: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
};

/** What a scan found, or why there was none: a scan that did not happen must not look like a clean one. */
export type Scanned =
  | { readonly hits: readonly Hit[] }
  | { readonly failed: 'error' | 'unreadable' | NonNullable<Ended['stopped']>; readonly code?: number };

/** Runs an engine, with redaction, and keeps rule, path and line of what it reports. */
export async function scan(request: ScanRequest): Promise<Scanned> {
  const { engine, root, timeout, signal } = request;
  const { args, found, read } = engine.id === 'secretlint' ? secretlint(request) : toml(request);
  const env = await scanEnvironment(root);
  const ended = await runProgram(engine.command, args, {
    cwd: root,
    env,
    timeout,
    ...(signal && { signal }),
  });
  const { code, stdout, stderr, stopped } = ended;
  if (stopped) return { failed: stopped };
  // gitleaks exits with 0 when git failed, and then says so.
  const failed = (code !== 0 && code !== found) || /stderr is not empty|git error|failed to/i.test(stderr);
  if (failed) return { failed: 'error', ...(code !== undefined && { code }) };
  const hits = parsed(stdout, read);
  return hits ? { hits } : { failed: 'unreadable' };
}

type Dialect = {
  readonly args: readonly string[];
  /** Exit code when something was found. */
  readonly found: number;
  readonly read: (report: unknown) => readonly Hit[];
};

function toml({ mode, config }: ScanRequest): Dialect {
  const quiet = ['--redact', '--no-banner', '--log-level', 'error'];
  const report = ['--report-format', 'json', '--report-path', '-', '--exit-code', '3'];
  return {
    args: [mode, '.', '--config', config, ...quiet, ...report],
    found: 3,
    // gitleaks reports `[]` for nothing, betterleaks `null`.
    read: (list) =>
      ((list ?? []) as readonly { RuleID: string; File: string; StartLine: number }[]).map((hit) => ({
        rule: hit.RuleID,
        path: hit.File.replaceAll('\\', '/').replace(/^\.\//, ''),
        line: hit.StartLine,
      })),
  };
}

type SecretlintReport = readonly {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string;
    readonly loc: { readonly start: { line: number } };
  }[];
}[];

function secretlint({ root, config }: ScanRequest): Dialect {
  return {
    args: ['--format', 'json', '--no-color', '--secretlintrc', config, '**/*'],
    found: 1,
    read: (report) =>
      (report as SecretlintReport).flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, loc }) => ({
          rule: ruleId.replace('@secretlint/secretlint-rule-', ''),
          path: relative(root, resolve(root, filePath)).replaceAll('\\', '/'),
          line: loc.start.line,
        })),
      ),
  };
}

function parsed(report: string, read: Dialect['read']): readonly Hit[] | undefined {
  try {
    return read(JSON.parse(report.trim() || 'null'));
  } catch {
    return undefined;
  }
}

/**
 * Variables for an engine, which runs git: none that names another configuration, and git as deaf to a hostile
 * one as ours is. A program that is configured to turn files into text for a diff becomes `cat`.
 */
async function scanEnvironment(root: string): Promise<NodeJS.ProcessEnv> {
  const listed =
    (await git(root, ['config', '--name-only', '-z', '--get-regexp', String.raw`^diff\..*\.textconv$`])) ??
    '';
  const converters = listed
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => `${name}=cat`);
  const settings = [...safeSettings, ...converters];
  const numbered = settings.flatMap((setting, index) => {
    const at = setting.indexOf('=', setting.lastIndexOf('.'));
    return [
      [`GIT_CONFIG_KEY_${index}`, setting.slice(0, at)],
      [`GIT_CONFIG_VALUE_${index}`, setting.slice(at + 1)],
    ];
  });
  return {
    ...bareEnvironment(root, homedir()),
    ...Object.fromEntries(numbered),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
  };
}
