import { put } from '../put.ts';
import { absenceAt } from '../absence.ts';
import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { lastBefore } from './last-before.ts';
import { readAt } from './read-at.ts';

/** `def self.[](key)`, and what it does with the key. */
const definition = /\bdef\s+(?:self\.)?\[\]\s*\(?\s*(\w+)[^\n]*\n([^]{0,200})/g;
const opener = /^[ \t]*(?:class|module)\s+(?:\w+::)*(\w+)/gm;
const use = /(?<![\w"'])([A-Z]\w*)\[\s*["']([A-Z][A-Z0-9_]*[A-Z0-9])["']\s*\]/g;

/** The class or module around an offset, as far as indentation is not looked at: the last one that opens before. */
function around(text: string, offset: number): string | undefined {
  return lastBefore(text, offset, opener)?.[1];
}

/** Objects of the repository that are indexed by the name of a variable: `Settings["A_B"]`. */
export function indexReaders(): Gatherer {
  const names = new Set<string>();
  const uses = new Map<string, Read[]>();
  const define = ({ text }: Source): void => {
    for (const hit of text.matchAll(definition)) {
      const [, key = '', body = ''] = hit;
      if (!new RegExp(String.raw`\bENV(?:\.fetch\(|\[)\s*${key}\b`).test(body)) continue;
      const name = around(text, hit.index);
      if (name !== undefined) names.add(detached(name));
    }
  };
  const read = (source: Source): void => {
    if (source.text.includes('[](')) define(source);
    for (const hit of source.text.matchAll(use)) {
      const [whole, object = '', name = ''] = hit;
      if (object === 'ENV' || source.inString(hit.index)) continue;
      const absence = absenceAt(source.text, hit.index + whole.length, { start: hit.index });
      put(uses, object, { ...readAt(source, name, hit.index), ...absence });
    }
  };
  const finish: Gatherer['finish'] = (emit) => {
    for (const name of names) for (const each of uses.get(name) ?? []) emit(each);
  };
  return { read, finish };
}
