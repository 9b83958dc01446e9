import { printableLine } from '../report/visible.ts';
import type { Flags } from '../questions/flags.ts';
import type { Mode } from '../report/json.ts';
import type { Located } from '../repository/locate.ts';

/** What the command line asks for, with all that a run needs from the process. */
export type Request = {
  readonly flags: Flags;
  readonly mode: Mode;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Looks for the directory to work on and asks git about it, once. */
  readonly locate: () => Promise<Located>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The version of this program, read when it is asked for. */
  readonly version: () => Promise<string>;
  /** Hears how many files of how many have been read. */
  readonly progress?: (done: number, total: number) => void;
  /** All of standard input as text. */
  readonly readStdin: () => Promise<string>;
};

/** How a run ended: text for each stream and the exit code of the contract. */
export type Outcome = {
  readonly code: 0 | 1 | 2 | 3 | 130;
  readonly stdout: string;
  readonly stderr: string;
};

/**
 * An expected failure: what is wrong and how to mend it, one sentence a problem. Anything else that is
 * thrown is a bug.
 */
export type Failure = { readonly failure: { readonly code: 2 | 3; readonly sentences: readonly string[] } };

export const failure = (code: 2 | 3, ...sentences: readonly string[]): Failure => ({
  failure: { code, sentences },
});

export const isFailure = (value: object): value is Failure => 'failure' in value;

/** Errors go to standard error, one line each, safe for any terminal. */
export const failed = ({ failure: { code, sentences } }: Failure): Outcome => ({
  code,
  stdout: '',
  stderr: sentences.map((sentence) => `create-security-policy: ${printableLine(sentence)}\n`).join(''),
});
