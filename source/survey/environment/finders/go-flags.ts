import type { Gatherer, Read, Source } from '../idiom.ts';
import { boundStructs } from './bound-structs.ts';
import { readAt } from './read-at.ts';

const flag =
  /\b\w{1,30}\.(?:String|Int|Int64|Uint|Uint64|Bool|Duration|Float64|Func)(?:Var|Long|Short|Config)?\(\s*(?:&?[\w.]{1,60}\s*,\s*)?(?:'\w'\s*,\s*)?"([a-z][\w.-]{1,60})"/g;
const withPrefix = /\bWithEnvVarPrefix\(\s*"(\w+)"/;
const withoutPrefix = /\bWithEnvVars\(\)|\bWithEnvVarNoPrefix\(\)/;
const getter =
  /\b\w{1,20}\.(?:Must)?(?:String|Strings|Int|Int64|Bool|Duration|Float64|Time)\(\s*"([a-z][\w.-]{1,60})"\s*\)/g;
const provider = /\benv\.Provider\(\s*(?:"(\w*)"\s*,\s*"(.)"|"(.)"\s*,\s*env\.Opt\{\s*Prefix:\s*"(\w*)")/;

const variableOf = (prefix: string, key: string) =>
  (prefix + (prefix === '' || prefix.endsWith('_') ? '' : '_') + key.replace(/[.-]/g, '_')).toUpperCase();

/** A package whose flags may also be set by variables; `prefixIn` is `undefined` where a file does not say so. */
type FlagPackage = {
  readonly source: string;
  readonly hint: RegExp;
  readonly prefixIn: (text: string) => string | undefined;
};

const packages: readonly FlagPackage[] = [
  {
    source: 'https://pkg.go.dev/github.com/peterbourgon/ff/v3#WithEnvVarPrefix',
    hint: /peterbourgon\/ff\b/,
    prefixIn: (text) => withPrefix.exec(text)?.[1] ?? (withoutPrefix.test(text) ? '' : undefined),
  },
  {
    source: 'https://pkg.go.dev/github.com/namsral/flag',
    hint: /namsral\/flag\b/,
    prefixIn: (text) => /\bNewFlagSetWithEnvPrefix\([^,\n]{1,80},\s*"(\w*)"/.exec(text)?.[1] ?? '',
  },
];

/** Flags that packages also take from the environment, and keys of koanf (https://github.com/knadh/koanf#reading-environment-variables). */
export function goFlags(): Gatherer {
  const flags = packages.map((each) => ({
    ...each,
    reads: [] as Read[],
    prefix: undefined as string | undefined,
  }));
  const keys: Read[] = [];
  const structs = boundStructs('koanf', 'knadh/koanf');
  let keyPrefix: string | undefined;
  const collect = (source: Source, form: RegExp, into: Read[]): void => {
    for (const hit of source.text.matchAll(form))
      if (!source.inString(hit.index))
        into.push({ ...readAt(source, hit[1] ?? '', hit.index), optional: true });
  };
  const read = (source: Source): void => {
    const { text } = source;
    structs.read(source);
    for (const each of flags) {
      if (!each.hint.test(source.raw)) continue;
      each.prefix = each.prefixIn(text) ?? each.prefix;
      collect(source, flag, each.reads);
    }
    if (!source.raw.includes('knadh/koanf')) return;
    const [, first, , , second] = provider.exec(text) ?? [];
    keyPrefix = first ?? second ?? keyPrefix;
    collect(source, getter, keys);
  };
  const finish = (emit: (read: Read) => void): void => {
    for (const { prefix, reads } of [...flags, { prefix: keyPrefix, reads: keys }])
      if (prefix !== undefined)
        for (const each of reads) emit({ ...each, name: variableOf(prefix, each.name) });
    structs.emit(() => keyPrefix?.replace(/_$/, ''), emit);
  };
  return { read, finish };
}
