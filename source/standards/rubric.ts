import type { Reading } from './reading.ts';
import { rubric } from './rubric-table.ts';
import { metWhen, missing, scoreStandard, type Rule } from './rule.ts';
import type { Score } from './standard.ts';

/** No outside standard: the rows of the table are the rubric. */
const source = 'create-security-policy';

const rules: readonly Rule[] = rubric.map(({ points, missing: what, present, ...row }) => ({
  ...row,
  source,
  max: points,
  judge: (reading) => {
    const { elements } = reading;
    return elements ? metWhen(present(elements, reading), what) : missing('There is no security policy.');
  },
}));

/** How good the policy is by our own rubric, out of 100. */
export function scoreRubric(reading: Reading): Score {
  return scoreStandard({ id: 'rubric', title: 'Policy rubric', rules }, reading);
}
