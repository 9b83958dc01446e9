import type { Question } from '../question.ts';
import { checkDate } from '../checks.ts';
import { checkWindow } from '../duration.ts';

export const about = [
  {
    key: 'reviewDate',
    kind: 'text',
    chapter: 'practice',
    profile: 'standard',
    settled: true,
    wording: 'When was this policy last reviewed?',
    summary: 'day of the last review, YYYY-MM-DD',
    help: 'Today, if you have just answered these questions.',
    suggest: ({ today }) => [{ value: today, from: 'today' }],
    typedAs: 'day',
    check: checkDate,
  },
  {
    key: 'reviewCycle',
    kind: 'text',
    chapter: 'practice',
    profile: 'full',
    wording: 'How often do you review it?',
    summary: 'time between two reviews of the policy',
    help: 'Once a year is usual.',
    choices: [
      { value: '6 months', label: 'every 6 months' },
      { value: '12 months', label: 'every 12 months' },
      { value: 'none', label: 'no promise' },
    ],
    default: '12 months',
    typedAs: 'span',
    check: checkWindow,
  },
  {
    key: 'policyComments',
    kind: 'confirm',
    chapter: 'practice',
    profile: 'full',
    wording: 'Do you invite suggestions for this policy?',
    summary: 'invite suggestions for the policy',
    help: 'Readers are pointed to pull requests and issues.',
    default: true,
  },
  {
    key: 'closingContact',
    kind: 'confirm',
    chapter: 'practice',
    profile: 'full',
    wording: 'Should the policy end with the contact once more?',
    summary: 'repeat the contact at the end',
    help: 'Useful in a long policy.',
    default: false,
  },
] as const satisfies readonly Question[];
