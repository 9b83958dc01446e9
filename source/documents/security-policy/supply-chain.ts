import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import type { Links } from './forge-links.ts';
import { enumeration, section, sentencesOf } from './lists.ts';
import { autolink, link, plain, prose } from './markdown.ts';
import { duration, interval } from './times.ts';

/** Section "Secrets and credentials": only where the maintainer confirmed that it is so. */
export function secretsView({ secretsPolicy, secretsStore, secretsAccess, secretsRotation }: Answers) {
  const store = secretsStore !== undefined && prose(secretsStore);
  const access = secretsAccess !== undefined && prose(secretsAccess);
  const rotation = interval(secretsRotation);
  return secretsPolicy === true && (store || access || rotation) !== false && { store, access, rotation };
}

/** Section "Dependencies": only where the maintainer confirmed that it is so. */
export function dependenciesView(answers: Answers) {
  if (answers.dependencyPolicy !== true) return false;
  const tools = (answers.dependencyTools ?? []).map(plain);
  return {
    practices: section(sentencesOf(answers, 'dependencyPractices')),
    tools: tools.length > 0 && enumeration(tools),
    critical: duration(answers.dependencyCritical),
    other: duration(answers.dependencyOther),
    licenses: answers.licensePolicy === true,
    releaseGate: answers.dependencyReleaseGate === true,
    mergeGate: answers.dependencyMergeGate === true,
  };
}

/** Where something is: an address, a file of the repository, the releases, or words. */
export function place(answer: string, { paths }: Facts, { releases }: Links): string {
  if (answer === 'releases')
    return `attached to each ${releases === undefined ? 'release' : link('release', releases)}`;
  if (answer.startsWith('https://')) return `at ${autolink(answer)}`;
  const known = paths.some((path) => path === answer || path.startsWith(`${answer.replace(/\/$/, '')}/`));
  return known && !answer.includes('`') ? `in \`${answer}\`` : prose(answer);
}

/** Section "Verifying releases". */
export function releasesView(answers: Answers, facts: Facts, links: Links) {
  const where = (answer: string | undefined) => answer !== undefined && place(answer, facts, links);
  const ways = section(sentencesOf(answers, 'releaseVerification'));
  const [sbom, vex] = [where(answers.sbom), where(answers.vex)];
  return (ways || sbom || vex) !== false && { ways, sbom, vex };
}
