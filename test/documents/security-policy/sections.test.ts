import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../source/questions/catalogue.ts';
import { policyPath } from '../../../source/documents/security-policy/policy-path.ts';
import { securityPolicy } from '../../../source/documents/security-policy/security-policy.ts';
import { answers, facts, render, templates } from './policy-cases.ts';

const url = 'https://github.com/kestrel-lab/kestrel';

describe('what an answer prints', () => {
  it.each<[Partial<Answers>, string]>([
    [{ opening: 'Thank you for your help' }, 'Thank you for your help.\nThis policy tells'],
    [{ reviewDate: '2026-11-22' }, 'It was last reviewed on 2026-11-22.'],
    [{ pgpFingerprint: 'abcd '.repeat(10) }, `\`${'ABCD'.repeat(10)}\``],
    [{ languages: ['English', 'German', 'French'] }, 'We read reports in English, German and French.'],
    [{ reportItems: ['steps', 'A screenshot'] }, 'proof of concept\n- A screenshot\n'],
    [{ reportForm: true, reportItems: ['A `log`'] }, '```text\nA `log`:\n```'],
    [{ assessment: '10 days' }, 'We assess it within 10 days'],
    [{ updates: '1 week' }, 'an update every week,'],
    [
      { escalation: '7 days' },
      `heard nothing after 7 days, please write to us again in the same way.\nIf that`,
    ],
    [{ escalation: '7 days' }, `open a [public issue](${url}/issues) that asks for an answer`],
    [{ escalation: 'none', escalationContact: 'board@kestrel-lab.org' }, 'turn to <board@kestrel-lab.org>.'],
    [{ severityScale: 'cvss-3.1' }, '[CVSS 3.1](https://www.first.org/cvss/v3.1/)'],
    [{ severityTargets: ['urgent: 48h'] }, '| Urgent   | within 48 hours |'],
    [
      { severityLevels: ['Low: typos', 'Critical: takeover'] },
      '| Critical | takeover |\n| Low      | typos    |',
    ],
    [{ advisories: 'forge' }, `as a [security advisory](${url}/security/advisories).`],
    [{ advisories: 'releases' }, `in the [release notes](${url}/releases).`],
    [{ cve: 'critical' }, 'for every vulnerability of critical severity; please'],
    [{ credit: 'on-request' }, 'if you ask us to'],
    [
      { announcements: ['The list at https://kestrel-lab.org/list'] },
      '- The list at <https://kestrel-lab.org/list>.',
    ],
    [
      { embargoList: true, embargoMembers: ['Distributions'], embargoLength: '7 days' },
      'at most 7 days before',
    ],
    [
      { disclosureSteps: ['confirm', 'We meet'] },
      '1. We confirm the problem and find out which versions it affects.\n2. We meet.',
    ],
    [
      { supportEnds: ['2.x: 12/2031'] },
      '| 2.x     | yes            | 12/2031 |\n| < 2.0   | no             | -       |',
    ],
    [
      { supportEnds: ['12/2031'], supportedVersions: '12 months' },
      'last 12 months | yes            | 12/2031 |',
    ],
    [
      { supportEnds: ['2.x: 12/2031'], supportedVersions: '2.x LTS' },
      '| 2.x LTS            | yes            | 12/2031 |',
    ],
    [{ scopeIn: ['repository'] }, '\n\nThis policy covers the code in this repository.\n'],
    [{ olderVersions: 'high' }, 'high and critical only'],
    [{ checkMark: 'emoji' }, '| ✅             |'],
    [{ supportedVersions: '12 months' }, 'fixes for 12 months after it came out.'],
    [{ scopeIn: ['repository', 'The demo'] }, '- The code in this repository\n- The demo\n'],
    [{ scopeOut: ['misuse'] }, 'Out of scope:\n\n- Use that goes against'],
    [{ thirdParty: true }, 'to the people who maintain it'],
    [{ aiReports: 'refused' }, 'We do not take reports that were found or written with AI'],
    [{ trusts: ['user'] }, 'Kestrel trusts:'],
    [{ distrusts: ['files'] }, 'Kestrel does not trust:'],
    [{ safeHarbor: 'full' }, '### Rules for research'],
    [{ bounty: 'no' }, 'We do not pay for reports.'],
    [
      { bounty: 'program', bountyUrl: 'https://kestrel-lab.org/b' },
      'programme at <https://kestrel-lab.org/b>.',
    ],
    [
      { secretsPolicy: true, secretsRotation: '12 months' },
      'We rotate every secret at least every 12 months',
    ],
    [{ dependencyPolicy: true, dependencyTools: ['A', 'B'] }, 'is done with A and B.'],
    [{ releaseVerification: ['signed-tags'] }, '- Release tags are signed: run `git tag --verify`.'],
    [{ sbom: 'releases' }, `attached to each [release](${url}/releases).`],
    [{ sbom: 'README.md' }, 'is in `README.md`.'],
    [{ vex: 'https://kestrel-lab.org/vex' }, 'VEX documents, at <https://kestrel-lab.org/vex>.'],
    [{ features: ['Sessions: in Redis'] }, '- **Sessions:** in Redis'],
    [{ features: ['Input: a', 'Errors: b', 'Input: c'] }, '- **Input:**\n  - a\n  - c\n- **Errors:** b'],
    [{ considerations: ['Keys: one', 'loose', 'Keys: two'] }, '- loose\n\n### Keys\n\n- one\n- two\n'],
    [{ contributorPractices: ['a', 'B: b'], practiceStyle: 'numbers' }, '1. a\n2. **B:** b'],
    [
      { cra: 'steward', craLegalName: 'Kestrel e. V.' },
      'Kestrel e. V. is the open-source software steward of Kestrel',
    ],
    [{ cra: 'manufacturer', craLegalName: 'Kestrel GmbH' }, 'authorities, is <security@kestrel-lab.org>.'],
    [{ reviewDate: '2026-11-22', reviewCycle: '12 months' }, 'We review this policy again by 2027-11.'],
    [{ reviewDate: '2026-08-31', reviewCycle: '6 months' }, 'We review this policy again by 2027-02.'],
    [{ policyComments: true }, `in a [pull request](${url}/pulls).`],
    [{ closingContact: true, channels: ['email'] }, 'write an e-mail to <security@kestrel-lab.org>.\n'],
  ])('%j', (given, printed) => {
    expect(render(given)).toContain(printed);
  });
});

describe('what is not confirmed is not printed', () => {
  it.each<[Partial<Answers>, RegExp]>([
    [{}, /EU |Secrets|Dependencies|Safe harbour|Rewards|Threat model|Severity|CVE/],
    [{ secretsPolicy: false, secretsStore: 'a vault' }, /Secrets/],
    [{ dependencyPolicy: false, dependencyReleaseGate: true }, /Dependencies/],
    [{ dependencyPolicy: true }, /before any release|blocked|license/],
    [{ cra: 'none', craLegalName: 'Kestrel GmbH' }, /Cyber Resilience/],
    [{ embargoList: false, embargoMembers: ['Distributions'] }, /in confidence/],
    [{ bounty: 'program' }, /Rewards/],
    [
      { features: [], considerations: [], userPractices: [] },
      /Security (?:features|considerations|practices)/,
    ],
    [{ forge: 'codeberg', advisories: 'forge' }, /advisory/],
  ])('%j', (given, absent) => {
    expect(render(given)).not.toMatch(absent);
  });
});

describe('where the policy goes', () => {
  it.each([
    [[], 'SECURITY.md'],
    [['docs/security.md'], 'docs/security.md'],
    [['SECURITY.md', '.github/SECURITY.md'], '.github/SECURITY.md'],
  ])('with %j it is %s', (paths, place) => {
    expect(policyPath(paths)).toBe(place);
  });

  it('nowhere when nobody asked for it', () => {
    expect(securityPolicy.render({ answers: { ...answers, files: [] }, facts, templates })).toEqual([]);
  });
});
