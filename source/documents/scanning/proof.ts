import type { EngineId } from './engines.ts';

/**
 * How a scanner configuration fared before it was written. `unproven` is ours as it should be, but lines of the
 * maintainer's own in the same file keep it from working; `not-run` has its reason in the notes.
 */
export type Proof = {
  readonly status: 'proven' | 'failed' | 'unproven' | 'not-run';
  /** The file that was tried. */
  readonly path: string;
  readonly engine?: { readonly id: EngineId; readonly version: string };
  /** Every planted secret, and whether its rule reported it. */
  readonly planted: readonly { readonly rule: string; readonly path: string; readonly caught: boolean }[];
  /** What was reported of files that hold placeholders only. */
  readonly flagged: readonly { readonly rule: string; readonly path: string; readonly line: number }[];
  /** How many files with placeholders were scanned. */
  readonly harmless: number;
  readonly hook?: HookProof;
  /** Sentences: what was not tried, and why. */
  readonly notes: readonly string[];
};

/** How the generated hook fared in a scratch repository. */
export type HookProof = {
  readonly manager: string;
  readonly status: 'proven' | 'failed' | 'not-run';
  /** Whether the manager itself ran its hook, or git what the manager would have run. */
  readonly by: 'manager' | 'git';
};
