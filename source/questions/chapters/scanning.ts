import type { Question } from '../question.ts';

const writes = { files: ['scanner-config'] } as const;
const scans = { ...writes, scanner: ['betterleaks', 'gitleaks', 'secretlint'] } as const;

export const scanning = [
  {
    key: 'scanner',
    kind: 'choice',
    chapter: 'files',
    profile: 'short',
    wording: 'Which secret scanner should be set up?',
    summary: 'secret scanner that the configuration is for',
    help: 'It finds passwords and keys before they are published. betterleaks and gitleaks read the same file.',
    choices: [
      { value: 'betterleaks', label: 'betterleaks', hint: 'successor of gitleaks, same file' },
      { value: 'gitleaks', label: 'gitleaks', hint: 'the most installed' },
      { value: 'secretlint', label: 'secretlint', hint: 'from npm, needs no binary' },
      { value: 'none', label: 'none' },
    ],
    default: 'betterleaks',
  },
  {
    key: 'hookManager',
    kind: 'choice',
    chapter: 'files',
    profile: 'standard',
    when: scans,
    wording: 'Which hook manager should stop a secret before it is committed?',
    summary: 'hook manager that runs the scanner on what is staged',
    help: 'One entry is added to the file of the one that you use. lint-staged works with secretlint only.',
    choices: [
      { value: 'none', label: 'none' },
      { value: 'pre-commit', label: 'pre-commit' },
      { value: 'lefthook', label: 'lefthook' },
      { value: 'husky', label: 'husky' },
      { value: 'simple-git-hooks', label: 'simple-git-hooks' },
      { value: 'lint-staged', label: 'lint-staged', hint: 'with secretlint' },
    ],
    default: 'none',
  },
  {
    key: 'scanInCi',
    kind: 'choice',
    chapter: 'files',
    profile: 'standard',
    when: scans,
    wording: 'Where should every push be scanned?',
    summary: 'continuous integration that runs the scanner',
    help: 'Hooks can be skipped; a job in CI cannot. The README has the command for other CI.',
    choices: [
      { value: 'none', label: 'nowhere' },
      { value: 'github-actions', label: 'GitHub Actions', hint: 'a workflow of its own, pinned by hash' },
      { value: 'gitlab', label: 'GitLab CI', hint: 'a job in .gitlab-ci.yml' },
    ],
    default: 'none',
  },
  {
    key: 'alsoScanWith',
    kind: 'list',
    chapter: 'files',
    profile: 'full',
    when: writes,
    wording: 'Which other scanners should be set up as well?',
    summary: 'further secret scanners to write files for',
    help: 'Most projects need none. GitHub scans public repositories by itself, and has no file for it.',
    choices: [
      { value: 'secretlint', label: 'secretlint', hint: '.secretlintrc.json' },
      { value: 'ggshield', label: 'ggshield', hint: '.gitguardian.yaml, needs an API key' },
      { value: 'trufflehog', label: 'trufflehog', hint: 'a GitHub Actions workflow' },
      {
        value: 'gitlab-secret-detection',
        label: 'GitLab secret detection',
        hint: 'its template, in .gitlab-ci.yml',
      },
    ],
    open: false,
    default: [],
  },
] as const satisfies readonly Question[];
