import type { Facts } from '../source/questions/facts.ts';

/** A repository that tells nothing, to be widened by each test. */
export const noFacts: Facts = {
  today: '2026-11-22',
  directory: 'kite',
  tags: [],
  manifests: [],
  paths: [],
  texts: new Map(),
  environment: { variables: [], dynamic: [], unread: [] },
  claims: [],
};

/** A small npm package on GitHub. */
export const githubFacts: Facts = {
  ...noFacts,
  remote: { forge: 'github', host: 'github.com', owner: 'kestrel-lab', name: 'kite' },
  defaultBranch: 'main',
  tags: ['v1.0.0', 'v1.2.0'],
  manifests: [
    {
      path: 'package.json',
      ecosystem: 'npm',
      name: '@kestrel-lab/kite',
      version: '1.2.0',
      private: false,
      emails: ['ada@kestrel-lab.org'],
      dependencies: [],
    },
  ],
  paths: ['README.md', 'package.json'],
};
