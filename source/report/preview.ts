import type { Change, Rendered } from '../documents/document.ts';
import type { Finding, Score } from '../standards/standard.ts';

/** All that follows from a set of answers: what would be written and how it fares. */
export type Preview = {
  readonly rendered: readonly Rendered[];
  readonly changes: readonly Change[];
  readonly scores: readonly Score[];
  readonly findings: readonly Finding[];
};
