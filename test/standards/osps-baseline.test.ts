import { describe, expect, it } from 'vitest';
import { isVexPath, managesSecrets, namesContact } from '../../source/standards/osps-evidence.ts';
import { scoreOspsBaseline } from '../../source/standards/osps-baseline.ts';
import { readSubject } from '../../source/standards/reading.ts';
import type { Subject } from '../../source/standards/standard.ts';
import { onGithub, policyOf, subjectOf } from './subjects.ts';

const score = (subject: Subject) => scoreOspsBaseline(readSubject(subject));
const status = (subject: Subject, id: string) =>
  score(subject).rules.find((rule) => rule.id === `OSPS-${id}`)?.status;
const insights = (text: string, rest: Partial<Subject> = {}) =>
  subjectOf({ 'security-insights.yml': text, 'SECURITY.md': 'security@acme.test' }, rest);

const reporting = (text: string) => insights(`project:\n  vulnerability-reporting: { ${text} }\n`);

describe('each row', () => {
  it.each<[string, string, Subject, string]>([
    ['VM-01.01', 'a policy alone is not enough', policyOf('We answer in 3 days.'), 'missing'],
    ['VM-01.01', 'the policy named', reporting('policy: https://a.test'), 'met'],
    ['VM-01.01', 'the older name', reporting('security-policy: https://a.test'), 'met'],
    ['VM-02.01', 'an address', policyOf('security@acme.test'), 'met'],
    ['VM-02.01', 'nothing', policyOf('Tell us.'), 'missing'],
    ['VM-02.01', 'a policy in docs', subjectOf({ 'docs/SECURITY.md': 'security@acme.test' }), 'missing'],
    [
      'VM-02.01',
      'a champion',
      insights('repository: { security: { champions: [{ email: a@b.test }] } }'),
      'met',
    ],
    [
      'VM-03.01',
      'an address in the file',
      reporting('reports-accepted: true, contact: { email: a@b.test }'),
      'met',
    ],
    [
      'VM-03.01',
      'reports not accepted',
      reporting('reports-accepted: false, contact: { email: a@b.test }'),
      'missing',
    ],
    ['VM-03.01', 'on GitHub', policyOf('x', { repository: onGithub }), 'unknown'],
    ['VM-03.01', 'elsewhere', policyOf('x'), 'missing'],
    ['VM-04.01', 'advisories', policyOf('x'), 'unknown'],
    ['VM-04.02', 'a VEX document', subjectOf({ 'rocket.openvex.json': '{}' }), 'met'],
    ['VM-04.02', 'none', policyOf('x'), 'unknown'],
    [
      'VM-05.02',
      'in another document',
      subjectOf({ 'docs/release/how.md': '# R\nSCA findings must be fixed before release.' }),
      'met',
    ],
    [
      'VM-05.02',
      'in a file that is no documentation',
      subjectOf({ 'src/how.md': '# R\nSCA findings must be fixed before release.' }),
      'missing',
    ],
    [
      'VM-05.02',
      'taken back',
      policyOf('# R\nSCA findings must be fixed before release. It is optional.'),
      'missing',
    ],
    [
      'VM-06.01',
      'the policy for dependencies',
      insights('repository: { documentation: { dependency-management-policy: https://a.test } }'),
      'met',
    ],
    ['BR-03.01', 'encrypted', policyOf('https://acme.test'), 'met'],
    ['BR-03.01', 'not encrypted', policyOf('See [us](http://acme.test).'), 'missing'],
    ['BR-03.01', 'not encrypted in the twin', insights('project: { homepage: http://acme.test }'), 'missing'],
    ['BR-04.01', 'a changelog', subjectOf({ 'CHANGELOG.md': '' }), 'met'],
    ['BR-04.01', 'none', policyOf('x'), 'unknown'],
    ['BR-07.01', 'secret scanning', policyOf('x'), 'unknown'],
    ['BR-07.02', 'rotation', policyOf('We rotate every credential.'), 'met'],
    ['BR-07.02', 'a mention', policyOf('We scan for secrets.'), 'missing'],
    ['DO-02.01', 'a policy', policyOf('x'), 'met'],
    ['DO-02.01', 'none', subjectOf({}), 'missing'],
    [
      'DO-03.01',
      'a guide',
      insights('project: { documentation: { signature-verification: https://a.test } }'),
      'met',
    ],
    ['DO-04.01', 'SUPPORT.md', subjectOf({ '.github/SUPPORT.md': '' }), 'met'],
    ['DO-04.01', 'a heading', subjectOf({ 'README.md': '# Rocket\n\n## Support\n' }), 'met'],
    ['DO-04.01', 'another heading', subjectOf({ 'README.md': '## Support us\n' }), 'missing'],
    ['DO-04.01', 'a heading in a fence', subjectOf({ 'README.md': '```\n# Support\n```\n' }), 'missing'],
    [
      'DO-05.01',
      'a support policy',
      insights('project: { documentation: { support-policy: https://a.test } }'),
      'met',
    ],
    ['DO-05.01', 'an empty one', insights('project: { documentation: { support-policy: "" } }'), 'missing'],
    ['DO-06.01', 'Dependabot', subjectOf({ '.github/dependabot.yml': '' }), 'met'],
    ['DO-06.01', 'nothing', subjectOf({}), 'missing'],
    ['GV-01.01', 'owners without administrators', subjectOf({ '.github/CODEOWNERS': '' }), 'unknown'],
    [
      'GV-01.01',
      'both',
      insights('project: { administrators: [{}] }\nrepository: { core-team: [{}] }'),
      'met',
    ],
    ['GV-01.02', 'governance', subjectOf({ 'docs/GOVERNANCE.md': '' }), 'met'],
    [
      'SA-03.02',
      'an assessment',
      insights('repository: { security: { assessments: { self: { comment: done } } } }'),
      'unknown',
    ],
    ['SA-03.02', 'none', policyOf('x'), 'missing'],
  ])('%s, %s', (id, _, subject, expected) => {
    expect(status(subject, id)).toBe(expected);
  });

  it('says where it is published', () => {
    expect(score(subjectOf({})).rules[0]?.source).toBe(
      'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0101',
    );
  });
});

it('does not count what only the forge could tell', () => {
  const { score: reached, max, rules } = score(policyOf('security@acme.test'));
  expect(reached).toBe(rules.filter((rule) => rule.status === 'met').length);
  expect(max).toBe(rules.filter((rule) => rule.status !== 'unknown').length);
});

it('makes nothing of a Security Insights file that no reader loads', () => {
  expect(status(insights('project: ['), 'VM-01.01')).toBe('missing');
});

describe('a contact', () => {
  it.each([
    'a@b.test',
    'Use private vulnerability reporting.',
    'Open a Security Advisory.',
    'http://acme.test',
  ])('is in %s', (text) => {
    expect(namesContact(text)).toBe(true);
  });

  it.each(['a @ b.test', 'Tell us.', ''])('is not in %j', (text) => {
    expect(namesContact(text)).toBe(false);
  });
});

it.each([
  ['Keep credentials in a vault.', true],
  ['Secrets: key management by the team.', true],
  ['Rotate your tyres.', false],
])('a policy for secrets: %s', (text, expected) => {
  expect(managesSecrets(text)).toBe(expected);
});

describe('VEX documents', () => {
  it.each(['vex/a.json', 'docs/.vex/2026/a.yaml', 'rocket.vex.json', 'bom.cdx-vex.xml', 'OpenVEX.json'])(
    '%s is one',
    (path) => {
      expect(isVexPath(path)).toBe(true);
    },
  );

  it.each(['convex.json', 'vex/readme.md', 'my-vex-tool/config.json', 'openvexation.json'])(
    '%s is none',
    (path) => {
      expect(isVexPath(path)).toBe(false);
    },
  );
});
