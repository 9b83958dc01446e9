import type { Finder, Source } from '../idiom.ts';
import { escapedName } from './escaped-name.ts';

const quoted = /["'`]([A-Z][A-Z0-9_]*[A-Z0-9])["'`]/g;
const dynamic =
  /\b(?:process\.env|import\.meta\.env|os\.environ|ENV|System\.getenv\(\))\s*(?:\[\s*|\.fetch\(\s*|\.get\(\s*)([A-Za-z_$][\w$]*)\s*[\])]|\b(?:os\.getenv|os\.Getenv|os\.LookupEnv|getenv|System\.get_env)\(\s*([A-Za-z_]\w*)\s*[),]/g;

/** Lists that a loop variable runs over: their name, or the literal itself. */
function listsOf(source: Source, variable: string): readonly string[] {
  const name = escapedName(variable);
  const forms = [
    String.raw`(\[[^\]]{0,4000}\]|[\w$.]{1,80})(?:\s+as\s+const\s*\))?\s*\??\.\s*(?:forEach|filter|map|some|every|find|reduce|flatMap|each|select|reject|all\?|any\?)\s*\(?\s*(?:async\s*)?[({]?\s*\|?\s*${name}\b`,
    String.raw`\bfor\s*\(?\s*(?:const|let|var)?\s*(?:\w+\s*,\s*)?${name}\s+(?:of|in)\s+(\[[^\]]{0,4000}\]|\([^)]{0,4000}\)|[\w$.]+)`,
    String.raw`\bfor\s+\w+\s*,\s*${name}\s*:=\s*range\s+(\[\]string\{[^}]{0,4000}\}|\w+)`,
  ];
  return forms.flatMap((form) => [...source.text.matchAll(new RegExp(form, 'g'))].map((hit) => hit[1] ?? ''));
}

function readList(source: Source, list: string, from: number): void {
  for (const hit of list.matchAll(quoted)) source.found({ name: hit[1] ?? '', offset: from + hit.index });
}

function resolve(source: Source, list: string): void {
  if (/^[[(]/.test(list)) return readList(source, list, source.text.indexOf(list));
  const definition = new RegExp(
    String.raw`\b${escapedName(list.split('.').at(-1) ?? list)}\b[^=\n]{0,60}=\s*[^\n[({]{0,40}[[({][^\])}]{0,4000}`,
    'g',
  );
  const hit = definition.exec(source.text);
  if (hit) readList(source, hit[0], hit.index);
}

/** Names in a list that a loop reads one by one: `for (const name of NAMES) process.env[name]`. */
export const listLoops: Finder = (source) => {
  if (!source.mayCompute()) return;
  const variables = new Set(
    [...source.text.matchAll(dynamic)].slice(0, 50).map((hit) => hit[1] ?? hit[2] ?? ''),
  );
  for (const variable of variables)
    for (const list of new Set(listsOf(source, variable))) resolve(source, list);
};
