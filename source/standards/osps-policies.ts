import { isNegated, readSections, readStatements, says, speaksOfSca } from './osps-statements.ts';

/** `contradicted`: the same section takes a duty back somewhere, so that the scanner wants a person to look. */
export type PolicyFound = 'found' | 'contradicted' | 'missing';

type Said = keyof typeof says;

const saysAll = (statement: string, ...wanted: readonly Said[]) =>
  wanted.every((what) => says[what].test(statement));

const duties = (section: string) => readStatements(section).filter((statement) => !isNegated(statement));

/** OSPS-VM-05.01: thresholds for vulnerable dependencies and for licences, in one section. */
function statesThresholds(section: string): boolean {
  const statements = duties(section).filter((statement) => saysAll(statement, 'duty', 'remediation'));
  return (
    statements.some((statement) => saysAll(statement, 'vulnerability', 'vulnerabilityThreshold')) &&
    statements.some((statement) => saysAll(statement, 'license', 'licenseThreshold'))
  );
}

/** OSPS-VM-05.02: findings are mended before a release. */
function statesReleaseGate(section: string): boolean {
  return duties(section).some(
    (statement) =>
      speaksOfSca(statement) &&
      saysAll(statement, 'duty', 'remediation') &&
      (says.beforeRelease.test(statement) || says.releaseBlocked.test(statement)),
  );
}

const coversChanges = (statement: string) =>
  speaksOfSca(statement) &&
  saysAll(statement, 'knownVulnerability', 'maliciousDependency', 'everyChange', 'duty');

/** OSPS-VM-05.03: every change is checked, violations block, and the exception is named. */
function statesChangeGate(section: string): boolean {
  const statements = duties(section);
  return (
    statements.some(coversChanges) &&
    statements.some((statement) => saysAll(statement, 'duty', 'mergeBlocked')) &&
    statements.some((statement) => saysAll(statement, 'notExploitable', 'exception'))
  );
}

const contradicts = (section: string) => readStatements(section).some(isNegated);

/** What one text states about dependencies. */
export type DependencyPolicies = {
  readonly thresholds: PolicyFound;
  readonly releaseGate: PolicyFound;
  readonly changeGate: PolicyFound;
};

function find(sections: readonly string[], states: (section: string) => boolean): PolicyFound {
  const section = sections.find(states);
  if (section === undefined) return 'missing';
  return contradicts(section) ? 'contradicted' : 'found';
}

/** Reads a Markdown text as the OSPS scanner does for OSPS-VM-05. */
export function readDependencyPolicies(text: string): DependencyPolicies {
  const sections = readSections(text).filter(speaksOfSca);
  const changeGate = sections.some(statesChangeGate) ? 'found' : 'missing';
  return {
    thresholds: find(sections, statesThresholds),
    releaseGate: find(sections, statesReleaseGate),
    changeGate,
  };
}
