import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { checkEmail, checkFingerprint, checkHttpsUrl, checkProse } from '../checks.ts';

function suggestEmails({ manifests }: Facts) {
  const found = manifests.flatMap(({ emails, path }) => emails.map((value) => ({ value, from: path })));
  return found.filter(({ value }) => checkEmail(value) === undefined);
}

const privateReport = (label: string, hint: string) => ({ value: 'private-report', label, hint }) as const;

const elsewhere = [
  { value: 'email', label: 'e-mail' },
  { value: 'form', label: 'web form or platform', hint: 'HackerOne, Bugcrowd, your own form' },
] as const;

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
      privateReport('private report on GitHub or GitLab', 'GitHub advisory form, GitLab confidential issue'),
      ...elsewhere,
    ],
    wordings: [
      {
        when: { forge: ['github'] },
        choices: [privateReport('private report on GitHub', 'security advisory form'), ...elsewhere],
      },
      {
        when: { forge: ['gitlab'] },
        choices: [privateReport('private report on GitLab', 'confidential issue'), ...elsewhere],
      },
    ],
    open: false,
    default: ['email'],
    implied: [
      { answer: 'email', item: 'email' },
      { answer: 'formUrl', item: 'form' },
    ],
    // What a forge offers is no sign of what the project uses.
    defaults: [{ when: { forge: ['github', 'gitlab'] }, value: ['private-report', 'email'] }],
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
  {
    key: 'pgpFingerprint',
    kind: 'text',
    chapter: 'reporting',
    profile: 'full',
    wording: 'Which OpenPGP key can reporters encrypt to? Its whole fingerprint:',
    summary: 'fingerprint of the OpenPGP key for reports',
    help: 'Encryption stays optional: a report in plain text is better than none.',
    when: { channels: ['email'] },
    check: checkFingerprint,
  },
  {
    key: 'pgpKeyUrl',
    kind: 'text',
    chapter: 'reporting',
    profile: 'full',
    wording: 'Where can that key be fetched?',
    summary: 'https address of the OpenPGP key',
    help: 'A key that nobody finds is not used.',
    when: { channels: ['email'] },
    check: checkHttpsUrl,
  },
  {
    key: 'languages',
    kind: 'list',
    chapter: 'reporting',
    profile: 'full',
    wording: 'In which languages do you read reports?',
    summary: 'languages in which you read reports',
    help: 'Name every language that somebody in the team reads well.',
    open: true,
    choices: [
      { value: 'English', label: 'English' },
      { value: 'German', label: 'German' },
      { value: 'French', label: 'French' },
      { value: 'Spanish', label: 'Spanish' },
      { value: 'Chinese', label: 'Chinese' },
      { value: 'Japanese', label: 'Japanese' },
    ],
    default: ['English'],
    check: checkProse,
  },
  {
    key: 'reportItems',
    kind: 'list',
    chapter: 'reporting',
    profile: 'full',
    wording: 'What should a report hold?',
    summary: 'what reporters are asked to include',
    help: 'Ask only for what you use. Too long a list keeps reports away.',
    open: true,
    choices: [
      { value: 'version', label: 'The version or commit that you tested' },
      { value: 'description', label: 'What is wrong, and in which part' },
      { value: 'steps', label: 'The steps that show the problem, or a proof of concept' },
      { value: 'impact', label: 'What an attacker could do with it' },
      { value: 'setup', label: 'The configuration and the platform, if they matter' },
      { value: 'fix', label: 'A fix or a workaround, if you know one' },
      { value: 'credit', label: 'The name under which you want to be credited' },
    ],
    default: ['version', 'steps', 'impact', 'fix'],
    check: checkProse,
  },
  {
    key: 'reportForm',
    kind: 'confirm',
    chapter: 'reporting',
    profile: 'full',
    wording: 'Should that list be a form that reporters can copy?',
    summary: 'print what to include as a form to copy',
    help: 'A form brings reports that look alike; a list reads more kindly.',
    default: false,
  },
  {
    key: 'thirdParty',
    kind: 'confirm',
    chapter: 'reporting',
    profile: 'standard',
    wording: 'Should problems in dependencies be reported to those who maintain them?',
    summary: 'send reports about dependencies to their own maintainers',
    help: 'They can fix it for everybody; you are told if your project is exposed.',
    default: true,
  },
] as const satisfies readonly Question[];
