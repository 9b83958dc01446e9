import type { Gatherer, Read, Source } from '../idiom.ts';

type Field = {
  readonly name: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly line: number;
};
type Struct = { readonly path: string; readonly fields: readonly Field[] };
/** Where the environment is turned into a struct. */
type Root = { readonly type: string; readonly prefix: string; readonly separator?: string };

const struct = /\bstruct\s+(\w{1,80})(?:<[^>{]{0,60}>)?\s*\{([^{}]{0,8000})\}/g;
const field =
  /((?:#\[[^\]\n]{0,200}\]\s*)*)(?:pub(?:\([^)]{0,30}\))?\s+)?\b([a-z]\w{0,80})\s*:\s*([^,\n]{1,120})/g;
const renamed = /\brename\s*=\s*"(\w+)"/;

/** Fields of the structs of a file, by the name of the struct. */
function* structsOf(source: Source): Generator<readonly [string, Struct]> {
  for (const hit of source.text.matchAll(struct)) {
    const start = hit.index + hit[0].indexOf('{');
    const fields = [...(hit[2] ?? '').matchAll(field)].map((found): Field => {
      const [whole, attributes = '', name = '', type = ''] = found;
      const isOptional = /^Option\s*</.test(type) || /\bdefault\b/.test(attributes);
      const line = source.lineOf(start + 1 + found.index + whole.lastIndexOf(name));
      return { name: renamed.exec(attributes)?.[1] ?? name, type, line, optional: isOptional };
    });
    yield [hit[1] ?? '', { path: source.path, fields }];
  }
}

const envy = /\benvy::(?:prefixed\(\s*"(\w*)"\s*\)\s*\.)?from_(?:env|iter)(?:::<\s*(\w+))?/g;
const figment = /\bEnv::(?:prefixed\(\s*"(\w+)"|raw\(\))/;
const crate = /\bEnvironment::(?:with_prefix\(\s*"(\w+)"|default\(\))/;

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
  return [...text.slice(0, offset).matchAll(/\bimpl\s+(\w+)\s*\{/g)].at(-1)?.[1];
};

function rootsOf({ text }: Source): readonly Root[] {
  const roots: Root[] = [];
  for (const hit of text.matchAll(envy)) {
    const type = hit[2] ?? typeNear(text, hit.index);
    if (type !== undefined) roots.push({ type, prefix: hit[1] ?? '' });
  }
  for (const [form, glue, nested] of [
    [figment, '', /\.split\(\s*"([^"]+)"/],
    [crate, '_', /\.separator\(\s*"([^"]+)"/],
  ] as const) {
    const hit = form.exec(text);
    const type = hit ? typeNear(text, hit.index) : undefined;
    if (!hit || type === undefined) continue;
    const separator = nested.exec(text.slice(hit.index, hit.index + 400))?.[1];
    const between = /\.prefix_separator\(\s*"([^"]+)"/.exec(text)?.[1] ?? separator ?? glue;
    const prefix = hit[1] === undefined ? '' : hit[1] + (glue === '' ? '' : between);
    roots.push({ type, prefix, ...(separator === undefined ? {} : { separator }) });
  }
  return roots;
}

const deepest = 4;

/**
 * Structs that the environment is read into: envy (https://docs.rs/envy), figment
 * (https://docs.rs/figment/latest/figment/providers/struct.Env.html), config
 * (https://docs.rs/config/latest/config/struct.Environment.html).
 */
export function rustSettings(): Gatherer {
  const structs = new Map<string, Struct>();
  const roots: Root[] = [];
  const read = (source: Source): void => {
    roots.push(...rootsOf(source));
    if (!/Deserialize/.test(source.text)) return;
    for (const [name, found] of structsOf(source)) if (!structs.has(name)) structs.set(name, found);
  };
  const finish = (emit: (read: Read) => void): void => {
    const walk = (type: string, before: string, separator: string | undefined, depth: number): void => {
      const { path, fields = [] } = structs.get(type) ?? {};
      for (const { name, type: inner, line, optional } of fields) {
        const nested = /(\w+)>?\s*$/.exec(inner)?.[1] ?? '';
        const full = before + name;
        if (separator !== undefined && structs.has(nested) && depth < deepest)
          walk(nested, full + separator, separator, depth + 1);
        else if (path !== undefined && !structs.has(nested))
          emit({ name: full.toUpperCase(), path, line, ...(optional ? { optional } : {}) });
      }
    };
    for (const { type, prefix, separator } of roots) walk(type, prefix, separator, 0);
  };
  return { read, finish };
}
