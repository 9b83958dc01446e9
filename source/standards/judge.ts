import { scoreOspsBaseline } from './osps-baseline.ts';
import { lintPlaceholders } from './placeholders.ts';
import { readSubject } from './reading.ts';
import { scoreRubric } from './rubric.ts';
import { scoreScorecard } from './scorecard.ts';
import type { Finding, Score, Subject } from './standard.ts';

/** How the repository fares by every standard, in the order in which they are shown. */
export function judge(subject: Subject): readonly Score[] {
  const reading = readSubject(subject);
  return [scoreScorecard(reading), scoreOspsBaseline(reading), scoreRubric(reading)];
}

/** What is wrong with the policy of a repository, whoever wrote it, in the order of its lines. */
export function lintPolicy(subject: Subject): readonly Finding[] {
  const { policy } = readSubject(subject);
  return policy ? lintPlaceholders(policy) : [];
}
