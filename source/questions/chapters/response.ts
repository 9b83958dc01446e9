import type { Question } from '../question.ts';
import { checkAcknowledge, checkWindow } from '../duration.ts';

export const response = [
  {
    key: 'acknowledge',
    kind: 'text',
    chapter: 'response',
    profile: 'short',
    wording: 'How soon will you answer a report?',
    summary: 'time until a reporter hears from you',
    help: 'Most projects say 48 hours or 3 business days; the badge wants 14 days at most.',
    default: '3 business days',
    choices: [
      { value: '24 hours', label: '24 hours' },
      { value: '48 hours', label: '48 hours' },
      { value: '3 business days', label: '3 business days', hint: 'what OpenSSF and CISA advise' },
      { value: '7 days', label: '7 days' },
      { value: '14 days', label: '14 days', hint: 'the longest the Best Practices badge accepts' },
      { value: 'best effort', label: 'best effort', hint: 'no promise; fails OSPS-VM-01.01' },
    ],
    check: checkAcknowledge,
  },
  {
    key: 'disclosureWindow',
    kind: 'text',
    chapter: 'response',
    profile: 'short',
    wording: 'How long should a reporter wait before going public?',
    summary: 'days between a report and its disclosure',
    help: '90 days is the common window; both sides can agree on more.',
    default: '90 days',
    choices: [
      { value: '45 days', label: '45 days', hint: 'CERT/CC' },
      { value: '60 days', label: '60 days' },
      { value: '90 days', label: '90 days', hint: 'the most common' },
      { value: '120 days', label: '120 days' },
      { value: 'none', label: 'no fixed window' },
    ],
    check: checkWindow,
  },
] as const satisfies readonly Question[];
