import { execa } from 'execa';
import { type InstalledEngine, quietEnvironment } from './engines.ts';

/** One thing that an engine reported; never its value. */
export type Hit = { readonly rule: string; readonly path: string; readonly line: number };

export type ScanRequest = {
  readonly engine: InstalledEngine;
  /** `dir` for the files as they are, `git` for every commit. */
  readonly mode: 'dir' | 'git';
  readonly root: string;
  /** Absolute path of the configuration. */
  readonly config: string;
  readonly signal?: AbortSignal;
};

/**
 * Runs an engine, with redaction, and keeps rule, path and line of what it reports.
 * @throws Error when the engine could not scan: a scan that did not happen must not look like a clean one
 */
export async function scan({ engine, mode, root, config, signal }: ScanRequest): Promise<readonly Hit[]> {
  const args = [mode, '.', '--config', config, '--redact', '--no-banner', '--log-level', 'error'];
  const { exitCode, stdout, stderr } = await execa(
    engine.command,
    [...args, '--report-format', 'json', '--report-path', '-', '--exit-code', '3'],
    {
      cwd: root,
      reject: false,
      env: quietEnvironment,
      maxBuffer: 1e9,
      ...(signal ? { cancelSignal: signal } : {}),
    },
  );
  // gitleaks exits with 0 when git failed, and then says so.
  if ((exitCode !== 0 && exitCode !== 3) || /stderr is not empty|git error|failed to/i.test(stderr)) {
    throw new Error(`${engine.id} could not scan ${root} (exit code ${exitCode ?? 'none'}).`);
  }
  return hits(stdout);
}

/** gitleaks reports `[]` for nothing, betterleaks `null`. */
function hits(report: string): readonly Hit[] {
  const found = (JSON.parse(report || 'null') ?? []) as readonly {
    RuleID: string;
    File: string;
    StartLine: number;
  }[];
  return found.map(({ RuleID, File, StartLine }) => ({
    rule: RuleID,
    path: File.replaceAll('\\', '/').replace(/^\.\//, ''),
    line: StartLine,
  }));
}
