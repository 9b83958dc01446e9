import { describe, expect, it } from 'vitest';
import { scoreBestPracticesBadge } from '../../source/standards/best-practices-badge.ts';
import { readSubject } from '../../source/standards/reading.ts';
import type { Subject } from '../../source/standards/standard.ts';
import { policyOf, subjectOf } from './subjects.ts';

const status = (subject: Subject, id: string) =>
  scoreBestPracticesBadge(readSubject(subject)).rules.find((rule) => rule.id === id)?.status;

describe('a criterion', () => {
  it.each([
    ['vulnerability_report_process', 'Report it to us.', 'met'],
    ['vulnerability_report_process', 'Hello.', 'missing'],
    ['vulnerability_report_private', 'security@acme.test', 'met'],
    ['vulnerability_report_private', 'Open an issue.', 'missing'],
    ['vulnerability_report_response', 'We answer within 14 days.', 'met'],
    ['vulnerability_report_response', 'We answer within 3 weeks.', 'missing'],
    ['vulnerability_report_response', 'We answer.', 'unknown'],
    ['vulnerabilities_fixed_60_days', '| Medium | 60 days |', 'met'],
    ['vulnerabilities_fixed_60_days', '| Medium | 90 days |', 'unknown'],
    ['vulnerabilities_fixed_60_days', 'We fix it.', 'unknown'],
    ['vulnerabilities_critical_fixed', '| Critical | 7 days |', 'met'],
    ['vulnerabilities_critical_fixed', 'We fix it.', 'unknown'],
    ['release_notes_vulns', 'The release notes name it.', 'met'],
    ['no_leaked_credentials', 'We scan.', 'unknown'],
    ['vulnerability_report_credit', 'We credit you.', 'met'],
    ['vulnerability_report_credit', 'Thanks.', 'missing'],
    ['vulnerability_response_process', 'We answer, assess it and fix it.', 'met'],
    ['vulnerability_response_process', 'We look.', 'missing'],
    ['assurance_case', 'It trusts its configuration.', 'met'],
    ['assurance_case', 'It is safe.', 'missing'],
    ['dependency_monitoring', 'Dependency scanning runs on every change.', 'met'],
    ['dependency_monitoring', 'We have few.', 'missing'],
    ['signed_releases', 'Verify the provenance. To verify the signature, run the tool.', 'met'],
    ['require_2FA', 'All maintainers use two-factor authentication.', 'met'],
    ['require_2FA', 'All maintainers are kind.', 'unknown'],
  ])('%s: %s', (id, text, expected) => {
    expect(status(policyOf(text), id)).toBe(expected);
  });

  it.each([
    ['dependency_monitoring', { '.github/dependabot.yml': '' }, 'met'],
    ['crypto_credential_agility', { '.env.example': '' }, 'met'],
    ['crypto_credential_agility', {}, 'unknown'],
  ])('%s by a file', (id, files, expected) => {
    expect(status(subjectOf({ 'SECURITY.md': 'x', ...files }), id)).toBe(expected);
  });
});

it('is missing throughout without a policy', () => {
  const { score, rules } = scoreBestPracticesBadge(readSubject(subjectOf({})));
  expect([score, rules.every(({ status: state }) => state === 'missing')]).toEqual([0, true]);
});

it('says where each criterion is published', () => {
  const { rules } = scoreBestPracticesBadge(readSubject(subjectOf({})));
  expect(rules.find(({ id }) => id === 'assurance_case')?.source).toBe(
    'https://www.bestpractices.dev/en/criteria/1#1.assurance_case',
  );
});
