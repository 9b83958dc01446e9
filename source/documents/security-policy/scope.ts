import type { Answers } from '../../questions/catalogue.ts';
import { itemsOf, section } from './lists.ts';

/** Section "Scope"; missing where nobody said anything of it. */
export function scopeView(answers: Answers) {
  const { scopeIn = [], aiReports } = answers;
  const alone = scopeIn.length === 1 && scopeIn[0] === 'repository';
  const view = {
    repository: alone,
    covered: alone ? false : section(itemsOf(answers, 'scopeIn')),
    excluded: section(itemsOf(answers, 'scopeOut')),
    thirdParty: answers.thirdParty === true,
    aiDisclosed: aiReports === 'disclosed',
    aiRefused: aiReports === 'refused',
  };
  return Object.values(view).some((part) => part !== false) && view;
}

/** Section "Threat model". */
export function threatModelView(answers: Answers) {
  const trusts = section(itemsOf(answers, 'trusts'));
  const distrusts = section(itemsOf(answers, 'distrusts'));
  return (trusts || distrusts) && { trusts, distrusts };
}
