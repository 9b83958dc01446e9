import { describe, expect, it } from 'vitest';
import type { Answers } from '../../source/questions/catalogue.ts';
import type { Draft, Origin } from '../../source/questions/draft.ts';
import type { Value } from '../../source/questions/question.ts';
import { brokenRules, withoutClashingDefaults } from '../../source/questions/rules.ts';

const codes = (answers: Partial<Answers>) => brokenRules(answers).map(({ code }) => code);

describe('answers that clash', () => {
  it.each<[string, Partial<Answers>]>([
    ['no-private-reports', { forge: 'codeberg', channels: ['private-report', 'email'] }],
    ['fix-after-disclosure', { severityTargets: ['critical: 120 days'], disclosureWindow: '90 days' }],
    ['assessment-before-answer', { acknowledge: '14 days', assessment: '10 days' }],
    ['reminder-before-answer', { acknowledge: '14 days', escalation: '7 days' }],
    ['unknown-severity', { severityTargets: ['urgent: 2 days'] }],
    ['unknown-severity', { severityTargets: ['low: 2 days'], severityLevels: ['Critical: takeover'] }],
    ['advisories-off-github', { forge: 'gitlab', advisories: 'forge' }],
    ['key-without-fingerprint', { pgpKeyUrl: 'https://kestrel-lab.org/key.asc' }],
    ['manufacturer-without-end', { cra: 'manufacturer', channels: ['email'] }],
    ['manufacturer-without-mailbox', { cra: 'manufacturer', channels: ['form'], supportEnds: ['06/2031'] }],
  ])('%s', (code, answers) => {
    expect(codes(answers)).toEqual([code]);
  });
});

it('a review that is still to come is none', () => {
  const codesOn = (today: string) => brokenRules({ reviewDate: '2027-01-01' }, today).map(({ code }) => code);
  expect(codesOn('2026-11-22')).toEqual(['review-to-come']);
  expect(codesOn('2027-01-01')).toEqual([]);
});

describe('answers that agree', () => {
  it.each<[Partial<Answers>]>([
    [{}],
    [{ forge: 'github', channels: ['private-report'], advisories: 'forge' }],
    [{ forge: 'gitlab', channels: ['private-report'] }],
    [{ severityTargets: ['critical: 7 days', 'low: next release'], disclosureWindow: '90 days' }],
    [{ severityTargets: ['critical: 120 days'], disclosureWindow: 'none' }],
    [{ severityTargets: ['urgent: 2 days'], severityLevels: ['Urgent: takeover'] }],
    [{ acknowledge: 'best effort', assessment: '10 days', escalation: '7 days' }],
    [{ acknowledge: '3 business days', assessment: '10 days', escalation: '7 days' }],
    [{ cra: 'manufacturer', channels: ['email'], supportEnds: ['06/2031'] }],
    [{ cra: 'steward', channels: ['form'] }],
  ])('%j', (answers) => {
    expect(codes(answers)).toEqual([]);
  });
});

describe('a default that clashes with what somebody said', () => {
  const draft = (answers: Readonly<Record<string, [Value, Origin]>>): Draft =>
    new Map(Object.entries(answers).map(([key, [value, origin]]) => [key, { value, origin }]));

  it.each<[string, Draft, readonly string[]]>([
    [
      'goes',
      draft({
        acknowledge: ['14 days', 'flag'],
        assessment: ['10 days', 'default'],
        escalation: ['7 days', 'default'],
      }),
      ['acknowledge'],
    ],
    [
      'stays when somebody said both',
      draft({ acknowledge: ['14 days', 'flag'], assessment: ['10 days', 'flag'] }),
      ['acknowledge', 'assessment'],
    ],
    [
      'stays when it is required',
      draft({ forge: ['codeberg', 'flag'], channels: [['private-report'], 'survey'] }),
      ['forge', 'channels'],
    ],
  ])('%s', (_, answers, left) => {
    expect([...withoutClashingDefaults(answers).keys()]).toEqual(left);
  });
});
