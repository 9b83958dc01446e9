import { findFile, findPolicy, namesContact, scannedPolicy } from './osps-evidence.ts';
import type { DependencyPolicies } from './osps-policies.ts';
import type { Reading } from './reading.ts';
import { met, metWhen, missing, unknown, type Verdict } from './rule.ts';

/** How the OSPS Baseline scanner judges the rows that need more than a look. */

export const reporting = 'project.vulnerability-reporting';

export const filled = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const some = (value: unknown) => Array.isArray(value) && value.length > 0;

export const insight = ({ insights }: Reading, path: string) => insights?.get(path);

function hasInsightsContact(reading: Reading): boolean {
  const champions = insight(reading, 'repository.security.champions');
  const emails = Array.isArray(champions)
    ? champions.map((champion: unknown) => (champion as { readonly email?: unknown } | null)?.email)
    : [];
  return [insight(reading, `${reporting}.contact.email`), ...emails].some(filled);
}

const onGithub = ({ subject }: Reading) => subject.repository?.forge === 'github';

/** Security Insights names the document; without the file it is what is missing. */
export const insightsName =
  (path: string, what: string) =>
  (reading: Reading): Verdict =>
    metWhen(filled(insight(reading, path)), `security-insights.yml does not name ${what}.`);

export const dependencyRule =
  (which: keyof DependencyPolicies, otherwise: string) =>
  (reading: Reading): Verdict => {
    const found = findPolicy(reading, which);
    if (found === 'contradicted') {
      return missing('The section says so and takes it back: "not", "optional" or the like stands in it.');
    }
    return metWhen(found === 'found', otherwise);
  };

export function judgeContact(reading: Reading): Verdict {
  if (hasInsightsContact(reading)) return met;
  const policy = scannedPolicy(reading);
  if (policy !== undefined && namesContact(policy)) return met;
  return missing('No e-mail address, link or way to report in SECURITY.md or security-insights.yml.');
}

export function judgePrivateReports(reading: Reading): Verdict {
  if (insight(reading, `${reporting}.reports-accepted`) === true && hasInsightsContact(reading)) return met;
  if (onGithub(reading)) {
    return unknown(
      'Only GitHub knows whether private reports are on; an e-mail address in security-insights.yml settles it.',
    );
  }
  return missing('security-insights.yml does not name an e-mail address that takes reports.');
}

const insecure = /(?<![\w-])http:\/\/[^\s)>\]]/;

export function judgeLinks(reading: Reading): Verdict {
  const { subject, insights } = reading;
  const texts = [scannedPolicy(reading), insights && subject.files.get(insights.path)];
  const found = texts.some((text) => text !== undefined && insecure.test(text));
  return metWhen(!found, 'An address starts with http:// in SECURITY.md or security-insights.yml.');
}

export function judgeSecretScanning(reading: Reading): Verdict {
  const tools = insight(reading, 'repository.security.tools');
  const declared =
    Array.isArray(tools) &&
    tools.some((tool: unknown) => (tool as { readonly type?: unknown } | null)?.type === 'secret-scanning');
  return declared ? met : unknown('Only the forge knows whether secret scanning and push protection are on.');
}

export function judgeTeam(reading: Reading): Verdict {
  const names = ['maintainers.md', 'maintainers', 'codeowners', 'governance.md', 'governance'];
  const listed =
    some(insight(reading, 'repository.core-team')) ||
    findFile(reading.subject, names, ['', '.github/', 'docs/']) !== undefined;
  if (!listed)
    return missing('No core team in security-insights.yml, MAINTAINERS, CODEOWNERS or GOVERNANCE.');
  return some(insight(reading, 'project.administrators'))
    ? met
    : unknown('security-insights.yml does not name the administrators; only the forge knows them.');
}

export function judgeRoles(reading: Reading): Verdict {
  const names = ['maintainers.md', 'maintainers', 'governance.md', 'governance'];
  const found =
    filled(insight(reading, 'repository.documentation.governance')) ||
    findFile(reading.subject, names, ['', '.github/', 'docs/']) !== undefined;
  return metWhen(found, 'No GOVERNANCE or MAINTAINERS file, and none named in security-insights.yml.');
}

export function judgeAssessment(reading: Reading): Verdict {
  const third = some(insight(reading, 'repository.security.assessments.third-party'));
  const self = ['name', 'evidence', 'comment'].some((key) =>
    filled(insight(reading, `repository.security.assessments.self.${key}`)),
  );
  return third || self
    ? unknown('An assessment is declared; a person has to look at it.')
    : missing('security-insights.yml declares no assessment.');
}
