import { describe, expect, it } from 'vitest';
import { daysNamed, readPolicyStatements } from '../../source/standards/policy-statements.ts';
import { readPolicyText } from '../../source/standards/policy-text.ts';
import { readSubject } from '../../source/standards/reading.ts';
import { scoreRubric } from '../../source/standards/rubric.ts';
import type { Subject } from '../../source/standards/standard.ts';
import { onGithub, policyOf, subjectOf } from './subjects.ts';

const score = (subject: Subject) => scoreRubric(readSubject(subject));
const met = (id: string, subject: Subject) =>
  score(subject).rules.find((rule) => rule.id === id)?.status === 'met';

const own = 'https://github.com/acme/rocket/security/advisories/new';
const table = (row: string) => `| Version | Supported | Until |\n|---|---|---|\n${row}\n`;

/** For every row a text that earns it and one that does not. */
const examples: readonly (readonly [string, string, string])[] = [
  ['contact', 'Write to security@acme.test.', 'Tell the maintainers in private.'],
  ['contact', `Use ${own}.`, 'Use https://github.com/other/thing/security/advisories/new.'],
  ['contact', 'Use [this](../../security/advisories/new).', 'Write to security@example.com.'],
  ['contact', 'See https://hackerone.com/acme.', 'Write to noreply@acme.test.'],
  [
    'contact',
    'Use the report form at <https://acme.test/report>.',
    'See https://docs.acme.test for the report form.',
  ],
  ['second-contact', `security@acme.test or ${own}`, 'a@acme.test or b@acme.test'],
  ['placeholders', 'security@acme.test', 'Write to [insert e-mail].'],
  ['acknowledge', 'We acknowledge your report within 3 business days.', 'We acknowledge within 30 days.'],
  ['acknowledge', '| First answer | 48 hours |', 'We acknowledge your report soon.'],
  ['acknowledge', 'We will respond to you\nwithin two weeks.', 'We fix it within 3 days.'],
  ['assessment', 'We assess it within 10 days.', 'We assess it.'],
  ['updates', 'You get an update every 14 days.', 'We keep you informed.'],
  ['disclosure-window', 'Please wait 90 days before you disclose it.', 'Please do not disclose it.'],
  ['extension', 'Both sides can agree on more time.', 'Please wait 90 days.'],
  ['exploited', 'When it is exploited in the wild, we publish at once.', 'We publish a fix.'],
  ['versions', 'Only the latest release gets fixes.', 'We fix things.'],
  ['versions', table('| 2.x | yes | |'), table('| 1.x | yes | |')],
  ['support-end', table('| 2.x | yes | 2027-06-30 |'), table('| 2.x | yes | |')],
  ['report-items', 'Include:\n- steps to reproduce\n- versions\n- impact', 'Include what you know.'],
  ['scope-in', '## Scope\n\nThe code of this repository.', 'The code of this repository.'],
  ['scope-out', 'Out of scope: old versions.', 'Old versions are old.'],
  ['safe-harbor', 'We take no legal action against research in good faith.', 'We like research.'],
  ['credit', 'We credit you in the advisory.', 'Thank you.'],
  ['advisories', 'We publish an advisory for it.', 'We fix it.'],
  ['cve', 'GitHub assigns a CVE.', 'We fix it.'],
  ['announcements', 'To hear of fixes, watch the repository.', 'We fix it.'],
  ['escalation', 'If you do not get an answer, write to the foundation.', 'We answer.'],
  ['threat-model', 'Rocket trusts its configuration file.', 'Rocket is safe.'],
  ['scorecard', 'security@acme.test: vulnerabilities and their disclosure.', 'Tell us.'],
  ['links', 'See https://acme.test.', 'See http://acme.test.'],
  ['review-date', 'Last reviewed on 2026-03-01.', 'Last reviewed on 2025-03-01.'],
];

const subject = (text: string) => policyOf(text, { repository: onGithub, latestVersion: '2.1.0' });

describe('a row', () => {
  it.each(examples)('%s is earned by %j and not by %j', (id, good, bad) => {
    expect([met(id, subject(good)), met(id, subject(bad))]).toEqual([true, false]);
  });

  it('has an example each', () => {
    const shown = new Set(examples.map(([id]) => id));
    const elsewhere = ['insights', 'insights-agree'];
    const ids = score(subjectOf({})).rules.map(({ id }) => id);
    expect(ids.filter((id) => !shown.has(id))).toEqual(elsewhere);
  });
});

describe('the twin', () => {
  const insights = (email: string) => `header:
  schema-version: 2.2.0
  last-updated: '2026-11-22'
  last-reviewed: '2026-11-22'
  url: https://acme.test
  project-si-source: https://acme.test/si.yml
project:
  vulnerability-reporting: { contact: { email: ${email} } }
`;
  const both = (email: string) =>
    subjectOf({ 'SECURITY.md': 'security@acme.test', 'security-insights.yml': insights(email) });

  it('earns its points when it names the same mailbox', () => {
    expect(met('insights-agree', both('security@acme.test'))).toBe(true);
    expect(met('insights-agree', both('other@acme.test'))).toBe(false);
    expect(met('insights-agree', subject('security@acme.test'))).toBe(false);
  });

  it('earns its points only when it is valid', () => {
    expect(met('insights', both('security@acme.test'))).toBe(false);
    expect(
      met(
        'insights',
        subjectOf({ 'SECURITY.md': 'x', 'security-insights.yml': insights('').split('project:')[0]! }),
      ),
    ).toBe(true);
  });
});

describe('the sum', () => {
  it('is a hundred points', () => {
    expect(score(subject('')).max).toBe(100);
  });

  it('is nothing without a policy', () => {
    expect(score(subjectOf({}))).toMatchObject({ score: 0, max: 100 });
  });

  it('is told with what is missing and the question that gives it', () => {
    expect(score(subject('Tell us.')).rules.find(({ id }) => id === 'acknowledge')).toEqual({
      id: 'acknowledge',
      status: 'missing',
      demand: 'A report is answered within 14 days.',
      source: 'create-security-policy',
      questions: ['acknowledge'],
      points: 0,
      max: 5,
      missing: 'No time until a reporter hears from you, or more than 14 days.',
    });
  });
});

describe('spans of time', () => {
  it.each([
    ['within 48 hours', [2]],
    ['in 5 business days', [7]],
    ['in 2-3 days', [3]],
    ['within two weeks', [14]],
    ['a 90-day window', [90]],
    ['72h', [3]],
    ['version 3 daylight', []],
    ['soon', []],
  ])('%s', (words, expected) => {
    expect(daysNamed(words)).toEqual(expected);
  });
});

it('reads a wrapped paragraph as sentences, and items and rows one by one', () => {
  const raw =
    '# Title\nOne sentence\nover lines. Two; three.\n\n- item\n  goes on\n- next\n\n| a | b |\n| c | d |\n';
  expect(readPolicyStatements(readPolicyText('SECURITY.md', raw))).toEqual([
    '# Title',
    'One sentence over lines.',
    'Two;',
    'three.',
    '- item goes on',
    '- next',
    '| a | b |',
    '| c | d |',
  ]);
});
