import { folderOf } from '../../../text/path-parts.ts';
import { closingBracket } from '../brackets.ts';
import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { readAt } from './read-at.ts';

/** All variables at once, to be looked up by their names: https://pkg.go.dev/os#Environ. */
const whole = /\bos\.Environ\(\)/;
const splits = /\bstrings\.(?:SplitN|Cut)\(\s*\w{1,40}\s*,\s*"="/;
/** A map by names, and one of their keys. */
const table = /\bmap\[string\]\*?(?!bool\b)[\w.]{1,60}\{/g;
const key = /^[ \t]*"([A-Z][A-Z0-9_]+)"[ \t]*:/gm;
const fewest = 4;

/** Keys of a map, where all look like names of variables; those of what is nested have other forms. */
function keysOf(source: Source, start: number): readonly Read[] {
  const close = closingBracket(source, start);
  if (close < 0) return [];
  const keys = [...source.text.slice(start, close).matchAll(key)].map((hit) => ({
    ...readAt(source, hit[1] ?? '', start + hit.index),
    optional: true,
  }));
  const composed = keys.filter(({ name }) => name.includes('_'));
  return keys.length >= fewest && composed.length * 2 >= keys.length ? keys : [];
}

/** Maps of Go whose keys are the variables that their package looks up when it goes through the whole environment. */
export function nameTables(): Gatherer {
  const tables = new Map<string, Read[]>();
  const readers = new Set<string>();
  const splitters = new Set<string>();
  return {
    read: (source) => {
      const folder = detached(folderOf(source.path));
      if (whole.test(source.text)) readers.add(folder);
      if (splits.test(source.text)) splitters.add(folder);
      for (const hit of source.text.matchAll(table)) {
        const found = keysOf(source, hit.index + hit[0].length - 1);
        if (found.length > 0) tables.set(folder, [...(tables.get(folder) ?? []), ...found]);
      }
    },
    finish: (emit) => {
      for (const [folder, reads] of tables)
        if (readers.has(folder) && splitters.has(folder)) for (const each of reads) emit(each);
    },
  };
}
