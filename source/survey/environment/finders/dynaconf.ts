import type { Gatherer, Read, Source } from '../idiom.ts';
import { readAt } from './read-at.ts';

const made = /\b(?:Dynaconf|LazySettings|FlaskDynaconf)\(/;
const prefix = /\benvvar_prefix\s*=\s*(?:["'](\w*)["']|(False))/i;
const uses = /\bsettings(?:\.([A-Z][A-Z0-9_]+)\b|\[\s*["'](\w+)["']|\.get\(\s*["'](\w+)["'])/g;
const validator = /\bValidator\(\s*((?:["']\w+["']\s*,?\s*){1,40})([^)]{0,200})/g;

/** Settings of dynaconf: the prefix, then the name (https://www.dynaconf.com/envvars/, https://www.dynaconf.com/validation/). */
export function dynaconf(): Gatherer {
  const reads: Read[] = [];
  let before: string | undefined;
  const add = (source: Source, name: string, offset: number, optional?: boolean): void =>
    void reads.push({
      ...readAt(source, name.toUpperCase(), offset),
      ...(optional === undefined ? {} : { optional }),
    });
  const read = (source: Source): void => {
    if (made.test(source.text)) {
      const [, own, none] = prefix.exec(source.text) ?? [];
      before = none ? '' : `${own ?? 'DYNACONF'}_`.replace(/^_$/, '');
    }
    for (const hit of source.text.matchAll(uses))
      if (!source.inString(hit.index)) add(source, hit[1] ?? hit[2] ?? hit[3] ?? '', hit.index);
    for (const hit of source.text.matchAll(validator))
      for (const [, name = ''] of (hit[1] ?? '').matchAll(/["'](\w+)["']/g))
        add(source, name, hit.index, /must_exist\s*=\s*True/.test(hit[2] ?? '') ? false : undefined);
  };
  const finish = (emit: (read: Read) => void): void => {
    if (before !== undefined) for (const each of reads) emit({ ...each, name: before + each.name });
  };
  return { read, finish };
}
