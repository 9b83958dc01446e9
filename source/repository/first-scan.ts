import { join } from 'node:path';
import type { FirstScan, FirstScanGroup } from '../documents/scanning/first-scan.ts';
import type { InstalledEngine } from './engines.ts';
import { git } from './git.ts';
import { type Hit, scan, type Scanned } from './scan.ts';
import { withScratchFolder, writeFiles } from './scratch-folder.ts';

export type FirstScanRequest = {
  readonly engine: InstalledEngine;
  readonly root: string;
  /** Text of the configuration. */
  readonly config: string;
  readonly onPhase?: (phase: 'files' | 'history') => void;
  readonly signal?: AbortSignal;
};

const limit = 15 * 60_000;

/** Scans the files and then every commit; findings by rule and file, never a value. */
export async function firstScan(request: FirstScanRequest): Promise<FirstScan> {
  const { engine, root } = request;
  return withScratchFolder(async (scratch) => {
    await writeFiles(scratch, [{ path: 'config', text: request.config }]);
    const files = await scanFiles(request, join(scratch, 'config'));
    const history = await scanHistory(request, join(scratch, 'config'));
    const shared = await sharedPaths(root);
    const kept = files.hits.filter(({ path }) => shared?.has(path) ?? true);
    return {
      engine: { id: engine.id, version: engine.version },
      groups: groups(kept, history.hits),
      notes: [...files.notes, ...history.notes],
    };
  });
}

type Part = { readonly hits: readonly Hit[]; readonly notes: readonly string[] };

async function scanFiles(request: FirstScanRequest, config: string): Promise<Part> {
  request.onPhase?.('files');
  return part('files', await scanIn(request, 'dir', config));
}

async function scanHistory(request: FirstScanRequest, config: string): Promise<Part> {
  const skip = (why: string) => ({ hits: [], notes: [`The history was not scanned: ${why}.`] });
  if (request.engine.id === 'secretlint') return skip('secretlint reads files only');
  if ((await git(request.root, ['rev-parse', '--verify', '--quiet', 'HEAD'])) === undefined)
    return skip('git knows no commit here');
  request.onPhase?.('history');
  return part('history', await scanIn(request, 'git', config));
}

const scanIn = ({ engine, root, signal }: FirstScanRequest, mode: 'dir' | 'git', config: string) =>
  scan({ engine, mode, root, config, timeout: limit, ...(signal && { signal }) });

const reasons = {
  error: 'the engine ended with an error',
  unreadable: 'the report of the engine cannot be read',
  timeout: 'it took longer than 15 minutes',
  cancelled: 'it was stopped',
  'too-much-output': 'the engine reported too much',
} as const;

function part(what: string, scanned: Scanned): Part {
  if ('hits' in scanned) return { hits: scanned.hits, notes: [] };
  const verb = what === 'files' ? 'were' : 'was';
  return { hits: [], notes: [`The ${what} ${verb} not scanned to the end: ${reasons[scanned.failed]}.`] };
}

/** Files that git tracks or would track; what it ignores, such as a real .env, leaves this machine with nobody. */
async function sharedPaths(root: string): Promise<ReadonlySet<string> | undefined> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return listed === undefined ? undefined : new Set(listed.split('\0'));
}

function groups(files: readonly Hit[], history: readonly Hit[]): readonly FirstScanGroup[] {
  const keyOf = ({ path, rule }: Hit) => JSON.stringify([path, rule]);
  const committed = new Set(history.map(keyOf));
  const lines = new Map<string, Set<number>>();
  for (const hit of files) {
    const key = keyOf(hit);
    lines.set(key, (lines.get(key) ?? new Set()).add(hit.line));
  }
  return [...new Set([...lines.keys(), ...committed])].sort().map((key) => {
    const [path, rule] = JSON.parse(key) as [string, string];
    const found = [...(lines.get(key) ?? [])].sort((a, b) => a - b);
    return { rule, path, lines: found, inHistory: committed.has(key) };
  });
}
