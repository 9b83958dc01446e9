import { describe, expect, it } from 'vitest';
import { readInsights, validateSecurityInsights } from '../../source/standards/security-insights.ts';

const header = (version: string) => `header:
  schema-version: ${version}
  last-updated: '2026-11-22'
  last-reviewed: '2026-11-22'
  url: https://github.com/acme/rocket
`;

const project = `project:
  name: Rocket
  administrators:
    - name: Ada
      primary: true
  repositories:
    - name: rocket
      comment: the only one
      url: https://github.com/acme/rocket
  vulnerability-reporting:
    reports-accepted: true
    bug-bounty-available: false
`;

const repository = `repository:
  url: https://github.com/acme/rocket
  status: active
  accepts-change-request: true
  accepts-automated-change-request: true
  core-team:
    - name: Ada
      primary: true
  license:
    url: https://github.com/acme/rocket/blob/main/LICENSE
    expression: MIT
  security:
    assessments:
      self:
        comment: none yet
`;

const whole = (version: string) => header(version) + project + repository;
const problems = (text: string) =>
  validateSecurityInsights(text).map(({ at, message }) => `${at}: ${message}`);

describe('a complete file', () => {
  it.each(['2.0.0', '2.1.0', '2.2.0'])('of version %s is valid', (version) => {
    expect(validateSecurityInsights(whole(version))).toEqual([]);
  });

  it('may hold every optional field', () => {
    const rich = whole('2.2.0')
      .replace(
        '    bug-bounty-available: false\n',
        `    bug-bounty-available: true
    bug-bounty-program: https://acme.test/bounty
    contact: { name: Team, primary: true, email: security@acme.test }
    policy: https://github.com/acme/rocket/blob/main/SECURITY.md
    pgp-key: ${'0123ABCD'.repeat(2)}
  steward: { uri: https://acme.test, comment: the foundation }
  documentation:
    design: https://acme.test/design
    support-policy: https://acme.test/support
`,
      )
      .concat(
        `    champions: [{ name: Ada, primary: true }]
    tools:
      - name: gitleaks
        type: secret
        rulesets: [default]
        integration: { adhoc: false, ci: true, release: false }
        results: {}
  documentation:
    security-policy: https://github.com/acme/rocket/blob/main/SECURITY.md
  release:
    automated-pipeline: true
    distribution-points: [{ uri: https://www.npmjs.com/package/rocket, comment: npm }]
`,
      );
    expect(problems(rich)).toEqual([]);
  });

  it('may take its project from another file', () => {
    const other = `${header('2.1.0')}  project-si-source: https://acme.test/si.yml\n`;
    expect(problems(other + repository)).toEqual([]);
  });
});

describe('what breaks the schema', () => {
  it.each([
    [
      'an unknown field',
      ['name: Rocket', 'name: Rocket\n  motto: up'],
      'project.motto: is not a field of Security Insights',
    ],
    [
      'a missing field',
      ['        comment: none yet\n', '        name: x\n'],
      'repository.security.assessments.self.comment: is missing',
    ],
    [
      'an address without a scheme',
      ['url: https://github.com/acme/rocket\n', 'url: acme.test\n'],
      'header.url: must be an address that starts with https:// or http://',
    ],
    [
      'an empty list',
      ['  core-team:\n    - name: Ada\n      primary: true\n', '  core-team: []\n'],
      'repository.core-team: must not be empty',
    ],
    [
      'text for a flag',
      ['reports-accepted: true', 'reports-accepted: "yes"'],
      'project.vulnerability-reporting.reports-accepted: must be true or false',
    ],
    [
      'a flag for text',
      ['comment: the only one', 'comment: true'],
      'project.repositories[0].comment: must be text',
    ],
    [
      'a word that is none of the list',
      ['status: active', 'status: alive'],
      'repository.status: must be one of active, abandoned, concept, inactive, moved, suspended, unsupported, WIP',
    ],
    [
      'a day that does not exist',
      ["updated: '2026-11-22'", "updated: '2026-02-30'"],
      'header.last-updated: must be a date as YYYY-MM-DD',
    ],
    [
      'a list for a group',
      ['  license:\n', '  license: []\n  unused:\n'],
      'repository.license: must be a group of fields',
    ],
    [
      'an unknown version',
      ['2.1.0', '3.0.0'],
      'header.schema-version: must be 2.0.0, 2.1.0, 2.2.0 to be checked',
    ],
    ['a version in two parts', ['2.1.0', '"2.1"'], 'header.schema-version: must be a version such as 2.2.0'],
    [
      'a field of a later version',
      ['    reports-accepted', '    policy: https://acme.test\n    reports-accepted'],
      'project.vulnerability-reporting.policy: is known from schema version 2.2.0 on',
    ],
    [
      'a name of JavaScript',
      ['name: Rocket', 'name: Rocket\n  constructor: up'],
      'project.constructor: is not a field of Security Insights',
    ],
  ] as const)('%s', (_, [before, after], expected) => {
    const text = whole('2.1.0').replace(before, after);
    expect(text).not.toBe(whole('2.1.0'));
    expect(problems(text)).toContain(expected);
  });

  it('is told with its line', () => {
    const text = whole('2.1.0').replace('status: active', 'status: alive');
    expect(validateSecurityInsights(text)).toMatchObject([{ kind: 'schema', line: 20 }]);
  });

  it.each([
    ['', ': must be a YAML mapping with a header'],
    ['- a', ': must be a YAML mapping with a header'],
    ['{}', 'header: is missing'],
    [header('2.1.0') + repository, 'project: is missing, and header.project-si-source names no other file'],
  ])('a file without its parts: %j', (text, expected) => {
    expect(problems(text)).toContain(expected);
  });

  it('a file that is not YAML', () => {
    expect(validateSecurityInsights('header: [')).toMatchObject([{ kind: 'schema', at: '', line: 1 }]);
  });
});

describe('what a known reader refuses', () => {
  const traps = (text: string) => validateSecurityInsights(text).filter(({ kind }) => kind === 'reader');

  it.each([
    [
      'a bare date',
      ["'2026-11-22'", '2026-11-22'],
      'must be in quotes, the Best Practices badge refuses bare dates',
    ],
    [
      'an anchor',
      ['- name: Ada', '- &ada\n      name: Ada'],
      'must not use anchors or aliases, the Best Practices badge refuses them',
    ],
    [
      'a list of scope',
      ['    bug-', '    in-scope:\n      - the tool\n    bug-'],
      'is a list, which the OSPS scanner cannot load',
    ],
  ] as const)('%s', (_, [before, after], message) => {
    expect(traps(whole('2.1.0').replace(before, after))).toMatchObject([{ message }]);
  });

  it('lists inside each other without end', () => {
    const text = `header: ${'['.repeat(20_000)}`;
    expect(traps(text)).toMatchObject([{ message: 'nests too deeply to be read' }]);
    expect(readInsights(text)).toBeUndefined();
  });

  it('more than 50 KB', () => {
    const text = `${whole('2.1.0')}# ${'x'.repeat(51 * 1024)}\n`;
    expect(traps(text)).toMatchObject([{ message: 'must not be larger than 50 KB' }]);
    expect(readInsights(text)).toBeUndefined();
  });
});

describe('the content', () => {
  it('is read as plain data', () => {
    expect(readInsights(whole('2.2.0'))).toMatchObject({ repository: { status: 'active' } });
  });

  it.each(['a: [', 'a: &x [1]\nb: *x'])('is not read from %j', (text) => {
    expect(readInsights(text)).toBeUndefined();
  });
});
