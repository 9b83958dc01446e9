import { put } from '../put.ts';
import { folderOf } from '../../../text/path-parts.ts';
import { detached } from '../detached.ts';
import type { Read, Source } from '../idiom.ts';

/** A field of a Go struct. */
export type Field = {
  /** Empty for an embedded struct. */
  readonly field: string;
  /** The type that may be a struct itself, without its package. */
  readonly type: string;
  readonly isMap: boolean;
  readonly isList?: boolean;
  readonly tag: string;
  readonly line: number;
};

export type Struct = {
  readonly path: string;
  /** Stands within another and has no name of its own. */
  readonly isInner: boolean;
  readonly fields: Field[];
};

const declaration = /^[ \t]*(?:(?:type|var)[ \t]+)?(\w{1,80})[ \t]+(?::?=[ \t]*&?)?struct[ \t]*\{[ \t]*$/;
const inline = /^[ \t]*(\w{1,80})[ \t]+(?:\[\])?\*?struct[ \t]*\{[ \t]*$/;
const line =
  /^[ \t]*(?:(\w{1,80})(?:[ \t]*,[ \t]*\w{1,80}){0,8}[ \t]+)?([\w.*[\]]{1,120})[ \t]*(?:`([^`\n]{1,600})`)?[ \t]*$/;

const bareType = (type: string) => (type.split('.').at(-1) ?? '').replace(/[*[\]]/g, '');

function fieldOf(text: string, at: number): Field | undefined {
  const [, field = '', type, tag = ''] = line.exec(text) ?? [];
  if (type === undefined) return undefined;
  return {
    field: detached(field),
    type: detached(bareType(type)),
    isMap: type.includes('map['),
    isList: type.startsWith('[]'),
    tag: detached(tag),
    line: at,
  };
}

/** Structs of a file, line by line, those within others included. */
export function structsOf(source: Source): readonly (readonly [name: string, struct: Struct])[] {
  const { path } = source;
  const structs: (readonly [string, Struct])[] = [];
  const open: { readonly name: string; readonly fields: Field[] }[] = [];
  const enter = (name: string, isInner: boolean): void => {
    const fields: Field[] = [];
    open.push({ name, fields });
    structs.push([detached(name), { path, isInner, fields }]);
  };
  for (const [index, text] of source.text.split('\n').entries()) {
    const current = open.at(-1);
    const name = (current ? inline : declaration).exec(text)?.[1];
    if (name !== undefined) enter(current ? `${current.name} ${name}` : name, current !== undefined);
    else if (current && /^[ \t]*\}/.test(text)) {
      open.pop();
      const tag = /`([^`\n]{1,600})`/.exec(text)?.[1] ?? '';
      const field = current.name.slice(current.name.lastIndexOf(' ') + 1);
      open
        .at(-1)
        ?.fields.push({ field, type: current.name, isMap: false, tag: detached(tag), line: index + 1 });
    } else if (current)
      current.fields.push(...[fieldOf(text, index + 1)].filter((field) => field !== undefined));
  }
  return structs;
}

/** A type as a file names it: `Config`, `settings.Config`. */
export type TypeName = { readonly name: string; readonly module?: string; readonly path: string };

/** The structs of a repository by their names. */
export type Structs = {
  readonly add: (source: Source) => void;
  readonly all: () => Iterable<readonly [name: string, struct: Struct]>;
  readonly find: (type: TypeName) => Struct | undefined;
};

/** The structs, where their fields are told, and whether there may be more. */
export type Telling = {
  readonly structs: Structs;
  readonly emit: (read: Read) => void;
  readonly mayGoOn: () => boolean;
};

/** Two packages may have a Config each: the one of the named package counts, else that of the file and its folder. */
export function structsByName(): Structs {
  const structs = new Map<string, Struct[]>();
  return {
    add: (source) => {
      for (const [name, struct] of structsOf(source)) put(structs, name, struct);
    },
    all: function* () {
      for (const [name, known] of structs) for (const struct of known) yield [name, struct];
    },
    find: ({ name, module, path }) => {
      const known = structs.get(name) ?? [];
      const isNear = (struct: Struct) => folderOf(struct.path) === folderOf(path);
      const isOf = (struct: Struct) => module !== undefined && folderOf(struct.path).endsWith(`/${module}/`);
      return known.find((each) => each.path === path) ?? known.find(isOf) ?? known.find(isNear) ?? known[0];
    },
  };
}

/** Value of a key in a struct tag. */
export const valueOf = (tag: string, key: string): string | undefined =>
  new RegExp(String.raw`(?:^|[\s"])${key}:"([^"]*)"`).exec(tag)?.[1];

export const firstOf = (tag: string, keys: readonly string[]): string | undefined =>
  keys.map((key) => valueOf(tag, key)).find((value) => value !== undefined);

/** What a tag tells beside the name. */
export function toldBy({ tag, line: at }: Field): Omit<Read, 'name' | 'path'> {
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
