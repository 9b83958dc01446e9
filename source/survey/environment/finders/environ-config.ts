import type { Finder, Source } from '../idiom.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';

type Field = {
  readonly name: string;
  readonly offset: number;
  readonly told?: string;
  readonly group?: string;
};
type Config = {
  readonly name: string;
  readonly prefix?: string;
  readonly indent: number;
  readonly fields: Field[];
};

const decorator = /^[ \t]*@environ\.config\b(?:\(([^)\n]*)\))?/;
const header = /^[ \t]*class\s+(\w+)/;
const field = /^[ \t]*(\w+)\s*(?::[^=\n]{1,60})?=\s*environ\.(var|bool_var|group)\(([^\n]*)/;
const prefixArgument = /\bprefix\s*=\s*(?:["'](\w*)["']|None)/;

function fieldOf(line: string, offset: number): Field | undefined {
  const [, name, kind, rest = ''] = field.exec(line) ?? [];
  if (name === undefined) return undefined;
  const told = /\bname\s*=\s*["'](\w+)["']/.exec(rest)?.[1];
  const group = kind === 'group' ? /^\s*(\w+)/.exec(rest)?.[1] : undefined;
  return {
    name,
    offset,
    ...(told === undefined ? {} : { told }),
    ...(group === undefined ? {} : { group }),
  };
}

/** The decorated classes of a file, each with the fields that stand in it. */
function configsOf({ text }: Source): readonly Config[] {
  const all: Config[] = [];
  const open: Config[] = [];
  let offset = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/\S/);
    if (indent >= 0) while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const name = header.exec(line)?.[1];
    const told = name === undefined ? null : decorator.exec(lines[index - 1] ?? '');
    if (name !== undefined && told) {
      const prefix = prefixArgument.exec(told[1] ?? '');
      const config = { name, ...(prefix ? { prefix: prefix[1] ?? '' } : {}), indent, fields: [] };
      all.push(config);
      open.push(config);
    }
    const found = fieldOf(line, offset);
    if (found) open.at(-1)?.fields.push(found);
    offset += line.length + 1;
  }
  return all;
}

/** Classes of environ-config: the prefix, groups, then the field (https://environ-config.readthedocs.io/en/stable/tutorial.html). */
export const environConfig: Finder = (source) => {
  if (!source.text.includes('@environ.config')) return;
  const configs = configsOf(source);
  const groups = new Set(configs.flatMap(({ fields }) => fields.map(({ group }) => group)));
  const mayGoOn = stepsUpTo(mostFields);
  const walk = (config: Config, prefix: string, depth: number): void => {
    for (const { name, offset, told, group } of config.fields) {
      if (!mayGoOn()) return;
      const inner = configs.find((each) => each.name === group);
      const path = prefix === '' ? name : `${prefix}_${name}`;
      if (inner && depth < 4) walk(inner, inner.prefix ? `${prefix}_${inner.prefix}` : path, depth + 1);
      else if (group === undefined) source.found({ name: told ?? path.toUpperCase(), offset });
    }
  };
  for (const config of configs) if (!groups.has(config.name)) walk(config, config.prefix ?? 'APP', 0);
};
