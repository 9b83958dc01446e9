import type { Document, RenderInput } from '../../../source/documents/document.ts';
import type { Answers } from '../../../source/questions/catalogue.ts';
import { githubFacts } from '../../facts.ts';

const answers: Answers = {
  profile: 'standard',
  projectName: 'Kite',
  forge: 'github',
  repository: 'kestrel-lab/kite',
  channels: ['private-report', 'email'],
  email: 'security@kestrel-lab.org',
  acknowledge: '3 business days',
  disclosureWindow: '90 days',
  supportedVersions: 'latest-major',
  scanner: 'none',
  files: ['security-policy', 'security-insights', 'security-txt', 'issue-link', 'readme-link', 'support'],
  maintainers: ['Ada Kestrel', 'Bo Kestrel'],
  license: 'MIT',
  website: 'https://kite.kestrel-lab.org/docs/',
  webDirectory: 'public',
};

/** Input for a render: `files` are on disk. */
export function input(
  more: Partial<Answers> = {},
  files: Readonly<Record<string, string>> = {},
): RenderInput {
  const facts = {
    ...githubFacts,
    paths: [...githubFacts.paths, ...Object.keys(files)].sort(),
    texts: new Map(Object.entries(files)),
  };
  return { answers: { ...answers, ...more }, facts, templates: new Map() };
}

/** The text of the only file that a document becomes. */
export function textOf(document: Document, from: RenderInput): string | undefined {
  return document.render(from)[0]?.text;
}
