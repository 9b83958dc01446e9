import type { Severity } from '../standard.ts';
import type { ScannerConfig } from './scanner-config.ts';

/** One thing that is wrong with a configuration; `at` is the path of the key or table. */
export type Complaint = { readonly at: string; readonly message: string };

/** What a check may look at besides the file. */
export type Surroundings = {
  /** Every path of the repository. */
  readonly paths: readonly string[];
  /** The engine that the answers name. */
  readonly engine: string;
};

/** One kind of mistake. */
export type Check = {
  readonly code: string;
  readonly severity: Severity;
  readonly find: (config: ScannerConfig, around: Surroundings) => readonly Complaint[];
};
