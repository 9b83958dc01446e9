import { baseName } from '../../../text/path-parts.ts';
import { absenceAt } from '../absence.ts';
import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { namesEnvironment } from './names-environment.ts';
import { readAt } from './read-at.ts';

/** The environment as a whole, spread, parsed or passed on (https://svelte.dev/docs/kit/$env-dynamic-private for SvelteKit). */
const whole =
  /(?:\.\.\.|[(=,:?|]\s*)(?:process\.env|import\.meta\.env|Bun\.env)\s*(?:as\s[^;,)\n]{1,40})?(?:[,;)}\n]|\|\||\?\?)|\$env\/dynamic\/|\b(?:createEnv|cleanEnv|envsafe|parseEnv)\(/;
/** What a file has in it that makes an environment without naming it. */
const makers = ['$env/', 'Env(', 'envsafe'];
const mayBeWhole = (source: Source) =>
  namesEnvironment(source) || makers.some((word) => source.text.includes(word));
const exported =
  /\bexport\s+(?:const|let|var|class|function)\s+(\w{1,60})|\bexport\s+(default)\b|\bexport\s*\{([^}]{1,400})\}|\bmodule\.exports\s*=\s*(\w{1,60})/g;
const imported =
  /\bimport\s+(?:(\w{1,60})\s*,?\s*)?(?:\{([^}]{1,400})\}\s*)?from\s*["']([^"'\n]{1,200})["']|\b(?:const|let|var)\s+(?:(\w{1,60})|\{([^}]{1,400})\})\s*=\s*require\(\s*["']([^"'\n]{1,200})["']\s*\)/g;

const moduleOf = (path: string) => baseName(path.replace(/(?:(?:\/src)?\/index)?(?:\.[cm]?[jt]sx?)?$/, ''));

/** `a, b as c` as pairs of the name there and the name here. */
const namesIn = (list: string | undefined) =>
  (list ?? '').split(',').flatMap((each) => {
    const [there = '', given = ''] = each
      .replace(/\btype\s+/, '')
      .trim()
      .split(/\s+as\s+|\s*:\s*/);
    return there === '' ? [] : [{ there, here: given || there }];
  });

/** What an import speaks of that may be the environment. */
const isAbout = /env|config|settings/i;

type Use = { readonly module: string; readonly exported: string; readonly read: Read };

function* importsOf(
  text: string,
): Generator<{ readonly module: string; readonly there: string; readonly here: string }> {
  for (const hit of text.matchAll(imported)) {
    if (!isAbout.test(hit[0])) continue;
    const module = moduleOf(hit[3] ?? hit[6] ?? '');
    const single = hit[1] ?? hit[4];
    if (single !== undefined) yield { module, there: 'default', here: single };
    for (const pair of namesIn(hit[2] ?? hit[5])) yield { module, ...pair };
  }
}

/** Also `(config as Record<string, string>).X` and `config.get('X')`. */
const property = /\s*(?:\s+as\s[^()\n]{1,60}\))?[?!]?\.\s*(?:get\(\s*["'])?([A-Z][A-Z0-9_]+)(?![\w(])/y;

/** Where upper-case properties of an object are read; to search for its name is quicker than an expression for each. */
function* propertiesOf(text: string, object: string) {
  for (let start = text.indexOf(object); start >= 0; start = text.indexOf(object, start + object.length)) {
    if (/[\w$.]/.test(text.charAt(start - 1))) continue;
    property.lastIndex = start + object.length;
    const name = property.exec(text)?.[1];
    if (name !== undefined) yield { start, end: property.lastIndex, name };
  }
}

function usesOf(source: Source): readonly Use[] {
  const uses: Use[] = [];
  for (const { module, there, here } of importsOf(source.text)) {
    if (!isAbout.test(module) && !isAbout.test(here)) continue;
    for (const { start, end, name } of propertiesOf(source.text, here)) {
      if (source.inString(start)) continue;
      const absence = absenceAt(source.text, end, { start });
      const read = { ...readAt(source, name, start), ...absence };
      uses.push({ module: detached(module), exported: detached(there), read });
    }
  }
  return uses;
}

/** Reads through an object that another module makes of the environment: `import { config } from './config'`, `config.X_Y`. */
export function environmentModules(): Gatherer {
  const modules = new Map<string, Set<string>>();
  const uses: Use[] = [];
  const read = (source: Source): void => {
    uses.push(...usesOf(source));
    if (!mayBeWhole(source) || !whole.test(source.text)) return;
    const names = modules.get(moduleOf(source.path)) ?? new Set<string>();
    modules.set(moduleOf(source.path), names);
    for (const hit of source.text.matchAll(exported)) {
      for (const { here } of namesIn(hit[3])) names.add(here);
      names.add(hit[1] ?? 'default');
    }
  };
  const finish = (emit: (read: Read) => void): void => {
    for (const { module, exported: name, read: each } of uses) if (modules.get(module)?.has(name)) emit(each);
  };
  return { read, finish };
}
