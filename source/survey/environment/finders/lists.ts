import { closingBracket } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';
import { escapedName } from './escaped-name.ts';

const quoted = /["'`]([A-Z][A-Z0-9_]*[A-Z0-9])["'`]/g;
/** https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-25w+and+-25W-3A+String-Array+Literals */
const words = /%[wWiI][[({<]([^\])}>]{0,4000})/g;
const word = /\b[A-Z][A-Z0-9_]*[A-Z0-9]\b/g;
const dynamic =
  /(?<![\w$])(?:process\.env|import\.meta\.env|os\.environ|ENV|\$_ENV|\$_SERVER|System\.getenv\(\))\s*(?:\[\s*|\.(?:fetch|key\?|get|has_key\?|include\?)\(\s*)(\$?[A-Za-z_$][\w$]*)\s*[,\])]|\b(?:os\.getenv|os\.Getenv|os\.LookupEnv|getenv|env|System\.get_env)\(\s*(\$?[A-Za-z_]\w*)\s*[),]/g;

/** Lists that a loop variable runs over: their name, or the literal itself. */
function listsOf(source: Source, variable: string): readonly string[] {
  const name = escapedName(variable);
  const forms = [
    String.raw`(\[[^\]]{0,4000}\]|[\w$.]{1,80})(?:\s+as\s+const\s*\))?\s*\??\.\s*(?:forEach|filter|map|some|every|find|reduce|flatMap|each|select|reject|all\?|any\?)\s*\(?\s*(?:async\s*)?[({]?\s*\|?\s*${name}\b`,
    String.raw`\bfor\s*\(?\s*(?:const|let|var)?\s*(?:\w+\s*,\s*)?${name}\s+(?:of|in)\s+(\[[^\]]{0,4000}\]|\([^)]{0,4000}\)|[\w$.]+)`,
    String.raw`\bforeach\s*\(\s*(\[[^\]]{0,4000}\]|array\([^)]{0,4000}\)|[\w$>:-]{1,80})\s+as\s+(?:\$\w+\s*=>\s*)?${name}\s*\)`,
    String.raw`\bfor\s*\(?\s*(?:const|let|var)?\s*\[?\s*\w+\s*,\s*${name}\s*\]?\s+(?:of|in)\s+(?:Object\.(?:entries|values)\(\s*)?([\w$.]+)`,
    String.raw`(%[wWiI][[({<][^\])}>]{0,4000}[\])}>]|[A-Z]\w*|@?[a-z]\w*)(?:\.freeze)?\.(?:each|map|select|reject|find|all\?|any\?|none\?|filter|filter_map|transform_values|each_value|each_with_object\([^)\n]{0,40}\))\s*(?:\{|do)\s*\|\s*\(?(?:\w+\s*,\s*)?${name}\b`,
    // What one of them is picked out of: `name = NAMES.get(provider)`, `const name = NAMES[provider]`.
    String.raw`(?<![\w$.])${name}\s*(?::[^=\n]{1,40})?:?=\s*([\w$.]+?)(?:\.(?:get|fetch)\(|\[)(?!["'\d])`,
    String.raw`\bfor\s+\w+\s*,\s*${name}\s*:=\s*range\s+(\[\]string\{[^}]{0,4000}\}|\w+)`,
  ];
  return firstGroups(source, forms);
}

const firstGroups = (source: Source, forms: readonly string[]): readonly string[] =>
  forms.flatMap((form) => [...source.text.matchAll(new RegExp(form, 'g'))].map((hit) => hit[1] ?? ''));

/** Objects that a loop variable runs over the keys of. */
function mapsOf(source: Source, variable: string): readonly string[] {
  const name = escapedName(variable);
  return firstGroups(source, [
    String.raw`\bfor\s*\(\s*(?:const|let|var)\s+\[\s*${name}\s*,[^\]\n]{1,60}\]\s+of\s+Object\.entries\(\s*([\w$.]+)`,
    String.raw`\bfor\s*\(\s*(?:const|let|var)\s+${name}\s+(?:of\s+Object\.keys\(\s*|in\s+)([\w$.]+)`,
    String.raw`\bObject\.(?:keys|entries)\(\s*([\w$.]+)\s*\)\s*\.\s*\w+\(\s*\(?\s*\[?\s*${name}\b`,
    String.raw`\bfor\s+${name}\s*,\s*\w+\s+in\s+([\w.]+)\.items\(\)`,
    String.raw`\bfor\s+${name}\s+in\s+([\w.]+)(?:\.keys\(\))?\s*:`,
    String.raw`\bforeach\s*\(\s*([\w$>:-]{1,80})\s+as\s+${name}\s*=>`,
    String.raw`([A-Z]\w*)(?:\.freeze)?\.(?:each|each_pair|map|select|find|transform_keys|each_key)\s*(?:\{|do)\s*\|\s*${name}\s*[,|]`,
  ]);
}

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
const nameOf = (list: string) =>
  list
    .replace(/\.(?:items|values|keys|entries|iter|freeze)$/, '')
    .split(/\.|::|->/)
    .at(-1) ?? list;

/** Where the literal starts and ends that a name is given. */
function definitionOf(
  source: Source,
  list: string,
): { readonly start: number; readonly end: number } | undefined {
  const definition = new RegExp(
    String.raw`(?<![\w$])${escapedName(nameOf(list))}\b[^=\n]{0,60}=\s*[^\n[({]{0,40}[[({]`,
    'g',
  );
  const hit = definition.exec(source.text);
  if (!hit) return undefined;
  const start = hit.index + hit[0].length - 1;
  const end = closingBracket(source, start);
  return end > 0 && end - start < 4000 ? { start, end } : undefined;
}

function resolve(source: Source, list: string): void {
  if (/^(?:[[(%]|array\()/.test(list)) return readList(source, list, source.text.indexOf(list));
  const found = definitionOf(source, list);
  // With what stands before the bracket, as in `%w[`.
  if (found) readList(source, source.text.slice(found.start - 2, found.end + 1), found.start - 2);
}

/** Names in a list that a loop reads one by one: `for (const name of NAMES) process.env[name]`. */
export const listLoops: Finder = (source) => {
  if (!source.mayCompute()) return;
  const variables = new Set(
    [...source.text.matchAll(dynamic)].slice(0, 50).map((hit) => hit[1] ?? hit[2] ?? ''),
  );
  for (const variable of variables) {
    for (const list of new Set(listsOf(source, variable))) resolve(source, list);
    for (const map of new Set(mapsOf(source, variable))) readKeys(source, map);
  }
};
