import type { InstalledEngine } from './engines.ts';
import { type Hit, scan } from './scan.ts';

/** Findings of one rule in one file. */
export type FirstScanGroup = {
  readonly rule: string;
  readonly path: string;
  /** Lines in the file as it is; none when only older commits hold it. */
  readonly lines: readonly number[];
  /** True when a commit holds it, so that removing the line is not enough. */
  readonly inHistory: boolean;
};

export type FirstScan = {
  readonly engine: Pick<InstalledEngine, 'id' | 'version'>;
  readonly groups: readonly FirstScanGroup[];
};

type Request = {
  readonly engine: InstalledEngine;
  readonly root: string;
  /** Absolute path of the configuration. */
  readonly config: string;
  readonly onPhase?: (phase: 'files' | 'history') => void;
  readonly signal?: AbortSignal;
};

/** What to do about a finding, in the order in which it helps. */
export const advice = [
  'Rotate it first: have it replaced where it was issued, since a copy may be out already.',
  'Then move the new value into the environment, and only its name into the code.',
  'Last, purge it from the history if it must go (git filter-repo), and tell everyone to clone anew.',
] as const;

/** Scans the files and then every commit; findings by rule and file, never a value. Throws as `scan` does. */
export async function firstScan({ engine, root, config, onPhase, signal }: Request): Promise<FirstScan> {
  const request = { engine, root, config, ...(signal ? { signal } : {}) };
  onPhase?.('files');
  const files = await scan({ ...request, mode: 'dir' });
  onPhase?.('history');
  const history = await scan({ ...request, mode: 'git' });
  return { engine: { id: engine.id, version: engine.version }, groups: groups(files, history) };
}

function groups(files: readonly Hit[], history: readonly Hit[]): readonly FirstScanGroup[] {
  const keyOf = ({ path, rule }: Hit) => JSON.stringify([path, rule]);
  const committed = new Set(history.map(keyOf));
  const firsts = new Map([...files, ...history].map((hit) => [keyOf(hit), hit]));
  return [...firsts]
    .map(([key, { rule, path }]): FirstScanGroup => {
      const lines = files.filter((hit) => keyOf(hit) === key).map(({ line }) => line);
      return { rule, path, lines: [...new Set(lines)].sort((a, b) => a - b), inHistory: committed.has(key) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.rule < b.rule ? -1 : 1));
}
