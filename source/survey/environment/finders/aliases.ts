import { absenceAt } from '../absence.ts';
import { entriesOf, openingBracket } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';
import { namesEnvironment } from './names-environment.ts';

// https://nodejs.org/api/process.html#processenv and its like in other runtimes.
const objects = String.raw`(?:globalThis\.)?(?:process\s*[?!]?\.\s*env|import\.meta\.env|Bun\.env|Deno\.env\.toObject\(\)|\(\s*process\.env\s+as\s[^)\n]{1,60}\))`;

// A line of its own begins another statement (https://tc39.es/ecma262/#sec-rules-of-automatic-semicolon-insertion).
const goesOn = String.raw`(?!\w|\s*[?!]?[.[(]|[^\S\n]+(?!as\b|satisfies\b)\w)`;

const bound = (source: string) => new RegExp(source, 'gm');

/** Names of a file that stand for the environment; those of `loose` only for upper-case properties. */
const ofObjects = {
  exact: [
    bound(
      String.raw`\b(?:const|let|var)\s+(\w+)\s*(?::[^=\n]{1,60})?=\s*${objects}\s*(?:as\s[^;\n]{1,60})?(?:$|[;,)]|\|\||\?\?)`,
    ),
    bound(String.raw`[(,]\s*(\w+)\s*(?::(?:[^=\n,)<]|<[^<>\n]{1,60}>){1,60})?=\s*${objects}\s*[,)]`),
  ],
  loose: [
    bound(
      String.raw`\b(?:const|let|var)\s+(\w+)\s*(?::[^=\n]{1,60})?=\s*(?:await\s+)?[\w.$]+(?:<[^>\n]{1,40}>)?\(\s*${objects}`,
    ),
    bound(String.raw`\b(?:const|let|var)\s+(\w+)\s*(?::[^=\n]{1,60})?=\s*\{\s*\.\.\.${objects}`),
  ],
};

type Named = readonly (readonly [hint: string, pattern: RegExp])[];

/** Each with a text that a file must hold to be searched. */
const named: { readonly exact: Named; readonly loose: Named } = {
  exact: [
    // The literal first: a look behind at every place of the text would be slow.
    ['NodeJS.', bound(String.raw`(?=NodeJS\.ProcessEnv\b)(?<=\b(\w{1,60})\??\s*:\s*(?:Readonly<)?)`)],
    // Also https://svelte.dev/docs/kit/$env-dynamic-private.
    [
      'env as ',
      bound(
        String.raw`\bimport\s*(?:process\s*,\s*)?\{[^{}]{0,1000}?\benv\s+as\s+(\w+)[^{}]{0,1000}\}\s*from\s*["'](?:(?:node:)?process["']|\$env\/dynamic\/)`,
      ),
    ],
    // https://svelte.dev/docs/kit/$env-static-private
    ['$env/static/', bound(String.raw`\bimport\s*\*\s*as\s+(\w+)\s+from\s*["']\$env\/static\/`)],
  ],
  loose: [
    // https://vite.dev/config/#using-environment-variables-in-config
    ['loadEnv(', bound(String.raw`\b(?:const|let|var)\s+(\w+)\s*=\s*loadEnv\(`)],
    // A module of the repository that is named after the environment.
    [
      'import',
      bound(
        String.raw`\bimport\s+(?:\*\s+as\s+)?(\w+)\s+from\s*["'][^"'\n]*\benv(?:ironment)?(?:\.\w+)?["']`,
      ),
    ],
    ['import', bound(String.raw`\bimport\s*\{\s*(\w*env\w*)\s*\}\s*from\s*["'][^"'\n]*env[^"'\n]*["']`)],
    // A copy, made key by key.
    [
      'process.env[',
      bound(String.raw`(?=\]\s*=\s*(?:\w{1,40}\()?process\.env\[)(?<=(?<![\w$.])(\w{1,60})\[[^\]\n]{1,40})`),
    ],
    // https://github.com/motdotla/dotenv#parse
    [
      'dotenv',
      bound(
        String.raw`(?=(?:dotenv|require\(["']dotenv[\w-]*["']\))\.(?:parse|load)\w*\()(?<=\b(?:const|let|var)\s+(\w{1,60})\s*=\s*)`,
      ),
    ],
  ],
};

function matches(source: Source, kind: 'exact' | 'loose'): ReadonlySet<string> {
  const { text } = source;
  const likely = named[kind].flatMap(([hint, each]) => (text.includes(hint) ? [each] : []));
  const patterns = [...(namesEnvironment(source) ? ofObjects[kind] : []), ...likely];
  return new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((hit) => hit[1] ?? '')));
}

function readProperties(source: Source, alias: string, name: string): void {
  const property = bound(
    String.raw`(?<![\w$.])${alias}\s*[?!]?(?:\.\s*|\.?\[\s*["'\x60])(${name})(?![\w$(])`,
  );
  for (const hit of source.text.matchAll(property)) {
    const end = hit.index + hit[0].length;
    if (
      hit[1]?.endsWith('_') ||
      source.inString(hit.index) ||
      /^["'`\]\s]*=(?![=>])/.test(source.text.slice(end, end + 8))
    )
      continue;
    source.found({
      name: hit[1] ?? '',
      offset: hit.index,
      ...absenceAt(source.text, end, { start: hit.index }),
    });
  }
}

const upperOnly = /^[A-Z][A-Z0-9_]+$/;
const isVariable = /^(?:[A-Za-z_]\w*)$/;

function readKeys(source: Source, start: number, name: RegExp): void {
  for (const { key, offset, value } of entriesOf(source, start)) {
    const hasDefault = /^\s*(?:\w+\s*)?=/.test(value);
    const fallback = absenceAt(value.replace(/^\s*(?:\w+\s*)?=/, '||'), 0);
    if (name.test(key)) source.found({ name: key, offset, ...(hasDefault ? fallback : {}) });
  }
}

// What stands before the environment is looked at from its end: most files have few places to look at.
const objectRead = bound(String.raw`=\s*(?:${objects})${goesOn}`);
// https://vite.dev/config/#using-environment-variables-in-config
const loaded = /=\s*loadEnv\(/g;
const envRead = bound(String.raw`\benv${goesOn}`);
const pattern = /(\})\s*(?::[^={}\n]{1,80}|:\s*\{[^{}]{0,400}\})?\s*$/;
const patternThenPath = /(\})\s*(?::[^={}\n]{1,80})?\s*=\s*(?:[\w$]{1,60}\s*\??\.\s*){0,4}$/;
const fromProcess = bound(String.raw`\}\s*\}\s*=\s*process${goesOn}`);

/** Offset of the brace that closes the pattern before `end`; -1 where there is none. */
function closingBrace(text: string, end: number, before: RegExp): number {
  const from = Math.max(0, end - 500);
  const found = before.exec(text.slice(from, end));
  return found ? from + found.index : -1;
}

/** Reads the keys of the patterns that are given what the expression finds. */
function readPatterns(source: Source, reads: RegExp, before: RegExp, name: RegExp): void {
  for (const hit of source.text.matchAll(reads)) {
    const close = closingBrace(source.text, hit.index, before);
    const start = close < 0 ? -1 : openingBracket(source, close);
    if (start >= 0 && !source.inString(start)) readKeys(source, start, name);
  }
}

/** `const { A, B: b = 'x' } = process.env`. */
export const destructurings: Finder = (source) => {
  if (namesEnvironment(source)) readPatterns(source, objectRead, pattern, isVariable);
  if (source.text.includes('loadEnv(')) readPatterns(source, loaded, pattern, upperOnly);
  readPatterns(source, envRead, patternThenPath, upperOnly);
  if (!/=\s*process\b/.test(source.text)) return;
  for (const hit of source.text.matchAll(fromProcess)) {
    const inner = openingBracket(source, hit.index);
    if (/\benv\s*:\s*$/.test(source.text.slice(Math.max(0, inner - 20), inner)))
      readKeys(source, inner, isVariable);
  }
};

/** `const env = process.env`, then `env.X` or `const { X } = env`: an alias of this file. */
export const aliases: Finder = (source) => {
  const known = matches(source, 'exact');
  for (const alias of known) {
    readProperties(source, alias, '[A-Za-z_]\\w*');
    readPatterns(source, bound(String.raw`=\s*${alias}${goesOn}`), pattern, isVariable);
  }
  for (const alias of matches(source, 'loose'))
    if (!known.has(alias)) readProperties(source, alias, '[A-Z][A-Z0-9_]+');
};
