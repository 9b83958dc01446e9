import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { checkEmail, checkHttpsUrl } from '../checks.ts';

function suggestEmails({ manifests }: Facts) {
  const found = manifests.flatMap(({ emails, path }) => emails.map((value) => ({ value, from: path })));
  return found.filter(({ value }) => checkEmail(value) === undefined);
}

const hasPrivateReports = ({ remote }: Facts) => remote?.forge === 'github' || remote?.forge === 'gitlab';

export const reporting = [
  {
    key: 'channels',
    kind: 'list',
    chapter: 'reporting',
    profile: 'short',
    wording: 'How can people report a vulnerability in private? The preferred way first.',
    summary: 'private channels, the preferred one first',
    help: 'Two are better than one: links break and mailboxes fill up.',
    required: true,
    choices: [
      {
        value: 'private-report',
        label: 'private report on the forge',
        hint: 'GitHub advisory form, GitLab confidential issue',
      },
      { value: 'email', label: 'e-mail' },
      { value: 'form', label: 'web form or platform', hint: 'HackerOne, Bugcrowd, your own form' },
    ],
    open: false,
    default: ['email'],
    suggest: (facts) =>
      hasPrivateReports(facts) ? [{ value: ['private-report', 'email'], from: 'git remote' }] : [],
  },
  {
    key: 'email',
    kind: 'text',
    chapter: 'reporting',
    profile: 'short',
    wording: 'Which e-mail address takes security reports?',
    summary: 'address for security reports',
    help: 'An address that more than one person reads; a personal one is fine for a small project.',
    when: { channels: ['email'] },
    required: true,
    suggest: suggestEmails,
    check: checkEmail,
  },
  {
    key: 'formUrl',
    kind: 'text',
    chapter: 'reporting',
    profile: 'short',
    wording: 'What is the address of the form or platform?',
    summary: 'https address of the report form or platform',
    help: 'Reporters are sent there without being asked to open a public issue.',
    when: { channels: ['form'] },
    required: true,
    check: checkHttpsUrl,
  },
] as const satisfies readonly Question[];
