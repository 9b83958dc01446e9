import type { Gatherer, Read, Source } from '../idiom.ts';
import { emitByPath, namings, type Naming } from './go-namings.ts';
import { originOf, origins } from './go-origins.ts';
import {
  firstOf,
  structsByName,
  toldBy,
  valueOf,
  type Struct,
  type Structs,
  type Telling,
  type TypeName,
} from './go-structs.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';
import { constantCase } from './runtime-config.ts';

/** Prefix for what is nested: caarlos0/env, cleanenv, kong, go-flags, sethvargo/go-envconfig. */
function prefixOf(tag: string): string | undefined {
  const namespace = valueOf(tag, 'env-namespace');
  return (
    firstOf(tag, ['envPrefix', 'env-prefix', 'envprefix']) ??
    (namespace === undefined ? undefined : `${namespace}_`) ??
    /\benv:"[^"]{0,200}?\bprefix=([^",]+)/.exec(tag)?.[1]
  );
}

const option =
  /^(?:required|notEmpty|unset|file|expand|init|overwrite|noinit|decodeunset|default|prefix|delimiter|separator|strict)\b/;

/** Names in the tags of caarlos0/env, cleanenv, envconfig, envdecode, go-flags, kong, go-env. */
function namesOf(tag: string): readonly string[] {
  const names = (firstOf(tag, ['env', 'envconfig']) ?? '').split(/[,;]/);
  return names
    .map((name) => name.trim().replace(/^\$/, ''))
    .filter((name) => /^[A-Za-z_]\w*$/.test(name) && !option.test(name));
}

/** caarlos0/env: `env.ParseWithOptions(&cfg, env.Options{Prefix: "APP_"})`, also with options that a variable holds. */
const withOptions =
  /\bParse(?:WithOptions|AsWithOptions|(?=\([^()]{1,80},\s*[\w.]{0,20}Options\{))(?:\[(?:(\w+)\.)?(\w+)\])?\(\s*(?:&?((?:\w+\.)*\w+)\s*,\s*)?([^;]{0,500})/g;
const prefixOption = /\bOptions\{[^;]{0,600}?\bPrefix:\s*("\w+"|[\w.]+)/;
/** sethvargo/go-envconfig: `envconfig.Config{Target: &c, Lookuper: envconfig.PrefixLookuper("APP_", …)}`. */
const lookedUp =
  /\bTarget:\s*&?(?:\w+\.)?(\w+)[^}]{0,300}?\bPrefixLookuper\(\s*"(\w+)"|\bProcessWith\(\s*[\w.()]{1,40}\s*,\s*&?(?:\w+\.)?(\w+)\s*,\s*envconfig\.PrefixLookuper\(\s*"(\w+)"/g;
/** The same with a lookuper that a variable holds, alone or among others. */
const byVariable =
  /\bTarget:\s*&?(?:\w+\.)?(\w+)[^}]{0,300}?\bLookuper:\s*(\w+)\s*[,}]|\bProcessWith\(\s*[\w.()]{1,40}\s*,\s*&?(?:\w+\.)?(\w+)\s*,\s*(\w+)\s*\)/g;

/** The prefix of the lookuper that a variable of the file holds. */
const lookuperOf = (text: string, variable: string): string | undefined =>
  new RegExp(String.raw`\b${variable}\s*:?=[^;]{0,600}?\bPrefixLookuper\(\s*"(\w+)"`).exec(text)?.[1];

type Emit = (read: Read) => void;
/** A struct that the environment is read into. */
type Root = { readonly type: TypeName; readonly prefix: string; readonly naming?: Naming };

const deepest = 6;

/** The rules of caarlos0/env and its like: names stand in the tags, prefixes on the nested fields. */
function emitTagged(
  struct: Struct,
  before: string,
  isNamedByField: boolean,
  telling: Telling,
  depth = 0,
): void {
  const { structs, emit, mayGoOn } = telling;
  for (const field of struct.fields) {
    if (!mayGoOn()) return;
    const inner = structs.find({ name: field.type, path: struct.path });
    const names = namesOf(field.tag);
    const isOwn = isNamedByField && names.length === 0 && !inner && /^[A-Z]/.test(field.field);
    for (const name of isOwn ? [constantCase(field.field)] : names)
      emit({ ...toldBy(field), name: before + name, path: struct.path });
    if (inner && inner !== struct && depth < deepest)
      emitTagged(inner, before + (prefixOf(field.tag) ?? ''), isNamedByField, telling, depth + 1);
  }
}

/** All structs that are nested in this one, and itself. */
function reached(struct: Struct, structs: Structs, found = new Set<Struct>()): ReadonlySet<Struct> {
  if (found.has(struct)) return found;
  found.add(struct);
  for (const { type } of struct.fields) {
    const inner = structs.find({ name: type, path: struct.path });
    if (inner) reached(inner, structs, found);
  }
  return found;
}

const speaks =
  /\benv(?:config|Prefix|-prefix|-namespace|prefix)?:"|\benvconfig\.|split_words:|Parse(?:As)?WithOptions|\bParse\([^()]{1,80}Options\{|\bpaerser\b|ardanlabs\/conf|kong\.DefaultEnvars/;
const holdsSettings =
  /\b\w{0,60}(?:[cC]onfig|[cC]onfiguration|[sS]ettings|[oO]ptions|[sS]pec|[eE]nv\w{0,20})[ \t]+struct[ \t]*\{/;

/** https://pkg.go.dev/github.com/traefik/paerser/cli#Command */
const handed = /\bConfiguration:\s*&?(?:\w+\.)?(\w+)\s*,/g;

/** Where a file hands a struct and a prefix to a library that names variables by the paths of fields. */
function* rootsIn(
  source: Source,
): Generator<{ readonly word: string; readonly target: string; readonly naming: Naming }> {
  for (const naming of namings) {
    if (!naming.hint.test(source.text)) continue;
    for (const { groups } of source.text.matchAll(naming.read))
      yield { word: groups?.prefix ?? '""', target: groups?.target ?? naming.targetIn(source.text), naming };
  }
}

/**
 * Struct tags of Go with their prefixes (https://github.com/caarlos0/env, https://github.com/jessevdk/go-flags), and
 * structs whose fields are read by their paths.
 */
export function structTags(): Gatherer {
  const structs = structsByName();
  const known = origins();
  const prefixed: (TypeName & { readonly prefix: string; readonly isNamedByField?: boolean })[] = [];
  const roots: { readonly type: TypeName; readonly word: string; readonly naming: Naming }[] = [];
  const handedOn: TypeName[] = [];

  const readOptions = (source: Source): void => {
    const { text, path } = source;
    for (const [, module, generic, variable, rest = ''] of text.matchAll(withOptions)) {
      const word = (
        /^[^;]{0,300}\bOptions\{/.test(rest) ? prefixOption.exec(rest) : prefixOption.exec(text)
      )?.[1];
      const type =
        generic === undefined
          ? originOf(source, (variable ?? '').split('.').at(-1) ?? '')
          : { name: generic, path, ...(module === undefined ? {} : { module }) };
      const constant =
        word && new RegExp(String.raw`\b${word.replace(/[".]/g, '')}\b[^=\n]{0,20}=\s*"(\w+)"`);
      const prefix =
        word === undefined ? '' : (known.textOf(word) ?? (constant && constant.exec(text)?.[1]) ?? '');
      prefixed.push({ ...type, prefix, isNamedByField: /\bUseFieldNameByDefault:\s*true/.test(text) });
    }
    for (const hit of text.matchAll(lookedUp))
      prefixed.push({ ...originOf(source, hit[1] ?? hit[3] ?? ''), prefix: hit[2] ?? hit[4] ?? '' });
    for (const hit of text.matchAll(byVariable)) {
      const prefix = lookuperOf(text, hit[2] ?? hit[4] ?? '');
      if (prefix !== undefined) prefixed.push({ ...originOf(source, hit[1] ?? hit[3] ?? ''), prefix });
    }
  };

  const read = (source: Source): void => {
    const doesSpeak = speaks.test(source.text);
    if (!doesSpeak && !holdsSettings.test(source.text)) return;
    structs.add(source);
    known.add(source);
    if (!doesSpeak) return;
    readOptions(source);
    for (const [, variable = ''] of source.text.includes('EnvLoader') ? source.text.matchAll(handed) : [])
      handedOn.push(originOf(source, variable));
    for (const { word, target, naming } of rootsIn(source))
      roots.push({ type: originOf(source, target.slice(target.lastIndexOf('.') + 1)), word, naming });
  };

  const structOf = (type: TypeName) => structs.find(type) ?? structs.find(known.made(type));

  const resolved = (): readonly (Root & { readonly struct: Struct; readonly naming: Naming })[] =>
    roots.flatMap(({ type, word, naming }) => {
      const prefix = (known.textOf(word) ?? '').replace(/_$/, '');
      const types = structOf(type) ? [type] : type.name === 'Configuration' ? handedOn : [];
      return types.flatMap((each) => {
        const struct = structOf(each);
        return struct ? [{ type: each, struct, prefix, naming }] : [];
      });
    });

  const finish = (emit: Emit): void => {
    const telling = { structs, emit, mayGoOn: stepsUpTo(mostFields) };
    const byPath = resolved();
    const before = new Map<Struct, (typeof prefixed)[number]>();
    for (const each of prefixed) {
      const struct = structOf(each);
      if (struct) before.set(struct, each);
    }
    // What stands within a struct that is read with a prefix is not read without it.
    const led = [...before.keys()].flatMap((outer) =>
      [...reached(outer, structs)].filter((each) => each !== outer),
    );
    const taken = new Set([...byPath.flatMap(({ struct }) => [...reached(struct, structs)]), ...led]);
    for (const [, struct] of structs.all())
      for (const { tag, type } of struct.fields) {
        const inner =
          prefixOf(tag) === undefined ? undefined : structs.find({ name: type, path: struct.path });
        if (inner) taken.add(inner);
      }
    for (const { struct, prefix, naming } of byPath) emitByPath(struct, prefix, naming, telling);
    // Where it is known which structs are read by the library's tags, no other is.
    const isTold = byPath.length > 0 && roots.every(({ type }) => structOf(type));
    const isUnread = ({ fields }: Struct) =>
      isTold &&
      fields.some(({ tag }) => valueOf(tag, 'envconfig') !== undefined) &&
      fields.every(({ tag }) => valueOf(tag, 'env') === undefined);
    for (const [, struct] of structs.all())
      if (!struct.isInner && !taken.has(struct) && !isUnread(struct)) {
        const { prefix = '', isNamedByField = false } = before.get(struct) ?? {};
        emitTagged(struct, prefix, isNamedByField, telling);
      }
  };
  return { read, finish };
}
