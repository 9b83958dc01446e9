import type { StatedClaim } from '../documents/claims.ts';
import type { Action, Change, OnConflict } from '../documents/document.ts';
import type { FirstScan } from '../documents/scanning/first-scan.ts';
import type { Proof } from '../documents/scanning/proof.ts';
import type { Environment } from '../questions/facts.ts';
import type { Value } from '../questions/question.ts';
import type { Finding, Score } from '../standards/standard.ts';
import { unifiedDiff } from './diff.ts';
import type { Unsaid } from './unsaid.ts';
import type { Preview } from './preview.ts';

export type Mode = 'write' | 'dry-run' | 'check';

export type ReportInput = {
  readonly version: string;
  readonly mode: Mode;
  readonly root: string;
  readonly answers: Readonly<Record<string, Value>>;
  readonly environment: Environment;
  readonly claims: readonly StatedClaim[];
  readonly unsaid: readonly Unsaid[];
  readonly preview: Preview;
  readonly onConflict: OnConflict;
  readonly proof?: Proof;
  readonly scan?: FirstScan;
  readonly refused?: readonly string[];
};

type ReportedVariable = {
  readonly name: string;
  readonly secret: boolean;
  readonly documented: boolean;
  readonly required: boolean;
  readonly reads: readonly { readonly path: string; readonly line: number }[];
};

/** A place that a human and the new version both changed. */
type ReportedConflict = {
  /** First line of it on disk, counted from 1. */
  readonly line: number;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** What `--on-conflict` made of it. */
  readonly settled: 'kept' | 'replaced' | 'marked' | 'failed';
};

type ReportedFile = {
  readonly path: string;
  /** Where it was when it was last written, where somebody moved it. */
  readonly from?: string;
  readonly action: Action;
  readonly diff?: string;
  readonly conflicts?: readonly ReportedConflict[];
  /** What a human's hand keeps out of the file, in sentences. */
  readonly notes?: readonly string[];
};

const settledBy = {
  keep: 'kept',
  replace: 'replaced',
  mark: 'marked',
  fail: 'failed',
} as const satisfies Record<OnConflict, ReportedConflict['settled']>;

function reportedFile(change: Change, onConflict: OnConflict): ReportedFile {
  const { path, from, action, conflicts, notes } = change;
  const diff = unifiedDiff(change);
  return {
    path,
    ...(from !== undefined && { from }),
    action,
    ...(diff === undefined ? {} : { diff }),
    ...(conflicts.length > 0 && {
      conflicts: conflicts.map(({ line, mine, theirs }) => ({
        line,
        mine,
        theirs,
        settled: settledBy[onConflict],
      })),
    }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The report of `--json`. Its shape is a contract: keys may be added, none may go. */
export type Report = {
  readonly version: string;
  readonly mode: Mode;
  readonly root: string;
  readonly answers: Readonly<Record<string, Value>>;
  readonly files: readonly ReportedFile[];
  readonly environment: readonly ReportedVariable[];
  readonly claims: readonly StatedClaim[];
  readonly standards: Readonly<Record<string, Score>>;
  readonly findings: readonly Finding[];
  /** How the scanner configuration fared, where it was to be proven. */
  readonly proof?: Proof;
  /** What `--scan` found. */
  readonly scan?: FirstScan;
  /** Why nothing was written, where the run ended with 3: `files` are what would have been. */
  readonly refused?: readonly string[];
  /** Sections that an adopted policy lacks because nobody said what they would say, with the flags that say it. */
  readonly unsaid: readonly Unsaid[];
};

/** What the application needs from its user: neither the platform's variables nor those that only tests read. */
const reported = (environment: Environment): readonly ReportedVariable[] =>
  environment.variables
    .filter(({ platform, testOnly, documented }) => documented || !(platform || testOnly))
    .map(({ name, secret, connection, documented, required, reads }) => ({
      name,
      // A connection string may hold a password.
      secret: secret || connection,
      documented,
      required,
      reads,
    }));

const camelCase = (id: string) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export function report({ preview, environment, ...rest }: ReportInput): Report {
  return {
    version: rest.version,
    mode: rest.mode,
    root: rest.root,
    answers: rest.answers,
    files: preview.changes.map((change) => reportedFile(change, rest.onConflict)),
    environment: reported(environment),
    claims: rest.claims,
    standards: Object.fromEntries(preview.scores.map((score) => [camelCase(score.id), score])),
    findings: preview.findings,
    ...(rest.proof && { proof: rest.proof }),
    ...(rest.scan && { scan: rest.scan }),
    ...(rest.refused && { refused: rest.refused }),
    unsaid: rest.unsaid,
  };
}
