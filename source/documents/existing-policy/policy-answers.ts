import type { Facts } from '../../questions/facts.ts';
import { readPolicy, type ReadAnswer } from '../existing-policy.ts';
import { isOutdated } from './outdated.ts';

/** What a policy says, by question, as far as it may count as an answer of today. */
export function policyAnswersIn(text: string, facts: Facts): readonly (readonly [string, ReadAnswer])[] {
  // A link to the reports of another project was copied along and is not ours.
  const read = [...readPolicy(text, facts.remote).answers];
  // A table that lacks the newest release is out of date, and nobody's answer; so are its ends of support.
  const outdated = read.some(([key, { value }]) => key === 'supportedVersions' && isOutdated(value, facts));
  return outdated ? read.filter(([key]) => key !== 'supportedVersions' && key !== 'supportEnds') : read;
}
