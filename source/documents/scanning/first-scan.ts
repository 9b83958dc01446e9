import type { EngineId } from './engines.ts';

/** Findings of one rule in one file. */
export type FirstScanGroup = {
  readonly rule: string;
  readonly path: string;
  /** Lines in the file as it is; none when only older commits hold it. */
  readonly lines: readonly number[];
  /** True when a commit holds it, so that removing the line is not enough. */
  readonly inHistory: boolean;
};

/** What a scan of the whole repository found; never a value. */
export type FirstScan = {
  readonly engine: { readonly id: EngineId; readonly version: string };
  readonly groups: readonly FirstScanGroup[];
  /** Sentences: what was not scanned, and why. */
  readonly notes: readonly string[];
};

/** What to do about a finding, in the order in which it helps. */
export const advice = [
  'Rotate it first: have it replaced where it was issued, since a copy may be out already.',
  'Then move the new value into the environment, and only its name into the code.',
  'Last, purge it from the history if it must go (git filter-repo), and tell everyone to clone anew.',
] as const;
