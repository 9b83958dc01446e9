import { readDependencyPolicies, type DependencyPolicies, type PolicyFound } from './osps-policies.ts';
import { readPolicyText } from './policy-text.ts';
import { findText } from './find-text.ts';
import { byText } from '../text/memo.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './standard.ts';

/**
 * What the OSPS Baseline scanner looks at in a repository.
 * Source: ossf/pvtr-github-repo-scanner, data/*.go and evaluation_plans.
 */

const extension = (path: string) => /\.[^./]*$/.exec(path)?.[0] ?? '';

/** The first of the names that lies in one of the directories, letter case aside. */
export function findFile(
  { paths }: Subject,
  names: readonly string[],
  directories: readonly string[] = ['', '.github/'],
): string | undefined {
  const wanted = new Set(
    directories.flatMap((directory) => names.map((name) => (directory + name).toLowerCase())),
  );
  const longest = Math.max(...[...wanted].map((path) => path.length));
  return paths.find((path) => path.length <= longest && wanted.has(path.toLowerCase()));
}

/** The policy that the scanner reads: in the root, else in `.github`; never in `docs`. */
export function scannedPolicy({ subject }: Reading): string | undefined {
  const path = findText(subject, ['security.md', '.github/security.md']);
  return path === undefined ? undefined : subject.files.get(path);
}

const phrases = [
  'private vulnerability reporting',
  'report a vulnerability',
  'reporting a vulnerability',
  'security advisor',
  'report it privately',
  'report privately',
];

// One character before the @ is enough to know that there is an address, and takes linear time.
const email = /[a-zA-Z0-9._%+-]@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}/;
const url = /https?:\/\/\S/;

/** OSPS-VM-02.01: an address, a phrase or a link by which maintainers are reached. */
export function namesContact(text: string): boolean {
  const lower = text.toLowerCase();
  return email.test(text) || phrases.some((phrase) => lower.includes(phrase)) || url.test(text);
}

const secretsIndicators = [
  'rotat',
  'vault',
  'secret manager',
  'secrets manager',
  'secret management',
  'secrets management',
  'credential management',
  'key management',
];

/** OSPS-BR-07.02: secrets or credentials, and a word for how they are kept or renewed. */
export function managesSecrets(text: string): boolean {
  const lower = text.toLowerCase();
  const speaks = lower.includes('secret') || lower.includes('credential');
  return speaks && secretsIndicators.some((indicator) => lower.includes(indicator));
}

const documentation =
  /^(?:(?:\.github|docs?|documentation)\/(?:[^/]+\/){0,3})?[^/]+\.(?:adoc|markdown|md|rst|txt)$/i;

const policiesOf = byText(readDependencyPolicies);

/** The first documentation file that states the policy, and how. */
export function findPolicy({ subject }: Reading, which: keyof DependencyPolicies): PolicyFound {
  for (const [path, text] of subject.files) {
    if (!documentation.test(path)) continue;
    const found = policiesOf(text)[which];
    if (found !== 'missing') return found;
  }
  return 'missing';
}

const vexToken = /(?:^|[/._-])(?:openvex|vex)(?:[/._-]|$)/;
const vexExtensions = new Set(['.json', '.yaml', '.yml', '.xml', '.csaf']);

/** OSPS-VM-04.02: a file that is named or placed like a VEX document. */
export function isVexPath(path: string): boolean {
  if (!/vex/i.test(path)) return false;
  const lower = path.toLowerCase();
  if (!vexExtensions.has(extension(lower))) return false;
  const segments = lower.split('/');
  const name = segments.pop() ?? '';
  return segments.some((segment) => segment === 'vex' || segment === '.vex') || vexToken.test(name);
}

const changelog = /^(?:changelog|changes|history|news|releasenotes|release_notes)(?:\.md|\.rst|\.txt)?$/i;

/** OSPS-BR-04.01: a changelog in the root. */
export function hasChangelog({ paths }: Subject): boolean {
  return paths.some((path) => changelog.test(path));
}

const supportHeading = /^(?: {0,3}#{1,6}[ \t]+Support[ \t]*#*[ \t]*|Support[ \t]*\n[=-]+[ \t]*)$/m;

const saysSupport = byText((text) => supportHeading.test(readPolicyText('', text).prose));

/** OSPS-DO-04.01: SUPPORT.md, or a heading "Support" in the README. */
export function hasSupportStatement(subject: Subject): boolean {
  if (findFile(subject, ['support.md']) !== undefined) return true;
  const readme = findText(subject, ['readme.md', '.github/readme.md']);
  return readme !== undefined && saysSupport(subject.files.get(readme) ?? '');
}

/** OSPS-DO-06.01: the configuration of a tool that keeps dependencies up to date. */
export function dependencyTool(subject: Subject): string | undefined {
  return findFile(subject, [
    'dependabot.yml',
    'dependabot.yaml',
    'renovate.json',
    'renovate.json5',
    '.renovaterc',
    '.renovaterc.json',
  ]);
}
