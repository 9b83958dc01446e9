import { parse } from 'jsonc-parser';
import type { MergeKind } from '../../document.ts';
import type { Engine } from '../engines.ts';
import { secretlintInstall } from '../engines.ts';
import { asJson, setJson } from './json-edit.ts';
import { editLefthook, lefthookPaths } from './lefthook.ts';
import { addToYaml } from './yaml-edit.ts';

/** How one hook manager is told to run an engine. */
export type HookManager = {
  readonly id: string;
  readonly merge: MergeKind;
  /** Files in which it is configured, the first one is made where there is none. */
  readonly paths: readonly string[];
  /** The file with the engine in it; as it is when it runs the engine already or cannot be edited safely. */
  readonly edit: (text: string, engine: Engine, path: string) => string;
};

const runs = (text: string, engine: Engine) =>
  new RegExp(String.raw`\b${engine.id}\b`).test(text.replace(/^\s*#.*$/gm, ''));

/** One row a manager, read off its documentation (2026-11). */
export const hookManagers: readonly HookManager[] = [
  {
    id: 'pre-commit',
    merge: 'yaml',
    paths: ['.pre-commit-config.yaml'],
    edit: (text, engine) => yaml(text, engine, { path: ['repos'], item: preCommitRepo(engine) }),
  },
  {
    id: 'lefthook',
    merge: 'yaml',
    paths: lefthookPaths,
    edit: (text, engine, path) => (runs(text, engine) ? text : editLefthook(text, engine, path)),
  },
  {
    id: 'husky',
    merge: 'lines',
    paths: ['.husky/pre-commit'],
    edit: (text, engine) => (runs(text, engine) ? text : `${ended(text)}${huskyLine(engine)}\n`),
  },
  {
    id: 'simple-git-hooks',
    merge: 'json',
    paths: ['.simple-git-hooks.json', 'simple-git-hooks.json', 'package.json'],
    edit: simpleGitHooks,
  },
  {
    id: 'lint-staged',
    merge: 'json',
    paths: ['.lintstagedrc.json', '.lintstagedrc', 'package.json'],
    edit: (text, _, path) => lintStaged(text, path),
  },
];

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

function yaml(text: string, engine: Engine, addition: Parameters<typeof addToYaml>[1]): string {
  return runs(text, engine) ? text : (addToYaml(text, addition) ?? text);
}

/** The engine's own hook where it has one, else a local one that pre-commit installs from npm. */
function preCommitRepo({ hook, id }: Engine): unknown {
  if (hook) return { repo: hook.repo, rev: hook.rev, hooks: [{ id: hook.id }] };
  const local = {
    id,
    name: 'secretlint',
    language: 'node',
    entry: 'secretlint --no-glob',
    types: ['text'],
    additional_dependencies: [...secretlintInstall],
  };
  return { repo: 'local', hooks: [local] };
}

/** Blocks where the engine is installed; says so where it is not, since CI scans again. */
function huskyLine(engine: Engine): string {
  if (engine.id === 'secretlint') return engine.staged;
  return `if command -v ${engine.id} >/dev/null; then ${engine.staged} || exit 1; else echo "${engine.id} is not installed, so staged secrets are not looked for: ${engine.install}" >&2; fi`;
}

function simpleGitHooks(text: string, engine: Engine, path: string): string {
  const all = (parse(asJson(text)) ?? {}) as { readonly [key: string]: unknown };
  const own = path === 'package.json';
  const hooks = (own ? (all['simple-git-hooks'] ?? {}) : all) as { readonly 'pre-commit'?: unknown };
  const there = hooks['pre-commit'];
  if (typeof there === 'string' && runs(there, engine)) return text;
  const command = typeof there === 'string' && there ? `${there} && ${engine.staged}` : engine.staged;
  return setJson(text, own ? ['simple-git-hooks', 'pre-commit'] : ['pre-commit'], command);
}

const lintCommand = 'secretlint --no-glob';

/** lint-staged hands over file names: of our engines only secretlint takes them. */
function lintStaged(text: string, path: string): string {
  const all = (parse(asJson(text)) ?? {}) as { readonly [key: string]: unknown };
  const own = path === 'package.json';
  const tasks = (own ? (all['lint-staged'] ?? {}) : all) as { readonly '*'?: unknown };
  const there = tasks['*'];
  const list = Array.isArray(there) ? there : typeof there === 'string' ? [there] : [];
  if (list.some((command) => typeof command === 'string' && command.includes('secretlint'))) return text;
  const value = list.length ? [...list, lintCommand] : lintCommand;
  return setJson(text, own ? ['lint-staged', '*'] : ['*'], value);
}
