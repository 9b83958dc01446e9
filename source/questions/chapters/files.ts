import type { Question } from '../question.ts';

export const files = [
  {
    key: 'files',
    kind: 'list',
    chapter: 'files',
    profile: 'short',
    wording: 'Which files should be written?',
    summary: 'documents to write',
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
    default: ['security-policy', 'env-example', 'scanner-config', 'gitignore'],
  },
] as const satisfies readonly Question[];
