import { readFileSync } from 'node:fs';
import type { Answers } from '../../../source/questions/catalogue.ts';
import type { Facts } from '../../../source/questions/facts.ts';
import type { Templates } from '../../../source/documents/document.ts';
import { renderSecurityPolicy } from '../../../source/documents/security-policy/render.ts';

const root = new URL('../../../', import.meta.url);

export const templates: Templates = new Map([
  ['SECURITY.md', readFileSync(new URL('templates/SECURITY.md', root), 'utf8')],
]);

/** What the survey of a small GitHub repository with three releases tells. */
export const facts: Facts = {
  today: '2026-11-22',
  directory: 'kestrel',
  remote: { forge: 'github', host: 'github.com', owner: 'kestrel-lab', name: 'kestrel' },
  defaultBranch: 'main',
  tags: ['v1.9.0', 'v2.0.0', 'v2.1.0', 'v2.2.0-rc.1'],
  manifests: [],
  paths: ['README.md'],
  texts: new Map(),
  environment: { variables: [], dynamic: [], unread: [] },
  claims: [],
};

/** Answers to the questions that are always asked. */
export const answers: Answers = {
  profile: 'short',
  projectName: 'Kestrel',
  forge: 'github',
  repository: 'kestrel-lab/kestrel',
  channels: ['private-report', 'email'],
  email: 'security@kestrel-lab.org',
  acknowledge: '3 business days',
  disclosureWindow: '90 days',
  supportedVersions: 'latest-major',
  scanner: 'none',
  files: ['security-policy'],
};

export function render(changed: Partial<Answers> = {}, surveyed: Partial<Facts> = {}): string {
  return renderSecurityPolicy({
    answers: { ...answers, ...changed },
    facts: { ...facts, ...surveyed },
    templates,
  });
}
