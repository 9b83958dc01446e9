import type { Gatherer, Read, Source } from '../idiom.ts';

/** A field of a Go struct: its own names, or a struct nested under a prefix. */
type Field = {
  readonly names: readonly string[];
  readonly field: string;
  readonly read: Omit<Read, 'name' | 'path'>;
};
type Nested = { readonly type: string; readonly prefix: string };
type Struct = { readonly path: string; readonly fields: Field[]; readonly nested: Nested[] };

const declaration = /^[ \t]*(?:type[ \t]+)?(\w{1,80})[ \t]+struct[ \t]*\{[ \t]*$/;
const inline = /^[ \t]*(\w{1,80})[ \t]+(?:\[\])?\*?struct[ \t]*\{[ \t]*$/;
const tagged = /^[ \t]*(?:([\w, \t]{1,120}?)[ \t]+)?([\w.*[\]]{1,120})[ \t]+`([^`\n]{1,600})`/;
const plain = /^[ \t]*(?:(\w{1,80})[ \t]+)?\*?(?:\w+\.)?([A-Z]\w{0,80})[ \t]*$/;

const valueOf = (tag: string, key: string) =>
  new RegExp(String.raw`(?:^|[\s"])${key}:"([^"]*)"`).exec(tag)?.[1];

/** Prefix for what is nested: caarlos0/env, cleanenv, kong, sethvargo/go-envconfig. */
function prefixOf(tag: string): string | undefined {
  return (
    valueOf(tag, 'envPrefix') ??
    valueOf(tag, 'env-prefix') ??
    valueOf(tag, 'envprefix') ??
    /\benv:"[^"]*?\bprefix=([^",]+)/.exec(tag)?.[1]
  );
}

/** Names in the tags of caarlos0/env, cleanenv, envconfig, go-flags, kong, conf, jessevdk. */
function namesOf(tag: string): readonly string[] {
  const value = valueOf(tag, 'env') ?? valueOf(tag, 'envconfig') ?? '';
  const options =
    /^(?:required|notEmpty|unset|file|expand|init|overwrite|noinit|decodeunset|default|prefix|delimiter|separator)\b/;
  return value
    .split(',')
    .map((name) => name.trim().replace(/^\$/, ''))
    .filter((name) => /^[A-Za-z_]\w*$/.test(name) && !options.test(name));
}

function fieldOf(tag: string, field: string, line: number): Field {
  const literal =
    valueOf(tag, 'envDefault') ??
    valueOf(tag, 'env-default') ??
    valueOf(tag, 'default') ??
    /\bdefault=([^",]+)/.exec(tag)?.[1];
  const description =
    valueOf(tag, 'env-description') ??
    valueOf(tag, 'help') ??
    valueOf(tag, 'desc') ??
    valueOf(tag, 'description');
  const isRequired = /,\s*(?:required|notEmpty)|required:"(?:true)?"|env-required/.test(tag);
  const told = {
    ...(literal === undefined ? {} : { default: literal }),
    ...(description === undefined ? {} : { description }),
  };
  return { names: namesOf(tag), field, read: { line, optional: !isRequired, ...told } };
}

/** Structs of a file, line by line; a struct within a struct gives its fields to the outer one. */
function structsOf(source: Source): ReadonlyMap<string, Struct> {
  const structs = new Map<string, Struct>();
  const open: { struct: Struct; from: number }[] = [];
  let current: Struct | undefined;
  let line = 0;
  for (const text of source.text.split('\n')) {
    line += 1;
    const outer = open.at(-1);
    if (current && inline.test(text)) open.push({ struct: current, from: current.fields.length });
    else if (!current && declaration.test(text)) {
      current = { path: source.path, fields: [], nested: [] };
      structs.set(declaration.exec(text)?.[1] ?? '', current);
    } else if (current && /^[ \t]*\}/.test(text)) {
      const before = prefixOf(text) ?? '';
      if (outer)
        current.fields.splice(
          outer.from,
          Infinity,
          ...current.fields
            .slice(outer.from)
            .map((each) => ({ ...each, names: each.names.map((name) => before + name) })),
        );
      if (outer) open.pop();
      else current = undefined;
    } else if (current) readLine(current, text, line);
  }
  return structs;
}

function readLine(struct: Struct, text: string, line: number): void {
  const [, field = '', type = '', tag = ''] = tagged.exec(text) ?? [];
  const [, , bare] = tag === '' ? (plain.exec(text) ?? []) : [];
  const before = prefixOf(tag);
  const name = (type.split('.').at(-1) ?? '').replace(/[*[\]]/g, '');
  if (tag !== '' && before === undefined) struct.fields.push(fieldOf(tag, field || name, line));
  if (tag !== '') struct.nested.push({ type: name, prefix: before ?? '' });
  else if (bare !== undefined) struct.nested.push({ type: bare, prefix: '' });
  if (tag === '' && /^[ \t]*([A-Z]\w*)[ \t]+\S/.test(text))
    struct.fields.push(fieldOf('', /\w+/.exec(text)?.[0] ?? '', line));
}

const processed = /\benvconfig\.(?:Must)?Process\(\s*"(\w*)"\s*,\s*&?(?:\w+\.)?(\w+)/g;

/** The type of a variable that the file declares. */
function typeOf(text: string, variable: string): string {
  const forms = new RegExp(
    String.raw`\b(?:var\s+${variable}\s+\*?(?:\w+\.)?(\w+)|${variable}\s*:?=\s*&?(?:\w+\.)?(\w+)\{|${variable}\s*:?=\s*new\((?:\w+\.)?(\w+)|${variable}\s+\*(?:\w+\.)?(\w+))`,
  );
  const hit = forms.exec(text);
  return hit?.slice(1).find((name) => name !== undefined) ?? variable;
}

/** Struct tags of Go with their prefixes (https://github.com/caarlos0/env, https://github.com/kelseyhightower/envconfig). */
export function structTags(): Gatherer {
  const structs = new Map<string, Struct>();
  const prefixes: { readonly type: string; readonly prefix: string }[] = [];

  const read = (source: Source): void => {
    if (!/\benv(?:config|Prefix|-prefix)?:"|\benvconfig\./.test(source.text)) return;
    for (const [name, struct] of structsOf(source)) {
      const known = structs.get(name);
      // Two packages may have a Config each.
      structs.set(known ? `${name} ${source.path}` : name, struct);
    }
    for (const hit of source.text.matchAll(processed))
      prefixes.push({ prefix: hit[1] ?? '', type: typeOf(source.text, hit[2] ?? '') });
  };

  const emitStruct = (struct: Struct, before: string, emit: (read: Read) => void, depth: number): void => {
    for (const { names, read } of struct.fields)
      for (const name of names) emit({ ...read, name: before + name, path: struct.path });
    for (const { type, prefix } of struct.nested) {
      const inner = structs.get(type);
      if (inner && inner !== struct && depth < 5) emitStruct(inner, before + prefix, emit, depth + 1);
    }
  };

  const emitProcessed = (struct: Struct, prefix: string, emit: (read: Read) => void, depth: number): void => {
    for (const { names, field, read } of struct.fields) {
      const own = names[0] ?? field.toUpperCase();
      const nested = struct.nested.length > 0 && names.length === 0 && structs.has(field);
      if (!nested)
        emit({ ...read, name: prefix === '' ? own : `${prefix.toUpperCase()}_${own}`, path: struct.path });
    }
    if (depth < 5)
      for (const { type } of struct.nested) {
        const inner = structs.get(type);
        if (inner && inner !== struct) emitProcessed(inner, prefix, emit, depth + 1);
      }
  };

  const finish = (emit: (read: Read) => void): void => {
    const nested = new Set(
      [...structs.values()].flatMap((struct) =>
        struct.nested.filter(({ prefix }) => prefix !== '').map(({ type }) => type),
      ),
    );
    for (const [name, struct] of structs) if (!nested.has(name)) emitStruct(struct, '', emit, 0);
    for (const { type, prefix } of prefixes) {
      const struct = structs.get(type);
      if (struct) emitProcessed(struct, prefix, emit, 0);
    }
  };
  return { read, finish };
}
