import type { Gatherer, Read, Source } from '../idiom.ts';
import { constantCase } from './runtime-config.ts';

type Told = Omit<Read, 'name' | 'path'>;

/** A field of a Go struct: the names in its tag, and the type that may be a struct itself. */
type Field = {
  /** Empty for an embedded struct. */
  readonly field: string;
  readonly type: string;
  readonly names: readonly string[];
  /** Goes before the names of the nested struct. */
  readonly prefix?: string;
  readonly splitsWords: boolean;
  readonly read: Told;
};
type Struct = { readonly path: string; readonly fields: Field[] };

const declaration = /^[ \t]*(?:type[ \t]+)?(\w{1,80})[ \t]+struct[ \t]*\{[ \t]*$/;
const inline = /^[ \t]*(\w{1,80})[ \t]+(?:\[\])?\*?struct[ \t]*\{[ \t]*$/;
const line =
  /^[ \t]*(?:(\w{1,80})(?:[ \t]*,[ \t]*\w{1,80}){0,8}[ \t]+)?([\w.*[\]]{1,120})[ \t]*(?:`([^`\n]{1,600})`)?[ \t]*$/;

const valueOf = (tag: string, key: string) =>
  new RegExp(String.raw`(?:^|[\s"])${key}:"([^"]*)"`).exec(tag)?.[1];

const firstOf = (tag: string, keys: readonly string[]) =>
  keys.map((key) => valueOf(tag, key)).find((value) => value !== undefined);

/** Prefix for what is nested: caarlos0/env, cleanenv, kong, sethvargo/go-envconfig. */
const prefixOf = (tag: string) =>
  firstOf(tag, ['envPrefix', 'env-prefix', 'envprefix']) ??
  /\benv:"[^"]{0,200}?\bprefix=([^",]+)/.exec(tag)?.[1];

const option =
  /^(?:required|notEmpty|unset|file|expand|init|overwrite|noinit|decodeunset|default|prefix|delimiter|separator)\b/;

/** Names in the tags of caarlos0/env, cleanenv, envconfig, go-flags, kong, conf. */
function namesOf(tag: string): readonly string[] {
  const names = (firstOf(tag, ['env', 'envconfig']) ?? '').split(',');
  return names
    .map((name) => name.trim().replace(/^\$/, ''))
    .filter((name) => /^[A-Za-z_]\w*$/.test(name) && !option.test(name));
}

function toldBy(tag: string, at: number): Told {
  const literal =
    firstOf(tag, ['envDefault', 'env-default', 'default']) ?? /\bdefault=([^",]+)/.exec(tag)?.[1];
  const description = firstOf(tag, ['env-description', 'help', 'desc', 'description']);
  const isRequired = /,\s*(?:required|notEmpty)|required:"(?:true)?"|env-required/.test(tag);
  return {
    line: at,
    optional: !isRequired,
    ...(literal === undefined ? {} : { default: literal }),
    ...(description === undefined ? {} : { description }),
  };
}

const bareType = (type: string) => (type.split('.').at(-1) ?? '').replace(/[*[\]]/g, '');

function fieldOf(text: string, at: number): Field | undefined {
  const [, field = '', type, tag = ''] = line.exec(text) ?? [];
  if (type === undefined) return undefined;
  const prefix = prefixOf(tag);
  const splitsWords = /split_words:"true"/.test(tag);
  const known = { field, type: bareType(type), names: namesOf(tag), splitsWords, read: toldBy(tag, at) };
  return { ...known, ...(prefix === undefined ? {} : { prefix }) };
}

const prefixed = (before: string) => (field: Field) => ({
  ...field,
  names: field.names.map((name) => before + name),
});

/** Structs of a file, line by line; a struct within a struct gives its fields to the outer one. */
function structsOf(source: Source): ReadonlyMap<string, Struct> {
  const structs = new Map<string, Struct>();
  const open: number[] = [];
  let current: Struct | undefined;
  for (const [index, text] of source.text.split('\n').entries()) {
    if (!current) {
      const name = declaration.exec(text)?.[1];
      if (name !== undefined) structs.set(name, (current = { path: source.path, fields: [] }));
      continue;
    }
    const { fields } = current;
    if (inline.test(text)) open.push(fields.length);
    else if (/^[ \t]*\}/.test(text)) {
      const from = open.pop();
      if (from === undefined) current = undefined;
      else fields.push(...fields.splice(from).map(prefixed(prefixOf(text) ?? '')));
    } else fields.push(...[fieldOf(text, index + 1)].filter((field) => field !== undefined));
  }
  return structs;
}

/** caarlos0/env: `env.ParseWithOptions(&cfg, env.Options{Prefix: "APP_"})`. */
const withOptions =
  /\bParse(?:WithOptions|AsWithOptions)(?:\[(?:\w+\.)?(\w+)\])?\(\s*(?:&?(?:\w+\.)?(\w+)\s*,\s*)?[\w.]{0,20}Options\{[^}]{0,400}?\bPrefix:\s*"(\w+)"/g;
/** sethvargo/go-envconfig: `envconfig.Config{Target: &c, Lookuper: envconfig.PrefixLookuper("APP_", …)}`. */
const lookedUp =
  /\bTarget:\s*&?(?:\w+\.)?(\w+)[^}]{0,300}?\bPrefixLookuper\(\s*"(\w+)"|\bProcessWith\(\s*[\w.()]{1,40}\s*,\s*&?(?:\w+\.)?(\w+)\s*,\s*envconfig\.PrefixLookuper\(\s*"(\w+)"/g;
/** The same with a lookuper that a variable holds, alone or among others. */
const byVariable =
  /\bTarget:\s*&?(?:\w+\.)?(\w+)[^}]{0,300}?\bLookuper:\s*(\w+)\s*[,}]|\bProcessWith\(\s*[\w.()]{1,40}\s*,\s*&?(?:\w+\.)?(\w+)\s*,\s*(\w+)\s*\)/g;
const processed = /\benvconfig\.(?:Must)?Process\(\s*"(\w*)"\s*,\s*&?(?:\w+\.)?(\w+)/g;

/** The type of a variable that the file declares. */
function typeOf(text: string, variable: string): string {
  const forms = new RegExp(
    String.raw`\b(?:var\s+${variable}\s+\*?(?:\w+\.)?(\w+)|${variable}\s*:?=\s*&?(?:\w+\.)?(\w+)\{|${variable}\s*:?=\s*new\((?:\w+\.)?(\w+)|${variable}\s+\*(?:\w+\.)?(\w+))`,
  );
  const hit = forms.exec(text);
  return hit?.slice(1).find((name) => name !== undefined) ?? variable;
}

/** The prefix of the lookuper that a variable of the file holds. */
const lookuperOf = (text: string, variable: string): string | undefined =>
  new RegExp(String.raw`\b${variable}\s*:?=[^;]{0,600}?\bPrefixLookuper\(\s*"(\w+)"`).exec(text)?.[1];

type Structs = ReadonlyMap<string, Struct>;
type Emit = (read: Read) => void;

const deepest = 6;

/** The rules of caarlos0/env and its like: names stand in the tags, prefixes on the nested fields. */
function emitTagged(struct: Struct, before: string, structs: Structs, emit: Emit, depth = 0): void {
  for (const { names, type, prefix, read } of struct.fields) {
    for (const name of names) emit({ ...read, name: before + name, path: struct.path });
    const inner = structs.get(type);
    if (inner && inner !== struct && depth < deepest)
      emitTagged(inner, before + (prefix ?? ''), structs, emit, depth + 1);
  }
}

/** The rules of kelseyhightower/envconfig: every field is read, by its path. */
function emitProcessed(struct: Struct, before: string, structs: Structs, emit: Emit, depth = 0): void {
  for (const { field, names, type, splitsWords, read } of struct.fields) {
    const own = names[0] ?? (splitsWords ? constantCase(field) : field.toUpperCase());
    const name = [before, own].filter((part) => part !== '').join('_');
    const inner = structs.get(type);
    if (inner && inner !== struct && depth < deepest)
      emitProcessed(inner, field === '' ? before : name, structs, emit, depth + 1);
    else if (/^[A-Z]/.test(field) && !inner) emit({ ...read, name: name.toUpperCase(), path: struct.path });
  }
}

/** All structs that are nested in this one, and itself. */
function reached(struct: Struct, structs: Structs, found = new Set<Struct>()): ReadonlySet<Struct> {
  if (found.has(struct)) return found;
  found.add(struct);
  for (const { type } of struct.fields) {
    const inner = structs.get(type);
    if (inner) reached(inner, structs, found);
  }
  return found;
}

/** Struct tags of Go with their prefixes (https://github.com/caarlos0/env, https://github.com/kelseyhightower/envconfig). */
export function structTags(): Gatherer {
  const structs = new Map<string, Struct>();
  const before = new Map<string, string>();
  const prefixes: { readonly type: string; readonly prefix: string }[] = [];

  const read = (source: Source): void => {
    if (
      !/\benv(?:config|Prefix|-prefix)?:"|\benvconfig\.|split_words:|Parse(?:As)?WithOptions/.test(
        source.text,
      )
    )
      return;
    // Two packages may have a Config each.
    for (const [name, struct] of structsOf(source))
      structs.set(structs.has(name) ? `${name} ${source.path}` : name, struct);
    for (const hit of source.text.matchAll(withOptions))
      before.set(hit[1] ?? typeOf(source.text, hit[2] ?? ''), hit[3] ?? '');
    for (const hit of source.text.matchAll(lookedUp))
      before.set(typeOf(source.text, hit[1] ?? hit[3] ?? ''), hit[2] ?? hit[4] ?? '');
    for (const hit of source.text.matchAll(byVariable)) {
      const prefix = lookuperOf(source.text, hit[2] ?? hit[4] ?? '');
      if (prefix !== undefined) before.set(typeOf(source.text, hit[1] ?? hit[3] ?? ''), prefix);
    }
    for (const hit of source.text.matchAll(processed))
      prefixes.push({ prefix: hit[1] ?? '', type: typeOf(source.text, hit[2] ?? '') });
  };

  const finish = (emit: Emit): void => {
    const roots = prefixes.flatMap(({ type, prefix }) => {
      const struct = structs.get(type);
      return struct ? [{ struct, prefix }] : [];
    });
    // What stands within a struct that is read with a prefix is not read without it.
    const led = [...before.keys()].flatMap((name) => {
      const outer = structs.get(name);
      return outer ? [...reached(outer, structs)].filter((struct) => struct !== outer) : [];
    });
    const taken = new Set([...roots.flatMap(({ struct }) => [...reached(struct, structs)]), ...led]);
    const inner = [...structs.values()].flatMap(({ fields }) => fields);
    const nested = new Set(inner.filter(({ prefix }) => prefix !== undefined).map(({ type }) => type));
    for (const { struct, prefix } of roots) emitProcessed(struct, prefix, structs, emit);
    for (const [name, struct] of structs)
      if (!nested.has(name) && !taken.has(struct)) emitTagged(struct, before.get(name) ?? '', structs, emit);
  };
  return { read, finish };
}
