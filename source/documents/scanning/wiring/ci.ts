import Mustache from 'mustache';
import { isMap, isScalar } from 'yaml';
import { actions, engineVersions, images } from '../../pins.ts';
import type { RenderInput } from '../../document.ts';
import type { Engine } from '../engines.ts';
import { addToYaml } from './yaml-edit.ts';
import { readSoundYaml } from '../../../text/yaml.ts';

/** Where the workflow stands. */
export const workflowPath = '.github/workflows/secret-scan.yml';

/** The GitHub Actions workflow that runs the engine, from its template. */
export function renderWorkflow(
  engine: Engine,
  { facts, templates }: Pick<RenderInput, 'facts' | 'templates'>,
): string {
  const name = `scanning/github-${engine.id}.yml`;
  const template = templates.get(name);
  if (template === undefined) throw new Error(`templates/${name} is missing from the package`);
  const branch = (facts.defaultBranch ?? 'main').replaceAll("'", "''");
  return Mustache.render(
    template,
    { ...actions, branch, version: engineVersions[engine.id] },
    {},
    { escape: String },
  );
}

const safeDirectory = 'git config --global --add safe.directory "$CI_PROJECT_DIR"';

/** Commands of the GitLab job, by engine. */
const scripts: Readonly<Record<Engine['id'], (engine: Engine) => readonly string[]>> = {
  betterleaks: ({ install }) => [
    safeDirectory,
    install,
    'betterleaks config check .gitleaks.toml',
    'betterleaks git . --config .gitleaks.toml --redact --no-banner --verbose',
  ],
  gitleaks: ({ install }) => [
    safeDirectory,
    install,
    // gitleaks also passes when git fails and when it saw no commit at all: both fail here.
    'git rev-parse --verify HEAD',
    'gitleaks git . --config .gitleaks.toml --redact --no-banner --verbose > gitleaks.log 2>&1 || { cat gitleaks.log; exit 1; }',
    'cat gitleaks.log',
    "if grep -Eq '(^|[^0-9])0 commits scanned|stderr is not empty|git error' gitleaks.log; then exit 1; fi",
    "grep -Eq '[0-9]+ commits scanned' gitleaks.log",
  ],
  secretlint: () => ['npm ci --ignore-scripts', "npx --no-install secretlint --maskSecrets '**/*'"],
};

/** `.gitlab-ci.yml` with the job; as it is when it has one of that name or cannot be edited safely. */
export function editGitlabCi(text: string, engine: Engine): string {
  const job = {
    image: engine.id === 'secretlint' ? images.node : images.go,
    variables: { GIT_DEPTH: '0' },
    script: [...scripts[engine.id](engine)],
  };
  if (/^secret_scan:/m.test(text)) return text;
  return addToYaml(text, { path: [], keys: { secret_scan: job } }) ?? text;
}

/** `.gitlab-ci.yml` with GitLab's own secret detection included. */
export function editGitlabDetection(text: string): string {
  const template = 'Jobs/Secret-Detection.gitlab-ci.yml';
  if (/Secret-Detection(?:\.latest)?\.gitlab-ci\.yml/.test(text)) return text;
  const list = includeAsList(text);
  return addToYaml(list, { path: ['include'], item: { template } }) ?? text;
}

/** GitLab takes a single file or mapping for `include` too: it becomes a list of one, which others can join. */
function includeAsList(text: string): string {
  const document = readSoundYaml(text);
  if (!document || !isMap(document.contents)) return text;
  const there = document.get('include', true);
  const single = isMap(there) || (isScalar(there) && typeof there.value === 'string');
  if (!single) return text;
  document.set('include', document.createNode([there]));
  return document.toString({ lineWidth: 0 });
}
