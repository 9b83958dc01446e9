import { closingBracket } from '../brackets.ts';
import { detached } from '../detached.ts';
import type { Source } from '../idiom.ts';

export type Place = { readonly path: string; readonly line: number };
/** A property that a binder can set. */
export type Option = Place & { readonly name: string; readonly type: string; readonly default?: string };
export type Options = { readonly base?: string; readonly properties: Option[] };

const classHead =
  /\b(?:class|record)\s+(\w{1,80})(?:\([^)]{0,400}\))?\s*(?::\s*(\w{1,80}))?[^{;()]{0,300}\{/g;
const positional = /\brecord\s+(?:class\s+|struct\s+)?(\w{1,80})\(([^()]{1,1200})\)/g;
const parameter = /^\s*(?:\[[^\]]{0,80}\]\s*)?([\w.]{1,80})\??\s+([A-Z]\w{0,80})\s*(?:=\s*(.{1,80}))?$/;
const property =
  /\bpublic\s+(?:(?:required|virtual|override|new)\s+){0,2}([\w.]{1,80})\??\s+(\w{1,80})\s*\{\s*get;\s*(?:set|init);\s*\}(?:\s*=\s*([^;\n]{1,80});)?/g;
/** Words of a file that may declare settings, as most declare other classes. */
const speaksOfSettings = /Options|Settings|Config/;

const presetOf = (text: string | undefined): { readonly default?: string } => {
  const literal = /^(?:"([^"\\]*)"|(-?\d[\d.]*|true|false))$/.exec(text?.trim() ?? '');
  const preset = literal?.[1] ?? literal?.[2];
  return preset === undefined ? {} : { default: detached(preset) };
};

const typeIn = (type: string) => detached(type.split('.').at(-1) ?? '');

/** Classes and records of a file, with the properties that a binder can set. */
export function optionsOf(source: Source): ReadonlyMap<string, Options> {
  const { text, path } = source;
  if (!speaksOfSettings.test(text)) return new Map();
  const hasProperties = text.includes('get;');
  const spans = (hasProperties ? [...text.matchAll(classHead)] : []).map((hit) => {
    const start = hit.index + hit[0].length - 1;
    const base = hit[2] === undefined ? {} : { base: hit[2] };
    return {
      name: hit[1] ?? '',
      start,
      end: closingBracket(source, start),
      ...base,
      properties: [] as Option[],
    };
  });
  for (const hit of hasProperties ? text.matchAll(property) : []) {
    const owner = spans.findLast(({ start, end }) => start < hit.index && hit.index < end);
    const line = source.lineOf(hit.index);
    owner?.properties.push({
      name: detached(hit[2] ?? ''),
      type: typeIn(hit[1] ?? ''),
      path,
      line,
      ...presetOf(hit[3]),
    });
  }
  const records = text.includes('record ')
    ? [...text.matchAll(positional)].map((hit) => ({
        name: hit[1] ?? '',
        properties: (hit[2] ?? '').split(',').flatMap((each): readonly Option[] => {
          const [, type, name, preset] = parameter.exec(each) ?? [];
          if (type === undefined || name === undefined) return [];
          const line = source.lineOf(hit.index);
          return [{ name: detached(name), type: typeIn(type), path, line, ...presetOf(preset) }];
        }),
      }))
    : [];
  return new Map([...records, ...spans].map((each) => [each.name, each]));
}

/** The type that the file gives an object. */
export const typeOf = (text: string, object: string): string | undefined =>
  new RegExp(
    String.raw`\b(?:${object}\s*=\s*new\s+(?:\w+\.)*(\w+)|(?:Configure|AddOptions)\s*<\s*(?:\w+\.)*(\w+)\s*>[^;]{0,80}?\b${object}\s*=>|(?:\w+\.)*([A-Z]\w*)\s+${object}\s*[=;,)])`,
  )
    .exec(text)
    ?.slice(1)
    .find((type) => type !== undefined);
