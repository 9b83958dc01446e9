import type { Answers } from '../../questions/catalogue.ts';
import type { Links } from './forge-links.ts';
import { itemsOf, section } from './lists.ts';

/** Section "Scope". What lies in this repository is covered even where nobody was asked. */
export function scopeView(answers: Answers, { issues }: Links) {
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
