import type { Question } from '../question.ts';

const basic = ['security-policy', 'env-example', 'scanner-config', 'gitignore'] as const;

/** Forges that show links above the form for a new issue. */
const withIssueLinks = ['codeberg', 'forgejo'] as const;

/** The links lead reporters to the policy; the twin for machines is what the scanner of the OSPS Baseline reads. */
const twins = ['security-insights', 'issue-link', 'readme-link'] as const;

export const files = [
  {
    key: 'files',
    kind: 'list',
    chapter: 'files',
    profile: 'short',
    wording: 'Which files should be written?',
    summary:
      'documents to write; the profiles standard and full add links to the policy and, on GitHub, security-insights, full also support',
    help: 'Files that exist are merged, never replaced.',
    choices: [
      { value: 'security-policy', label: 'SECURITY.md' },
      { value: 'env-example', label: '.env.example', hint: 'every variable that the code reads' },
      { value: 'scanner-config', label: 'secret scanner configuration' },
      { value: 'gitignore', label: '.gitignore lines for .env files' },
      { value: 'security-insights', label: 'security-insights.yml', hint: 'the policy for machines' },
      { value: 'security-txt', label: 'security.txt', hint: 'RFC 9116, for a website' },
      { value: 'issue-link', label: 'security link above new issues' },
      { value: 'readme-link', label: 'link to the policy in the README' },
      { value: 'support', label: 'SUPPORT.md' },
    ],
    open: false,
    default: basic,
    defaults: [
      { when: { profile: ['full'], forge: ['github'] }, value: [...basic, ...twins, 'support'] },
      {
        when: { profile: ['full'], forge: withIssueLinks },
        value: [...basic, 'issue-link', 'readme-link', 'support'],
      },
      { when: { profile: ['full'] }, value: [...basic, 'readme-link', 'support'] },
      { when: { profile: ['standard'], forge: ['github'] }, value: [...basic, ...twins] },
      {
        when: { profile: ['standard'], forge: withIssueLinks },
        value: [...basic, 'issue-link', 'readme-link'],
      },
      { when: { profile: ['standard'] }, value: [...basic, 'readme-link'] },
    ],
  },
] as const satisfies readonly Question[];
