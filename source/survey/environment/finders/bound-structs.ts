import type { Read, Source } from '../idiom.ts';
import { emitByPath } from './go-namings.ts';
import { originOf, origins } from './go-origins.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';
import { structsByName, valueOf, type Field, type TypeName } from './go-structs.ts';

/** Structs that keys are put into, by a tag of their fields: what a library calls `Unmarshal`. */
export type BoundStructs = {
  readonly read: (source: Source) => void;
  /** With the prefix of the file that hands the struct on; without one nothing is read. */
  readonly emit: (prefixOf: (path: string) => string | undefined, emit: (read: Read) => void) => void;
};

const unmarshal = /\.Unmarshal(?:Exact|WithConf|Key)?\(\s*(?:"([\w.-]*)"\s*,\s*)?&?(?:\w+\.)?(\w+)\s*[,)]/g;
const inUpper = (key: string) => key.replace(/[.-]/g, '_');

/** For a tag such as `mapstructure`, and files that hold the library's name. */
export function boundStructs(tag: string, library: string): BoundStructs {
  const structs = structsByName();
  const known = origins();
  const roots: { readonly type: TypeName; readonly key: string; readonly path: string }[] = [];
  const nameOf = (field: Field): string | undefined => {
    const [named = '', ...options] = (valueOf(field.tag, tag) ?? '').split(',');
    if (named === '-') return undefined;
    return options.includes('squash') ? '' : inUpper(named === '' ? field.field : named);
  };
  return {
    read: (source) => {
      const { text } = source;
      const isTagged = text.includes(`${tag}:"`);
      if (isTagged) structs.add(source);
      if (!isTagged && !source.raw.includes(library)) return;
      known.add(source);
      for (const [, key = '', variable = ''] of source.raw.includes(library) ? text.matchAll(unmarshal) : [])
        roots.push({ type: originOf(source, variable), key: inUpper(key), path: source.path });
    },
    emit: (prefixOf, emit) => {
      const telling = { structs, emit, mayGoOn: stepsUpTo(mostFields) };
      for (const { type, key, path } of roots) {
        const prefix = prefixOf(path);
        const struct =
          prefix === undefined ? undefined : (structs.find(type) ?? structs.find(known.made(type)));
        const before = [prefix, key].filter((part) => part).join('_');
        if (struct) emitByPath(struct, before, { nameOf }, telling);
      }
    },
  };
}
