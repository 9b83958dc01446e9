import type { Value } from './question.ts';

/** Who gave an answer, the strongest first. `asked` is the maintainer at the terminal. */
export type Origin = 'asked' | 'flag' | 'answers-file' | 'last-time' | 'policy' | 'survey' | 'default';

/** One answer as it stands before or during the interview. */
export type DraftAnswer = {
  readonly value: Value;
  readonly origin: Origin;
  /** Where it was seen, in words: `package.json`, `SECURITY.md:14`. */
  readonly from?: string;
};

/** Answers by key, complete or not. */
export type Draft = ReadonlyMap<string, DraftAnswer>;
