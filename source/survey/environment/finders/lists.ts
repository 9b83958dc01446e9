import { byObject, byText } from '../../../text/memo.ts';
import { closingBracket } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';
import { aroundWord } from './around-word.ts';
import { escapedName } from './escaped-name.ts';
import { keyForms, listForms, type Form } from './list-forms.ts';
import { followed, mostFollowed } from './most-followed.ts';
import { called } from './reader-words.ts';

const quoted = /["'`]([A-Z](?:[A-Z0-9]*_\w+|[A-Z0-9]+))["'`]/g;
/** https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-25w+and+-25W-3A+String-Array+Literals */
const words = /[%~][wWiI][[({<|/]([^\])}>|/]{0,4000})/g;
const word = /\b[A-Z][A-Z0-9_]*[A-Z0-9]\b/g;
/** Reads by a word, or by what the word, a map, holds: `process.env[NAMES[provider]]`. */
const dynamic = new RegExp(
  String.raw`(?:(?:\b(?:process\??\.env|import\.meta\.env|os\.environ|ENV|System\.getenv\(\))|\$_ENV|\$_SERVER)\s*(?:(?:\?\.)?\[\s*|\.(?:fetch|key\?|get|has_key\?|include\?)\(\s*)|\b(?:(?:${called}|env)(?:\(\s*&?|\/(?=1))|BindEnv\(\s*(?:[^(),\n]{1,80},\s*)?))(\$?[A-Za-z_$1][\w$.]*?)\s*([,\])]|\[|\??\.get\()|\bin\s+(?:process\.env|os\.environ)\b(?<=([A-Za-z_$][\w$]{0,60})\s+(?:not\s+)?in\s+[\w.]+)`,
  'g',
);

/** The first group of every match of the forms in which a file may name what a variable comes from. */
function firstGroups(source: Source, forms: readonly Form[], variable: string): readonly string[] {
  const pieces = aroundWord(source.text, variable);
  return forms
    .filter(({ files }) => files === undefined || files.test(source.path))
    .map(({ form }) => new RegExp(form(escapedName(variable)), 'g'))
    .flatMap((form) => pieces.flatMap((piece) => [...piece.matchAll(form)]))
    .slice(0, mostFollowed)
    .map((hit) => hit[1] ?? '');
}

/** What a variable gets its values out of, wherever the file says so. */
export const listsOf = byObject((source: Source) =>
  byText((variable): ReadonlySet<string> => new Set(firstGroups(source, listForms, variable)), 99),
);

/** What a variable gets its values out of as keys, likewise. */
export const mapsOf = (source: Source, variable: string): ReadonlySet<string> =>
  new Set(firstGroups(source, keyForms, variable));

const key = /(?<=[{,[(]\s*)["']?([A-Z][A-Z0-9_]*[A-Z0-9])["']?\s*(?::(?!:)|=>)/g;

function readKeys(source: Source, map: string): void {
  const found = definitionOf(source, map);
  if (!found) return;
  for (const hit of source.text.slice(found.start, found.end + 1).matchAll(key))
    if (!source.inString(found.start + hit.index))
      source.found({ name: hit[1] ?? '', offset: found.start + hit.index });
}

function readList(source: Source, list: string, from: number): void {
  for (const hit of list.matchAll(words))
    for (const each of (hit[1] ?? '').matchAll(word))
      source.found({
        name: each[0],
        offset: from + hit.index + hit[0].length - (hit[1] ?? '').length + each.index,
      });
  for (const hit of list.matchAll(quoted)) source.found({ name: hit[1] ?? '', offset: from + hit.index });
}

/** `this.NAMES`, `NAMES.items()`, `self::NAMES` by their own name. */
export const nameOf = (list: string) =>
  list
    .replace(/\.(?:items|values|keys|entries|iter|freeze)$/, '')
    .split(/\.|::|->/)
    .at(-1) ?? list;

/** Where the literal starts and ends that a name is given. */
export function definitionOf(
  source: Source,
  list: string,
): { readonly start: number; readonly end: number } | undefined {
  const definition = new RegExp(
    String.raw`(?<![\w$])${escapedName(nameOf(list))}\b(?:[^=\n]{0,60}=(?!\s*range\b)|(?<=@\w{1,60}) )\s*(?:[^\n[({]{0,40}\[[\w.]{0,9}\](?:\[\])?(?:struct\s*\{[^{}]{0,200}\}|[ \w.*]{0,30})\s*\{|[^\n[({]{0,40}[[({])`,
    'g',
  );
  const hit = definition.exec(source.text);
  if (!hit) return undefined;
  const start = hit.index + hit[0].length - 1;
  const end = closingBracket(source, start);
  return end > 0 && end - start < 4000 ? { start, end } : undefined;
}

function resolve(source: Source, list: string, depth = 0): void {
  if (/^(?:[[(%~]|array\()/.test(list)) return readList(source, list, source.text.indexOf(list));
  const found = definitionOf(source, list);
  // With what stands before the bracket, as in `%w[`.
  if (found) readList(source, source.text.slice(found.start - 2, found.end + 1), found.start - 2);
  // A list out of a map of lists, which a loop around this one runs over.
  else if (depth < 1) for (const outer of listsOf(source)(list)) resolve(source, outer, depth + 1);
}

/** Names in a list that a loop reads one by one: `for (const name of NAMES) process.env[name]`. */
export const listLoops: Finder = (source) => {
  if (!source.mayCompute()) return;
  const words = new Map(
    followed(source.text, dynamic).map((hit) => [hit[1] ?? hit[3] ?? '', /[[(]$/.test(hit[2] ?? '')]),
  );
  for (const [expression, isMap] of words) {
    // Structs of Go name no fields where they are listed: `{"db.host", "DB_HOST"}`.
    const word = source.path.endsWith('.go') ? expression.replace(/\.\w+$/, '') : expression;
    for (const list of isMap ? [word] : listsOf(source)(word)) resolve(source, list);
    for (const map of mapsOf(source, word)) readKeys(source, map);
  }
};
