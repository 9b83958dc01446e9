import type { Answers } from '../../questions/catalogue.ts';
import type { Links } from './forge-links.ts';
import { itemsOf, section } from './lists.ts';

const scopeKeys = ['scopeIn', 'scopeOut', 'thirdParty', 'aiReports'] as const;

/** Section "Scope". What lies in this repository is covered even where nobody was asked. */
export function scopeView(answers: Answers, { issues }: Links, adopted = false) {
  if (adopted && scopeKeys.every((key) => answers[key] === undefined)) return false;
  return {
    covered: section(itemsOf(answers, 'scopeIn')),
    excluded: section(itemsOf(answers, 'scopeOut')),
    issues: issues ?? false,
    thirdParty: answers.thirdParty === true,
    aiDisclosed: answers.aiReports === 'disclosed',
    aiRefused: answers.aiReports === 'refused',
  };
}

/** Section "Threat model". */
export function threatModelView(answers: Answers) {
  const trusts = section(itemsOf(answers, 'trusts'));
  const distrusts = section(itemsOf(answers, 'distrusts'));
  return (trusts || distrusts) && { trusts, distrusts };
}
