import { parse as parseToml } from 'smol-toml';
import type { Engine } from '../engines.ts';
import { setJson } from './json-edit.ts';
import { addToYaml, type YamlAddition } from './yaml-edit.ts';
import { readYaml } from '../../../text/yaml.ts';

const folders = ['', '.', '.config/'];

/** Where lefthook looks for its file, https://lefthook.dev/configuration; the first one is made where there is none. */
export const lefthookPaths: readonly string[] = ['yml', 'yaml', 'toml', 'json', 'jsonc'].flatMap((ending) =>
  folders.map((folder) => `${folder}lefthook.${ending}`),
);

/** The file with the engine in its pre-commit hook, in whichever of its languages it is written. */
export function editLefthook(text: string, engine: Engine, path: string): string {
  const run =
    engine.id === 'secretlint' ? 'npx --no-install secretlint --no-glob {staged_files}' : engine.staged;
  if (path.endsWith('.toml')) return editToml(text, run);
  const document = readYaml(text);
  if (!document) return text;
  const addition = additionTo(document.toJS(), run);
  if (/\.jsonc?$/.test(path)) return editJson(text, addition);
  return addToYaml(text, addition) ?? text;
}

type Hook = { readonly commands?: unknown; readonly jobs?: unknown };

const hookOf = (there: unknown) => (there as { readonly 'pre-commit'?: Hook | null } | null)?.['pre-commit'];

/** lefthook runs `jobs`; files written before it had them list `commands`. */
function additionTo(there: unknown, run: string): YamlAddition {
  const hook = hookOf(there);
  const job = { name: 'secrets', run };
  if (hook?.commands) return { path: ['pre-commit', 'commands'], keys: { secrets: { run } } };
  if (hook && !hook.jobs) return { path: ['pre-commit'], keys: { jobs: [job] } };
  if (hook) return { path: ['pre-commit', 'jobs'], item: job };
  return { path: [], keys: { 'pre-commit': { jobs: [job] } } };
}

function editJson(text: string, addition: YamlAddition): string {
  if ('item' in addition) return setJson(text, [...addition.path, -1], addition.item);
  return Object.entries(addition.keys).reduce(
    (edited, [key, value]) => setJson(edited, [...addition.path, key], value),
    text,
  );
}

/** A table at the end of the file; as it is when that would be no TOML, as after a list in brackets. */
function editToml(text: string, run: string): string {
  try {
    const command = hookOf(parseToml(text))?.commands !== undefined;
    const head = command ? '[pre-commit.commands.secrets]' : '[[pre-commit.jobs]]\nname = "secrets"';
    const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const edited = `${ended}${text.trim() ? '\n' : ''}${head}\nrun = ${JSON.stringify(run)}\n`;
    parseToml(edited);
    return edited;
  } catch {
    return text;
  }
}
