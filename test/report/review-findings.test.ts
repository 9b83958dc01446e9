import { expect, it } from 'vitest';
import { reviewFindings } from '../../source/report/review-findings.ts';
import { sampleDraft } from '../questions/interview/sample-questions.ts';

const draft = sampleDraft({ reviewDate: '2026-11-01' }, 'asked');

it.each([
  ['a day of the policy', 'Last reviewed on 2025-01-31.', ['2026-01-31']],
  ['the newest of several', 'Reviewed 2024-01-31.\nReviewed 2026-10-01.', []],
  ['no day of the calendar, but the one that was answered', 'Last updated: 2025-13-45', []],
  ['none at all', 'Reviewed often.', []],
])('counts from %s', (_, policy, due) => {
  const found = reviewFindings('SECURITY.md', policy, draft, '2026-11-22');
  expect(found.map(({ message }) => /again by (\S+):/.exec(message)?.[1])).toEqual(due);
});
