import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';

const flag =
  /\b\w{1,30}\.(?:String|Int|Int64|Uint|Uint64|Bool|Duration|Float64|Func)(?:Var|Long|Short|Config)?\(\s*(?:&?[\w.]{1,60}\s*,\s*)?(?:'\w'\s*,\s*)?"([a-z][\w.-]{1,60})"/g;
const withPrefix = /\bWithEnvVarPrefix\(\s*"(\w+)"/;
const withoutPrefix = /\bWithEnvVars\(\)|\bWithEnvVarNoPrefix\(\)/;
const getter =
  /\b\w{1,20}\.(?:Must)?(?:String|Strings|Int|Int64|Bool|Duration|Float64|Time)\(\s*"([a-z][\w.-]{1,60})"\s*\)/g;
const provider = /\benv\.Provider\(\s*(?:"(\w*)"\s*,\s*"(.)"|"(.)"\s*,\s*env\.Opt\{\s*Prefix:\s*"(\w*)")/;

const variableOf = (prefix: string, key: string) =>
  (prefix + (prefix === '' || prefix.endsWith('_') ? '' : '_') + key.replace(/[.-]/g, '_')).toUpperCase();

/**
 * Flags that ff also takes from the environment (https://pkg.go.dev/github.com/peterbourgon/ff/v3#WithEnvVarPrefix),
 * and keys of koanf (https://github.com/knadh/koanf#reading-environment-variables).
 */
export function goFlags(): Gatherer {
  const flags: Read[] = [];
  const keys: Read[] = [];
  let flagPrefix: string | undefined;
  let keyPrefix: string | undefined;
  const collect = (source: Source, form: RegExp, into: Read[]): void => {
    for (const hit of source.text.matchAll(form))
      if (!source.inString(hit.index))
        into.push({
          name: detached(hit[1] ?? ''),
          path: source.path,
          line: source.lineOf(hit.index),
          optional: true,
        });
  };
  const read = (source: Source): void => {
    const { text } = source;
    if (/peterbourgon\/ff\b/.test(source.raw)) {
      flagPrefix = withPrefix.exec(text)?.[1] ?? (withoutPrefix.test(text) ? '' : flagPrefix);
      collect(source, flag, flags);
    }
    if (!/knadh\/koanf/.test(source.raw)) return;
    const [, first, , , second] = provider.exec(text) ?? [];
    keyPrefix = first ?? second ?? keyPrefix;
    collect(source, getter, keys);
  };
  const finish = (emit: (read: Read) => void): void => {
    for (const [prefix, reads] of [
      [flagPrefix, flags],
      [keyPrefix, keys],
    ] as const)
      if (prefix !== undefined)
        for (const each of reads) emit({ ...each, name: variableOf(prefix, each.name) });
  };
  return { read, finish };
}
