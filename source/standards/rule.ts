import type { Reading } from './reading.ts';
import type { RuleResult, Score } from './standard.ts';

export type Verdict = Pick<RuleResult, 'status' | 'missing' | 'points'>;

/** One rule as a row of data. */
export type Rule = Pick<RuleResult, 'id' | 'demand' | 'source' | 'questions' | 'max'> & {
  readonly judge: (reading: Reading) => Verdict;
};

export type Standard = {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
};

export const met: Verdict = { status: 'met' };
export const unknown = (missing: string): Verdict => ({ status: 'unknown', missing });
export const missing = (what: string): Verdict => ({ status: 'missing', missing: what });

/** `met` when the condition holds, else `missing` with what to do. */
export function metWhen(condition: boolean, otherwise: string): Verdict {
  return condition ? met : missing(otherwise);
}

function judgeRule({ judge, ...row }: Rule, reading: Reading): RuleResult {
  const verdict = judge(reading);
  if (row.max === undefined) return { ...row, ...verdict };
  return { ...row, ...verdict, points: verdict.points ?? (verdict.status === 'met' ? row.max : 0) };
}

const worth = ({ status, max }: RuleResult) => max ?? (status === 'unknown' ? 0 : 1);
const earned = ({ status, points }: RuleResult) => points ?? (status === 'met' ? 1 : 0);

/**
 * Judges every rule. A rule without points weighs one, and nothing while it is unknown: nobody can mend it here.
 */
export function scoreStandard({ id, title, rules }: Standard, reading: Reading): Score {
  const results = rules.map((rule) => judgeRule(rule, reading));
  const total = (count: (result: RuleResult) => number) =>
    results.reduce((sum, result) => sum + count(result), 0);
  return { id, title, score: total(earned), max: total(worth), rules: results };
}
