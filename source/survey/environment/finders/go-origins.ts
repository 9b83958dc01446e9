import { detached } from '../detached.ts';
import type { Source } from '../idiom.ts';
import type { TypeName } from './go-structs.ts';

const typeWord = String.raw`&?\*?(?!struct\b)(?:(\w+)\.)?([A-Za-z]\w*)`;

/** The type, or the function that returns it, that a file gives a variable. */
export function originOf({ text, path }: Source, variable: string): TypeName {
  const forms = new RegExp(
    String.raw`\b${variable}\s*(?::?=|\s)\s*new\(${typeWord}|\bvar\s+${variable}\s+${typeWord}|\b${variable}\s*:?=\s*${typeWord}[{(]|\b${variable}\s*(?:,\s*\w+\s*){1,2}:?=\s*${typeWord}\(|\b${variable}\s+\*${typeWord}`,
  );
  const hit = forms.exec(text)?.slice(1) ?? [];
  const at = hit.findIndex((part, index) => index % 2 === 1 && part !== undefined);
  const [module, name] = at < 0 ? [undefined, variable] : [hit[at - 1], hit[at]];
  return {
    name: detached(name ?? variable),
    path,
    ...(module === undefined ? {} : { module: detached(module) }),
  };
}

const makers =
  /\bfunc\s+((?:[nN]ew|[dD]efault|[gG]et|[lL]oad|[mM]ake|[iI]nit)\w*)\([^)\n]{0,200}\)\s*\(?\*?(?:(\w+)\.)?([A-Z]\w*)/g;
const prefixes = /\b(\w*(?:[pP]refix|PREFIX)\w*|\w*(?:[aA]pp|[sS]ervice)Name)\s*(?:string\s*)?:?=\s*"(\w+)"/g;

/** What functions of a repository return, and what its constants for prefixes hold. */
export type Origins = {
  readonly add: (source: Source) => void;
  readonly made: (type: TypeName) => TypeName;
  readonly textOf: (word: string) => string | undefined;
};

export function origins(): Origins {
  const returned = new Map<string, TypeName>();
  const texts = new Map<string, string>();
  return {
    add: ({ text, path }) => {
      for (const [, name = '', module, type = ''] of text.matchAll(makers))
        returned.set(detached(name), {
          name: detached(type),
          path,
          ...(module === undefined ? {} : { module: detached(module) }),
        });
      for (const [, name = '', value = ''] of text.matchAll(prefixes))
        texts.set(detached(name), detached(value));
    },
    made: (type) => returned.get(type.name) ?? type,
    textOf: (word) => /^"(\w*)"$/.exec(word)?.[1] ?? texts.get(word.slice(word.lastIndexOf('.') + 1)),
  };
}
