import { put } from '../put.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { lastBefore } from './last-before.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';

type Field = {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly line: number;
  /** Its own fields stand among those of the struct that it is in (https://serde.rs/attr-flatten.html). */
  readonly isFlat: boolean;
  /** A function of the repository reads it, whole (https://serde.rs/field-attrs.html#deserialize_with). */
  readonly isWhole: boolean;
};
type Struct = { readonly path: string; readonly fields: readonly Field[] };
/** Where the environment is turned into a struct. */
type Root = {
  readonly path: string;
  readonly type: string;
  readonly prefix: string;
  readonly separator?: string;
};

/** Attributes in front of a struct that is read field by field (https://serde.rs/derive.html). */
const derived = /(?:\bderive\([^)]{0,200}\bDeserialize\b|#\[config(?:\([^)]{0,80}\))?\])[^{};]{0,600}$/;
const struct = /\bstruct\s+(\w{1,80})(?:<[^>{]{0,60}>)?\s*\{([^{}]{0,8000})\}/g;
const field =
  /((?:#\[[^\]]{0,300}\]\s*)*)(?:pub(?:\([^)]{0,30}\))?\s+)?\b([a-z]\w{0,80})\s*:\s*([^,\n]{1,120})/g;
const renamed = /\brename\s*=\s*"(\w+)"/;
/** https://serde.rs/field-attrs.html#skip */
const skipped = /\bskip(?:_deserializing)?\b/;

/** Fields of the structs of a file, by the name of the struct. */
function* structsOf(source: Source): Generator<readonly [string, Struct]> {
  for (const hit of source.text.matchAll(struct)) {
    if (!derived.test(source.text.slice(Math.max(0, hit.index - 800), hit.index))) continue;
    const start = hit.index + hit[0].indexOf('{');
    const fields = [...(hit[2] ?? '').matchAll(field)].flatMap((found): readonly Field[] => {
      const [whole, attributes = '', name = '', type = ''] = found;
      // No text of a variable is a map.
      if (skipped.test(attributes) || /^(?:Option\s*<\s*)?(?:\w+::)*\w*Map\s*</.test(type)) return [];
      const optional = /^Option\s*</.test(type) || /\bdefault\b/.test(attributes);
      const line = source.lineOf(start + 1 + found.index + whole.lastIndexOf(name));
      const isFlat = /\bflatten\b/.test(attributes);
      const isWhole = /\bdeserialize_with\b/.test(attributes);
      return [{ name: renamed.exec(attributes)?.[1] ?? name, type, line, optional, isFlat, isWhole }];
    });
    yield [hit[1] ?? '', { path: source.path, fields }];
  }
}

const envy =
  /\b(?:envy|serde_env)::(?:prefixed\(\s*"(\w*)"\s*\)\s*\.)?from_(?:env|iter)(?:::<\s*(\w+)|_with_prefix(?:::<\s*\w+\s*>)?\(\s*"(\w+)")?/g;
/** The same where the function is imported by its name. */
const imports = /\buse\s+(?:envy|serde_env)::(?:\{[^}]{0,60}\b)?from_env\b/;
const bare = /(?<![\w:.])from_env(?:::<\s*(\w+)\s*>)?\(\s*\)/g;
/** https://docs.rs/twelf/latest/twelf/enum.Layer.html */
const layered =
  /\b(\w+)::with_layers\([^;]{0,800}?\bLayer::Env\(\s*(?:Some\(\s*(?:String::from\(\s*)?"(\w+)"|None)/g;
const figment = /\bEnv::(?:prefixed\(\s*"(\w+)"|raw\(\))/;
const crate = /\bEnvironment::(?:with_prefix\(\s*(?:"(\w+)"|&?([A-Z][A-Z0-9_]*)\b)|default\(\))/;

/** The text that a constant of the file holds. */
export const constantOf = (text: string, name: string): string | undefined =>
  new RegExp(String.raw`\b(?:const|static)\s+${name}\s*:\s*&(?:'static\s+)?str\s*=\s*"(\w+)"`).exec(
    text,
  )?.[1];

/** `use a_b::c::Settings as Other;`, also in a list: the module and the name behind each word. */
const imported = /\buse\s+((?:\w+::)+)(?:(\w+)(?:\s+as\s+(\w+))?\s*;|\{([^{};]{1,600})\})/g;
type Origin = { readonly modules: readonly string[]; readonly name: string };

function originsOf(text: string): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const [, path = '', single, alias, list] of text.matchAll(imported)) {
    const words = list === undefined ? [`${single ?? ''} as ${alias ?? single ?? ''}`] : list.split(',');
    for (const word of words) {
      const [name = '', , as = name] = word.trim().split(/\s+/);
      if (/^[A-Z]/.test(name)) origins.set(as, { modules: path.split('::').filter(Boolean), name });
    }
  }
  return origins;
}

const typeNear = (text: string, offset: number): string | undefined => {
  const after = /\b(?:extract|try_deserialize|try_into)::<\s*(\w+)\s*>/.exec(
    text.slice(offset, offset + 1500),
  )?.[1];
  const before = text.slice(Math.max(0, offset - 1500), offset);
  const bound = [
    ...before.matchAll(/\blet\s+\w+\s*:\s*(?:Result<\s*)?(\w+)|->\s*(?:\w+::)*(?:Result<\s*)?(\w+)/g),
  ].at(-1);
  const told = after ?? bound?.[1] ?? bound?.[2];
  if (told !== undefined && told !== 'Self') return told;
  return lastBefore(text, offset, /\bimpl\s+(\w+)\s*\{/g)?.[1];
};

function rootsOf({ path, text }: Source): readonly Root[] {
  const roots: Root[] = [];
  for (const hit of text.matchAll(envy)) {
    const type = hit[2] ?? typeNear(text, hit.index);
    if (type !== undefined) roots.push({ path, type, prefix: hit[1] ?? hit[3] ?? '' });
  }
  for (const hit of imports.test(text) ? text.matchAll(bare) : []) {
    const type = hit[1] ?? typeNear(text, hit.index);
    if (type !== undefined) roots.push({ path, type, prefix: '' });
  }
  for (const [, type = '', prefix = ''] of text.matchAll(layered)) roots.push({ path, type, prefix });
  for (const [form, glue, nested] of [
    [figment, '', /\.split\(\s*"([^"]+)"/],
    [crate, '_', /\.separator\(\s*"([^"]+)"/],
  ] as const) {
    const hit = form.exec(text);
    const type = hit ? typeNear(text, hit.index) : undefined;
    if (!hit || type === undefined) continue;
    const separator = nested.exec(text.slice(hit.index, hit.index + 400))?.[1];
    const between = /\.prefix_separator\(\s*"([^"]+)"/.exec(text)?.[1] ?? separator ?? glue;
    const word = hit[1] ?? (hit[2] === undefined ? '' : constantOf(text, hit[2]));
    if (word === undefined) continue;
    const prefix = word === '' ? '' : word + (glue === '' ? '' : between);
    roots.push({ path, type, prefix, ...(separator === undefined ? {} : { separator }) });
  }
  return roots;
}

const deepest = 4;

/** Where a module of this name is kept: a crate's folder may have dashes. */
const isIn = (path: string, module: string): boolean =>
  new RegExp(String.raw`(?:^|/)${module.replaceAll('_', '[-_]')}(?:/|\.rs$)`).test(path);

/** A type without what only wraps it. */
const unwrapped = (type: string): readonly string[] =>
  type
    .replace(/^(?:(?:Option|Box|Arc|Rc)\s*<\s*)+/, '')
    .split('<', 1)[0]
    ?.match(/\w+/g) ?? [];

/**
 * Structs that the environment is read into: envy (https://docs.rs/envy), figment
 * (https://docs.rs/figment/latest/figment/providers/struct.Env.html), config
 * (https://docs.rs/config/latest/config/struct.Environment.html).
 */
export function rustSettings(): Gatherer {
  const structs = new Map<string, Struct[]>();
  const origins = new Map<string, ReadonlyMap<string, Origin>>();
  const roots: Root[] = [];
  const read = (source: Source): void => {
    const found = rootsOf(source);
    roots.push(...found);
    const isRead = source.text.includes('Deserialize') || source.text.includes('#[config');
    if (found.length > 0 || isRead) origins.set(source.path, originsOf(source.text));
    if (!isRead) return;
    for (const [name, struct] of structsOf(source)) put(structs, name, struct);
  };

  /** The struct that a type means in a file: what the file imports, what it holds, or the first of that name. */
  const find = (type: string, from: string): Struct | undefined => {
    const words = unwrapped(type);
    const last = words.at(-1) ?? '';
    const origin = origins.get(from)?.get(last);
    const modules = [...(origin?.modules ?? []), ...words.slice(0, -1)].reverse();
    const known = structs.get(origin?.name ?? last) ?? [];
    const placed = modules.flatMap((module) => known.filter(({ path }) => isIn(path, module)));
    return placed[0] ?? known.find(({ path }) => path === from) ?? known[0];
  };

  const finish = (emit: (read: Read) => void): void => {
    const mayGoOn = stepsUpTo(mostFields);
    const walk = (struct: Struct, before: string, separator: string | undefined, depth: number): void => {
      for (const { name, type, line, optional, isFlat, isWhole } of struct.fields) {
        if (!mayGoOn()) return;
        const inner = isWhole ? undefined : find(type, struct.path);
        const full = before + name;
        if (!inner)
          emit({ name: full.toUpperCase(), path: struct.path, line, ...(optional ? { optional } : {}) });
        else if (depth < deepest && inner !== struct && (isFlat || separator !== undefined))
          walk(inner, isFlat ? before : full + (separator ?? ''), separator, depth + 1);
      }
    };
    for (const { path, type, prefix, separator } of roots) {
      const struct = find(type, path);
      if (struct) walk(struct, prefix, separator, 0);
    }
  };
  return { read, finish };
}
