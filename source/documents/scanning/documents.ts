import type { Document, MergeKind, RenderInput } from '../document.ts';
import { engineOf, type Engine } from './engines.ts';
import { renderGitignoreLines } from './gitignore/render-lines.ts';
import { renderGitleaksConfig } from './gitleaks/render-config.ts';
import { renderGgshieldConfig, renderTrufflehogWorkflow } from './optional/render-optional.ts';
import { renderSecretlintConfig } from './secretlint/render-config.ts';
import { editGitlabCi, editGitlabDetection, renderWorkflow, workflowPath } from './wiring/ci.ts';
import { hookManagers } from './wiring/hook-managers.ts';

type File = ReturnType<Document['render']>[number];

/** The engine that hooks and CI run, when a scanner is to be set up at all. */
const engineFor = ({ files, scanner }: RenderInput['answers']): Engine | undefined =>
  files.includes('scanner-config') ? engineOf(scanner) : undefined;

const also = ({ files, alsoScanWith }: RenderInput['answers'], id: string) =>
  files.includes('scanner-config') && (alsoScanWith ?? []).includes(id);

/** A file that others write too: what is on disk, with our part in it. */
function edited(
  { texts }: RenderInput['facts'],
  path: string,
  edit: (text: string) => string,
): readonly File[] {
  const from = texts.get(path);
  const text = edit(from ?? '');
  if (text === '' || text === from) return from === undefined ? [] : [{ path, text: from, from }];
  return [{ path, text, ...(from === undefined ? {} : { from }) }];
}

/** gitleaks and betterleaks read the same file; betterleaks prefers its own name where both exist. */
export const gitleaksConfig: Document = {
  id: 'scanner-config',
  title: 'secret scanner configuration',
  merge: 'toml',
  render: ({ answers, facts }) =>
    ['gitleaks', 'betterleaks'].includes(engineFor(answers)?.id ?? '')
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

/** secretlint: where it is the scanner, an extra one, or what lint-staged runs. */
const secretlintConfig: Document = {
  id: 'secretlint-config',
  title: 'secretlint configuration',
  merge: 'json',
  render: ({ answers, facts }) => {
    const engine = engineFor(answers);
    const wanted = engine && (engine.id === 'secretlint' || answers.hookManager === 'lint-staged');
    return wanted || also(answers, 'secretlint')
      ? [{ path: '.secretlintrc.json', text: renderSecretlintConfig({ facts }) }]
      : [];
  },
};

/** One document a hook manager, from its row. */
const hooks: readonly Document[] = hookManagers.map(({ id, merge, paths, edit }) => ({
  id: `hook-${id}`,
  title: `${id} hook for the secret scanner`,
  merge,
  render: ({ answers, facts }) => {
    const engine = answers.hookManager === id ? engineFor(answers) : undefined;
    const path = paths.find((candidate) => facts.texts.has(candidate)) ?? paths[0] ?? '';
    return engine ? edited(facts, path, (text) => edit(text, engine, path)) : [];
  },
}));

const workflow: Document = {
  id: 'scan-workflow',
  title: 'GitHub Actions workflow for the secret scanner',
  merge: 'yaml',
  render: (input) => {
    const engine = input.answers.scanInCi === 'github-actions' ? engineFor(input.answers) : undefined;
    return engine ? [{ path: workflowPath, text: renderWorkflow(engine, input) }] : [];
  },
};

const gitlabJob: Document = {
  id: 'scan-gitlab-job',
  title: 'GitLab jobs for secret scanning',
  merge: 'yaml',
  render: ({ answers, facts }) => {
    const engine = answers.scanInCi === 'gitlab' ? engineFor(answers) : undefined;
    const detection = also(answers, 'gitlab-secret-detection');
    if (!engine && !detection) return [];
    const withJob = (text: string) => (engine ? editGitlabCi(text, engine) : text);
    return edited(facts, '.gitlab-ci.yml', (text) =>
      detection ? editGitlabDetection(withJob(text)) : withJob(text),
    );
  },
};

const extra = (
  id: string,
  path: string,
  merge: MergeKind,
  render: (input: RenderInput) => string,
): Document => ({
  id: `extra-${id}`,
  title: `${id} configuration`,
  merge,
  render: (input) => (also(input.answers, id) ? [{ path, text: render(input) }] : []),
});

/** Every document of secret scanning, in the order in which they are shown. */
export const scanningDocuments: readonly Document[] = [
  gitleaksConfig,
  gitignoreLines,
  secretlintConfig,
  ...hooks,
  workflow,
  gitlabJob,
  extra('ggshield', '.gitguardian.yaml', 'yaml', renderGgshieldConfig),
  extra('trufflehog', '.github/workflows/trufflehog.yml', 'yaml', ({ facts }) =>
    renderTrufflehogWorkflow(facts.defaultBranch ?? 'main'),
  ),
];
