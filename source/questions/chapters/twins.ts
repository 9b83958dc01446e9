import { checkHttpsUrl, checkPlace, checkText } from '../checks.ts';
import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';

const insights = { files: ['security-insights'] } as const;

function suggestWebsite({ manifests }: Facts) {
  const found = manifests.filter(
    ({ homepage }) => homepage !== undefined && checkHttpsUrl(homepage) === undefined,
  );
  return found.map(({ homepage = '', path }) => ({ value: homepage, from: path }));
}

/** Folders whose files a site serves as they are, one row a convention. */
const served =
  /^(?:(?:[\w.-]+\/){0,2})(?:public|static|docs\/public|docs\/static|src\/static|website\/static)(?=\/)/;

function suggestWebDirectory({ paths }: Facts) {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = served.exec(path)?.[0];
    if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const known = paths.find((path) => path.endsWith('/.well-known/security.txt'));
  const folders = [...counts].sort(([a, m], [b, n]) => a.split('/').length - b.split('/').length || n - m);
  return [
    ...(known === undefined ? [] : [{ value: known.replace('/.well-known/security.txt', ''), from: known }]),
    ...folders.map(([folder]) => ({ value: folder, from: `${folder}/` })),
  ];
}

function checkFolder(value: string): string | undefined {
  const inside =
    /^[\w.-]+(?:\/[\w.-]+)*$/.test(value) && !value.split('/').some((part) => /^\.+$/.test(part));
  return inside ? undefined : 'write a folder of the repository, like "public" or "docs/static"';
}

/** What the machine-readable twins of the policy need beyond the policy. */
export const twins = [
  {
    key: 'maintainers',
    kind: 'list',
    chapter: 'files',
    profile: 'short',
    settled: true,
    when: insights,
    wording: 'Who maintains the project?',
    summary: 'names of the maintainers, for security-insights.yml',
    help: 'Names or account names; the first is the primary contact. They become public.',
    required: true,
    open: true,
    suggest: ({ remote }: Facts) => (remote ? [{ value: [remote.owner], from: 'git remote' }] : []),
    check: checkText,
  },
  {
    key: 'license',
    kind: 'text',
    chapter: 'files',
    profile: 'short',
    settled: true,
    when: insights,
    wording: 'Under which licence is it published?',
    summary: 'licence as an SPDX expression',
    help: 'Security Insights requires it.',
    required: true,
    suggest: ({ license }: Facts) =>
      license?.expression === undefined ? [] : [{ value: license.expression, from: license.path }],
    check: (value: string) =>
      /^[\w.+() -]+$/.test(value) ? undefined : 'write an SPDX expression, like "MIT" or "MIT OR Apache-2.0"',
  },
  {
    key: 'projectStatus',
    kind: 'choice',
    chapter: 'files',
    profile: 'full',
    when: insights,
    wording: 'In which state is the project?',
    summary: 'state of the project, for security-insights.yml',
    help: 'The words are those of Security Insights.',
    choices: [
      { value: 'active', label: 'active' },
      { value: 'WIP', label: 'work in progress' },
      { value: 'concept', label: 'concept' },
      { value: 'inactive', label: 'inactive', hint: 'finished, fixes still come' },
      { value: 'unsupported', label: 'unsupported', hint: 'nobody maintains it' },
      { value: 'abandoned', label: 'abandoned' },
    ],
    default: 'active',
  },
  {
    key: 'contributions',
    kind: 'choice',
    chapter: 'files',
    profile: 'full',
    when: insights,
    wording: 'Which change requests are welcome?',
    summary: 'change requests that the project takes, for security-insights.yml',
    help: 'Automated ones are those of bots such as Dependabot.',
    choices: [
      { value: 'all', label: 'those of people and of bots' },
      { value: 'people', label: 'those of people' },
      { value: 'none', label: 'none' },
    ],
    default: 'all',
  },
  {
    key: 'insightsVersion',
    kind: 'choice',
    chapter: 'files',
    profile: 'full',
    when: insights,
    wording: 'Which version of Security Insights?',
    summary: 'schema version of security-insights.yml',
    help: '2.2.0 is the one that the OSPS scanner looks for the policy in.',
    choices: [
      { value: '2.2.0', label: '2.2.0' },
      { value: '2.1.0', label: '2.1.0', hint: 'for tools that do not know 2.2.0' },
    ],
    default: '2.2.0',
  },
  {
    key: 'website',
    kind: 'text',
    chapter: 'files',
    profile: 'short',
    when: { files: ['security-txt'] },
    wording: 'Which website serves the files of this repository?',
    summary: 'https address of the website that serves security.txt',
    help: 'A security.txt speaks for that host alone.',
    required: true,
    suggest: suggestWebsite,
    check: checkHttpsUrl,
  },
  {
    key: 'webDirectory',
    kind: 'text',
    chapter: 'files',
    profile: 'short',
    when: { files: ['security-txt'] },
    wording: 'Which folder is served at its root?',
    summary: 'folder whose files the website serves, for .well-known/security.txt',
    help: 'The file becomes .well-known/security.txt in that folder.',
    required: true,
    suggest: suggestWebDirectory,
    check: checkFolder,
  },
  {
    key: 'helpChannels',
    kind: 'list',
    chapter: 'files',
    profile: 'short',
    when: { files: ['support'] },
    wording: 'Where do users get help?',
    summary: 'places where users get help, for SUPPORT.md',
    help: 'Addresses, or the issues and discussions of the repository.',
    choices: [
      { value: 'issues', label: 'the issues of the repository' },
      { value: 'discussions', label: 'the discussions of the repository' },
    ],
    open: true,
    default: ['issues'],
    check: checkPlace,
  },
] as const satisfies readonly Question[];
