import type { Facts, Forge } from '../facts.ts';
import type { Question } from '../question.ts';
import { checkProse, checkRepository, checkText } from '../checks.ts';
import { suggestProjectType } from '../project-type.ts';

const forges = [
  { value: 'github', label: 'GitHub' },
  { value: 'gitlab', label: 'GitLab' },
  { value: 'codeberg', label: 'Codeberg' },
  { value: 'forgejo', label: 'Forgejo or Gitea' },
  { value: 'bitbucket', label: 'Bitbucket' },
  { value: 'sourcehut', label: 'SourceHut' },
  { value: 'other', label: 'another forge, or none' },
] as const satisfies readonly { value: Forge; label: string }[];

/** `@scope/kite`, `vendor/kite`, `github.com/owner/kite/v2`, `org.group:kite` and `kite-parent` all are `kite`. */
const shortName = (name: string) => name.replace(/\/v\d+$|-parent$/, '').replace(/^.*[/:]/, '');

function suggestName({ remote, manifests, directory }: Facts) {
  const root = manifests.filter(({ name, path }) => name !== undefined && !path.includes('/'));
  const named = (hidden: boolean) =>
    root
      .filter((manifest) => manifest.private === hidden)
      .map(({ name, path }) => ({ value: shortName(name ?? ''), from: path }));
  return [
    ...named(false),
    ...(remote ? [{ value: remote.name, from: 'git remote' }] : []),
    // A manifest that is not published is often called "root" or "monorepo".
    ...named(true),
    { value: directory, from: 'directory name' },
  ];
}

export const project = [
  {
    key: 'profile',
    kind: 'choice',
    chapter: 'project',
    profile: 'short',
    wording: 'How much should the policy cover?',
    summary: 'how much the policy covers, and so how much is asked',
    help: 'Short fits a volunteer project; standard is what the public standards look for.',
    choices: [
      { value: 'short', label: 'short', hint: 'about 50 lines, nine questions at most' },
      { value: 'standard', label: 'standard', hint: 'scope, severity, advisories, safe harbour' },
      { value: 'full', label: 'full', hint: 'everything: threat model, secrets, dependencies, releases' },
    ],
    default: 'standard',
  },
  {
    key: 'projectName',
    kind: 'text',
    chapter: 'project',
    profile: 'short',
    wording: 'What is the project called?',
    summary: 'name of the project as the policy prints it',
    help: 'Reporters see this name; use the one on your website.',
    required: true,
    suggest: suggestName,
    check: checkText,
  },
  {
    key: 'forge',
    kind: 'choice',
    chapter: 'project',
    profile: 'short',
    settled: true,
    wording: 'Where is it hosted?',
    summary: 'where the repository is hosted',
    help: 'Each forge has its own way to take private reports; some have none.',
    choices: forges,
    default: 'other',
    suggest: ({ remote }) => (remote ? [{ value: remote.forge, from: 'git remote' }] : []),
  },
  {
    key: 'repository',
    kind: 'text',
    chapter: 'project',
    profile: 'short',
    settled: true,
    wording: 'Which repository is it there?',
    summary: 'owner and name on the forge, as owner/name',
    help: 'Links in the policy are built from it.',
    when: { forge: ['github', 'gitlab', 'codeberg', 'forgejo', 'bitbucket', 'sourcehut'] },
    required: true,
    suggest: ({ remote }) =>
      remote ? [{ value: `${remote.owner}/${remote.name}`, from: 'git remote' }] : [],
    check: checkRepository,
  },
  {
    key: 'projectType',
    kind: 'choice',
    chapter: 'project',
    profile: 'standard',
    settled: true,
    wording: 'What kind of project is it?',
    summary: 'kind of project; decides what is proposed as out of scope and as trusted',
    help: 'A library and a web service face different attackers.',
    choices: [
      { value: 'library', label: 'library or framework' },
      { value: 'cli', label: 'command-line tool' },
      { value: 'web-service', label: 'web service or web application' },
      { value: 'desktop', label: 'desktop application' },
      { value: 'mobile', label: 'mobile application' },
      { value: 'ml', label: 'machine-learning project' },
      { value: 'action', label: 'GitHub Action' },
      { value: 'other', label: 'something else' },
    ],
    default: 'other',
    suggest: suggestProjectType,
  },
  {
    key: 'opening',
    kind: 'text',
    chapter: 'project',
    profile: 'full',
    wording: 'Is there a sentence of your own that the policy should open with?',
    summary: 'opening sentence in your own words',
    help: 'A thank-you, or who you are. Leave it out if you have nothing to say.',
    check: checkProse,
  },
] as const satisfies readonly Question[];
