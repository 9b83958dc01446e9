import type { Facts } from '../facts.ts';
import { productManifests, suggestProjectType } from '../project-type.ts';
import type { Question } from '../question.ts';
import { checkProse } from '../checks.ts';

/** What is run rather than installed is seldom published as a package, and an action is used from its repository. */
const installed: readonly string[] = ['library', 'cli', 'ml'];

/** Packages are in scope where a manifest of the product says that they are published. */
function suggestScope(facts: Facts) {
  const type = suggestProjectType(facts)[0]?.value ?? '';
  if (!installed.includes(type)) return [];
  const published = productManifests(facts.manifests).find(
    // A command in Go is published as a program; its module names the repository once more.
    (one) => !one.private && one.name !== undefined && (one.ecosystem !== 'go' || type !== 'cli'),
  );
  return published ? [{ value: ['repository', 'packages'], from: published.path }] : [];
}

const everywhere = ['unsupported-versions', 'dependencies', 'scanner-output', 'examples'];

export const scope = [
  {
    key: 'scopeIn',
    kind: 'list',
    chapter: 'scope',
    profile: 'standard',
    wording: 'What does the policy cover?',
    summary: 'what is in scope',
    help: 'Name hosted systems only if people may test them.',
    open: true,
    choices: [
      { value: 'repository', label: 'The code in this repository' },
      { value: 'packages', label: 'The packages that we publish from it' },
      { value: 'images', label: 'The container images that we publish from it' },
      { value: 'service', label: 'The service that we run with it' },
      { value: 'apps', label: 'The apps that we publish from it' },
      { value: 'models', label: 'The models that we publish with it' },
      { value: 'website', label: 'The website of the project' },
    ],
    default: ['repository'],
    suggest: suggestScope,
    check: checkProse,
  },
  {
    key: 'scopeOut',
    kind: 'list',
    chapter: 'scope',
    profile: 'standard',
    wording: 'What is not a vulnerability in this project?',
    summary: 'what is out of scope',
    help: 'A clear list spares both sides reports that lead nowhere.',
    open: true,
    choices: [
      { value: 'unsupported-versions', label: 'Versions that no longer get security fixes' },
      {
        value: 'dependencies',
        label: 'Vulnerabilities in dependencies that cannot be reached through this project',
      },
      { value: 'scanner-output', label: 'Scanner output without a working proof of concept' },
      { value: 'examples', label: 'Examples, tests and demonstration code' },
      { value: 'misuse', label: 'Use that goes against the documentation' },
      { value: 'local-access', label: 'Attacks by somebody who already controls the account or the machine' },
      { value: 'social-engineering', label: 'Social engineering, phishing and physical attacks' },
      { value: 'volumetric-dos', label: 'Denial of service by sheer volume' },
      { value: 'missing-headers', label: 'Missing headers or cookie flags without an attack that uses them' },
      { value: 'rooted-device', label: 'Attacks that need a rooted or jailbroken device' },
      {
        value: 'model-output',
        label: 'Wrong or offensive output of a model that breaks no security boundary',
      },
      {
        value: 'caller-workflow',
        label: 'Workflows that pass untrusted input to the action against its documentation',
      },
    ],
    default: everywhere,
    defaults: [
      { when: { projectType: ['library'] }, value: [...everywhere, 'misuse'] },
      { when: { projectType: ['cli'] }, value: [...everywhere, 'local-access'] },
      {
        when: { projectType: ['web-service'] },
        value: [...everywhere, 'social-engineering', 'volumetric-dos', 'missing-headers'],
      },
      { when: { projectType: ['desktop'] }, value: [...everywhere, 'local-access', 'social-engineering'] },
      { when: { projectType: ['mobile'] }, value: [...everywhere, 'rooted-device', 'social-engineering'] },
      { when: { projectType: ['ml'] }, value: [...everywhere, 'misuse', 'model-output'] },
      { when: { projectType: ['action'] }, value: [...everywhere, 'caller-workflow'] },
    ],
    check: checkProse,
  },
  {
    key: 'aiReports',
    kind: 'choice',
    chapter: 'scope',
    profile: 'standard',
    wording: 'Do you take reports that were found or written with AI?',
    summary: 'what is asked of reports made with AI',
    help: 'Floods of unchecked reports are why maintainers give up their promises.',
    choices: [
      { value: 'disclosed', label: 'Yes, if said so and checked by a person' },
      { value: 'refused', label: 'No' },
      { value: 'none', label: 'Say nothing about it' },
    ],
    default: 'disclosed',
  },
  {
    key: 'trusts',
    kind: 'list',
    chapter: 'scope',
    profile: 'full',
    wording: 'What does the project trust?',
    summary: 'what the project trusts: an attack that needs control of it is not a vulnerability',
    help: 'The heart of a threat model. Keep what is true and add your own.',
    open: true,
    choices: [
      { value: 'runtime', label: 'The operating system, the language runtime and the dependencies' },
      { value: 'caller', label: 'The code that calls it' },
      { value: 'user', label: 'The person who runs it, and the arguments that this person gives' },
      { value: 'operator', label: 'The operator who deploys it' },
      { value: 'configuration', label: 'Its configuration and its environment' },
      { value: 'device', label: 'The device that it is installed on' },
      { value: 'models', label: 'Model files that the operator chose' },
      { value: 'workflow', label: 'The workflow that calls it, and the runner' },
    ],
    defaults: [
      { when: { projectType: ['library'] }, value: ['runtime', 'caller', 'configuration'] },
      { when: { projectType: ['cli', 'desktop'] }, value: ['runtime', 'user', 'configuration'] },
      { when: { projectType: ['web-service'] }, value: ['runtime', 'operator', 'configuration'] },
      { when: { projectType: ['mobile'] }, value: ['runtime', 'device'] },
      { when: { projectType: ['ml'] }, value: ['runtime', 'operator', 'models'] },
      { when: { projectType: ['action'] }, value: ['runtime', 'workflow'] },
    ],
    check: checkProse,
  },
  {
    key: 'distrusts',
    kind: 'list',
    chapter: 'scope',
    profile: 'full',
    wording: 'What does the project not trust?',
    summary: 'what the project does not trust: it must stay safe whatever comes from there',
    help: 'Name everything that may come from an attacker.',
    open: true,
    choices: [
      { value: 'data', label: 'Data that the caller passes on from others' },
      { value: 'network', label: 'Everything that arrives over the network' },
      { value: 'files', label: 'The content of files that it reads' },
      { value: 'requests', label: 'Every request, with its headers, cookies and uploads' },
      { value: 'users', label: 'Signed-in users, beyond their own rights' },
      { value: 'other-programs', label: 'Other programs and other users of the same machine or device' },
      { value: 'prompts', label: 'Prompts and other input of a model, and what the model answers' },
      { value: 'events', label: 'Titles, branch names and comments that outsiders write' },
    ],
    defaults: [
      { when: { projectType: ['library'] }, value: ['data', 'network'] },
      { when: { projectType: ['cli'] }, value: ['files', 'network'] },
      { when: { projectType: ['web-service'] }, value: ['requests', 'users', 'network'] },
      { when: { projectType: ['desktop', 'mobile'] }, value: ['files', 'network', 'other-programs'] },
      { when: { projectType: ['ml'] }, value: ['prompts', 'files'] },
      { when: { projectType: ['action'] }, value: ['events', 'files'] },
    ],
    check: checkProse,
  },
] as const satisfies readonly Question[];
