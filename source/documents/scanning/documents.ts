import type { Document } from '../document.ts';
import { renderGitignoreLines } from './gitignore/render-lines.ts';
import { renderGitleaksConfig } from './gitleaks/render-config.ts';

/** gitleaks and betterleaks read the same file; betterleaks prefers its own name where both exist. */
export const gitleaksConfig: Document = {
  id: 'scanner-config',
  title: 'secret scanner configuration',
  merge: 'toml',
  render: ({ answers, facts }) =>
    answers.files.includes('scanner-config') && ['gitleaks', 'betterleaks'].includes(answers.scanner)
      ? [{ path: '.gitleaks.toml', text: renderGitleaksConfig({ answers, facts }) }]
      : [],
};

export const gitignoreLines: Document = {
  id: 'gitignore',
  title: '.gitignore lines for .env files',
  merge: 'lines',
  render: ({ answers, facts }) =>
    answers.files.includes('gitignore') ? [{ path: '.gitignore', text: renderGitignoreLines(facts) }] : [],
};
