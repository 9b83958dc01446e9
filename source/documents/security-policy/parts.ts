import type { Key } from '../../questions/catalogue.ts';
import type { Topic } from '../existing-policy/topics.ts';

/** A section of our policy, what it is about, and the questions whose answers it prints. */
export type Part = { readonly heading: string; readonly topic: Topic; readonly keys: readonly Key[] };

/** Every section that answers become, in the order of the template. */
export const parts: readonly Part[] = [
  {
    heading: 'Reporting a vulnerability',
    topic: 'reporting',
    keys: ['channels', 'email', 'formUrl', 'pgpFingerprint', 'pgpKeyUrl', 'languages'],
  },
  { heading: 'What to include', topic: 'include', keys: ['reportItems', 'reportForm'] },
  {
    heading: 'What to expect',
    topic: 'response',
    keys: [
      'acknowledge',
      'assessment',
      'updates',
      'escalation',
      'escalationContact',
      'severityScale',
      'severityLevels',
      'severityTargets',
    ],
  },
  {
    heading: 'Disclosure',
    topic: 'disclosure',
    keys: [
      'disclosureWindow',
      'disclosureSteps',
      'advisories',
      'cve',
      'credit',
      'hallOfFameUrl',
      'announcements',
      'embargoList',
      'embargoMembers',
      'embargoLength',
    ],
  },
  {
    heading: 'Supported versions',
    topic: 'versions',
    keys: ['supportedVersions', 'olderVersions', 'supportEnds', 'checkMark'],
  },
  { heading: 'Scope', topic: 'scope', keys: ['scopeIn', 'scopeOut', 'thirdParty', 'aiReports'] },
  { heading: 'Threat model', topic: 'threat-model', keys: ['trusts', 'distrusts'] },
  { heading: 'Safe harbour', topic: 'safe-harbor', keys: ['safeHarbor'] },
  { heading: 'Rewards', topic: 'bounty', keys: ['bounty', 'bountyUrl'] },
  {
    heading: 'Secrets and credentials',
    topic: 'secrets',
    keys: ['secretsPolicy', 'secretsStore', 'secretsAccess', 'secretsRotation'],
  },
  {
    heading: 'Dependencies',
    topic: 'dependencies',
    keys: [
      'dependencyPolicy',
      'dependencyTools',
      'dependencyPractices',
      'dependencyCritical',
      'dependencyOther',
      'licensePolicy',
      'dependencyReleaseGate',
      'dependencyMergeGate',
    ],
  },
  {
    heading: 'Verifying releases',
    topic: 'verification',
    keys: ['releaseVerification', 'sbom', 'vex'],
  },
  {
    heading: 'Security practices',
    topic: 'users',
    keys: ['userPractices', 'developerPractices', 'contributorPractices', 'practiceStyle'],
  },
  { heading: 'Security features', topic: 'features', keys: ['features'] },
  { heading: 'Security considerations', topic: 'considerations', keys: ['considerations'] },
  { heading: 'Known security considerations', topic: 'considerations', keys: ['knownConsiderations'] },
  { heading: 'EU Cyber Resilience Act', topic: 'cra', keys: ['cra', 'craLegalName', 'craRunbook'] },
  {
    heading: 'About this policy',
    topic: 'about',
    keys: ['reviewCycle', 'policyComments', 'closingContact'],
  },
];
