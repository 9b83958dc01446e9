import { entriesOf } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';
import { constantCase } from './runtime-config.ts';

const prefixOf = /\byargs\b[^]{0,4000}?\.env\(\s*["'](\w+)["']\s*\)/;
const single = /\.(?:option|positional)\(\s*["']([a-zA-Z][\w-]*)["']/g;
const many = /\.options\(\s*\{/g;

/** Options of yargs, by the prefix that the parser is told (https://yargs.js.org/docs/#api-reference-envprefix). */
function yargsOptions(source: Source): void {
  const prefix = prefixOf.exec(source.text)?.[1];
  if (prefix === undefined) return;
  const add = (option: string, offset: number): void => {
    source.found({ name: `${prefix}_${constantCase(option)}`, offset, optional: true });
  };
  for (const hit of source.text.matchAll(single)) add(hit[1] ?? '', hit.index);
  for (const hit of source.text.matchAll(many))
    for (const { key, offset } of entriesOf(source, hit.index + hit[0].length - 1)) add(key, offset);
}

const calls = /(?:\brequire\(\s*["']rc["']\s*\)|(?<![\w$.])rc)\(\s*["'](\w+)["']\s*,\s*\{/g;

function defaults(source: Source, start: number, prefix: string, between: string): void {
  for (const { key, offset, value, valueOffset } of entriesOf(source, start)) {
    const first = value.search(/\S/);
    const name = `${prefix}${between}${key}`;
    if (value[first] === '{') defaults(source, valueOffset + first, name, '__');
    else source.found({ name, offset, optional: true });
  }
}

/** Defaults that `rc` is given: the name of the application, then the path (https://github.com/dominictarr/rc#standards). */
function rcDefaults(source: Source): void {
  if (!source.text.includes("'rc'") && !source.text.includes('"rc"')) return;
  for (const hit of source.text.matchAll(calls))
    defaults(source, hit.index + hit[0].length - 1, hit[1] ?? '', '_');
}

/** Options that a library reads from the environment by a prefix. */
export const prefixedOptions: Finder = (source) => {
  if (source.text.includes('yargs')) yargsOptions(source);
  rcDefaults(source);
};
