import {
  dependencyTool,
  hasChangelog,
  hasSupportStatement,
  isVexPath,
  managesSecrets,
  scannedPolicy,
} from './osps-evidence.ts';
import {
  dependencyRule,
  filled,
  insight,
  insightsName,
  judgeAssessment,
  judgeContact,
  judgeLinks,
  judgePrivateReports,
  judgeRoles,
  judgeSecretScanning,
  judgeTeam,
  reporting,
} from './osps-judges.ts';
import type { Reading } from './reading.ts';
import { met, metWhen, scoreStandard, unknown, type Rule } from './rule.ts';
import type { Score } from './standard.ts';

/** The version of the baseline that the rows follow. */
const version = '2026-02-19';

const sourceOf = (id: string) =>
  `https://baseline.openssf.org/versions/${version}#${id.toLowerCase().replace('.', '')}`;

type Row = Omit<Rule, 'source' | 'max'>;

const rows: readonly Row[] = [
  {
    id: 'OSPS-VM-01.01',
    demand: 'There is a policy for coordinated disclosure with a clear time for the response (levels 2, 3).',
    questions: ['files', 'license', 'maintainers', 'acknowledge'],
    judge: (reading) =>
      metWhen(
        [`${reporting}.policy`, `${reporting}.security-policy`].some((path) =>
          filled(insight(reading, path)),
        ),
        'security-insights.yml does not name the policy; from SECURITY.md alone a scanner cannot tell.',
      ),
  },
  {
    id: 'OSPS-VM-02.01',
    demand: 'The documentation names security contacts (level 1).',
    questions: ['channels', 'email', 'formUrl'],
    judge: judgeContact,
  },
  {
    id: 'OSPS-VM-03.01',
    demand: 'Vulnerabilities can be reported in private to the security contacts (levels 2, 3).',
    questions: ['files', 'email', 'channels'],
    judge: judgePrivateReports,
  },
  {
    id: 'OSPS-VM-04.01',
    demand: 'What is known of vulnerabilities found is published (levels 2, 3).',
    questions: ['advisories', 'cve'],
    judge: () => unknown('Only the forge knows whether an advisory was published.'),
  },
  {
    id: 'OSPS-VM-04.02',
    demand: 'Vulnerabilities of components that do not affect the project are in a VEX document (level 3).',
    questions: ['vex'],
    judge: ({ subject }) =>
      subject.paths.some(isVexPath)
        ? met
        : unknown('There is no VEX document; without such a case none is due.'),
  },
  {
    id: 'OSPS-VM-05.01',
    demand: 'A policy says by when vulnerable dependencies and wrong licences are dealt with (level 3).',
    questions: ['dependencyPolicy', 'dependencyCritical', 'dependencyOther', 'licensePolicy'],
    judge: dependencyRule(
      'thresholds',
      'No section on dependency scanning that sets a threshold for vulnerabilities and one for licences.',
    ),
  },
  {
    id: 'OSPS-VM-05.02',
    demand: 'A policy says that findings in dependencies are dealt with before any release (level 3).',
    questions: ['dependencyPolicy', 'dependencyReleaseGate'],
    judge: dependencyRule(
      'releaseGate',
      'No statement that findings of dependency scanning hold up a release.',
    ),
  },
  {
    id: 'OSPS-VM-05.03',
    demand:
      'A policy has every change checked for malicious and vulnerable dependencies, and blocked (level 3); the scanner also wants the check to be required on the forge.',
    questions: ['dependencyPolicy', 'dependencyMergeGate'],
    judge: dependencyRule(
      'changeGate',
      'No section that has every change checked and blocked, and names the exception for what is not exploitable.',
    ),
  },
  {
    id: 'OSPS-VM-06.01',
    demand: 'A policy says by when findings in the code are dealt with (level 3).',
    questions: ['files', 'dependencyPolicy'],
    judge: insightsName(
      'repository.documentation.dependency-management-policy',
      'the policy for dependencies',
    ),
  },
  {
    id: 'OSPS-BR-03.01',
    demand: 'Official addresses are reached over encrypted channels only (levels 1 to 3).',
    questions: ['formUrl', 'pgpKeyUrl', 'bountyUrl'],
    judge: judgeLinks,
  },
  {
    id: 'OSPS-BR-04.01',
    demand: 'Every release has a log of its changes (levels 2, 3).',
    questions: [],
    judge: ({ subject }) =>
      hasChangelog(subject)
        ? met
        : unknown('There is no changelog; only the forge knows the notes of a release.'),
  },
  {
    id: 'OSPS-BR-07.01',
    demand: 'Secrets are kept out of version control (level 1).',
    questions: ['scanner'],
    judge: judgeSecretScanning,
  },
  {
    id: 'OSPS-BR-07.02',
    demand: 'A policy says how secrets are stored, reached and rotated (level 3).',
    questions: ['secretsPolicy', 'secretsStore', 'secretsAccess', 'secretsRotation'],
    judge: (reading) =>
      metWhen(
        managesSecrets(scannedPolicy(reading) ?? ''),
        'SECURITY.md does not say how secrets are kept and rotated.',
      ),
  },
  {
    id: 'OSPS-DO-02.01',
    demand: 'There is a guide for reporting defects (levels 1 to 3).',
    questions: ['files', 'channels'],
    judge: (reading) =>
      metWhen(
        insight(reading, `${reporting}.reports-accepted`) === true || scannedPolicy(reading) !== undefined,
        'There is no SECURITY.md in the root or in .github.',
      ),
  },
  ...['OSPS-DO-03.01', 'OSPS-DO-03.02'].map((id) => ({
    id,
    demand: 'The documentation says how to verify a release and who made it (level 3).',
    questions: ['releaseVerification', 'files'],
    judge: insightsName('project.documentation.signature-verification', 'the guide to verify releases'),
  })),
  {
    id: 'OSPS-DO-04.01',
    demand: 'The scope and duration of support are stated for each release (level 3).',
    questions: ['files', 'supportEnds'],
    judge: ({ subject }) =>
      metWhen(hasSupportStatement(subject), 'No SUPPORT.md, and no heading "Support" in the README.'),
  },
  {
    id: 'OSPS-DO-05.01',
    demand: 'It is stated when a version gets no more security updates (level 3).',
    questions: ['files', 'license', 'maintainers', 'supportedVersions', 'supportEnds'],
    judge: insightsName('project.documentation.support-policy', 'the support policy'),
  },
  {
    id: 'OSPS-DO-06.01',
    demand: 'It is described how dependencies are selected, obtained and tracked (levels 2, 3).',
    questions: ['dependencyPolicy', 'dependencyPractices', 'files'],
    judge: (reading) =>
      metWhen(
        filled(insight(reading, 'repository.documentation.dependency-management-policy')) ||
          dependencyTool(reading.subject) !== undefined,
        'No policy for dependencies in security-insights.yml, and no Dependabot or Renovate configuration.',
      ),
  },
  {
    id: 'OSPS-GV-01.01',
    demand: 'The members with access to sensitive resources are listed (levels 2, 3).',
    questions: ['files'],
    judge: judgeTeam,
  },
  {
    id: 'OSPS-GV-01.02',
    demand: 'The roles of the members are described (levels 2, 3).',
    questions: [],
    judge: judgeRoles,
  },
  {
    id: 'OSPS-SA-03.01',
    demand: 'The likely and grave security problems were assessed (levels 2, 3).',
    questions: ['files'],
    judge: judgeAssessment,
  },
  {
    id: 'OSPS-SA-03.02',
    demand: 'Threats and the attack surface were analysed (level 3).',
    questions: ['trusts', 'distrusts', 'files'],
    judge: judgeAssessment,
  },
  {
    id: 'OSPS-QA-02.02',
    demand: 'Compiled releases come with a software bill of materials (level 3).',
    questions: ['sbom'],
    judge: () => unknown('Only the forge knows the files of a release.'),
  },
];

const rules: readonly Rule[] = rows.map((row) => ({ ...row, source: sourceOf(row.id) }));

/** The rows of the OSPS Baseline that a policy and its twins can satisfy, as its scanner judges them. */
export function scoreOspsBaseline(reading: Reading): Score {
  return scoreStandard({ id: 'ospsBaseline', title: `OSPS Baseline ${version}`, rules }, reading);
}
