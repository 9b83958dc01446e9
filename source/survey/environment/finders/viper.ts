import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';

const getter =
  /\b\w{1,40}\.(?:Get(?:String|Int|Int32|Int64|Uint|Bool|Duration|Float64|StringSlice|StringMap|SizeInBytes|Time)?|SetDefault|BindEnv|IsSet)\(\s*"([\w.-]{2,80})"(?=\s*[,)])/g;
const mapped = /\bmapstructure:"([A-Z][A-Z0-9_]+)[",]/g;

/** A key that is written as a variable, read where viper is handed on as an interface of the repository's own. */
const passedOn = /\b\w{1,40}\.(?:Get\w{3,20}|IsSet)\(\s*"([A-Z][A-Z0-9]*_[A-Z0-9_]+)"(?=\s*[,)])/g;

const keyOf = (source: Source, hit: RegExpExecArray): Read => ({
  name: detached(hit[1] ?? ''),
  path: source.path,
  line: source.lineOf(hit.index),
  optional: true,
});

/** Keys that viper reads from the environment once AutomaticEnv is on (https://github.com/spf13/viper#working-with-environment-variables). */
export function viper(): Gatherer {
  const keys: Read[] = [];
  const upper: Read[] = [];
  let isAutomatic = false;
  let hasReplacer = false;
  let prefix = '';

  const read = (source: Source): void => {
    if (!source.text.includes('viper')) {
      for (const hit of source.text.matchAll(passedOn)) upper.push(keyOf(source, hit));
      return;
    }
    isAutomatic ||= /\.AutomaticEnv\(\)/.test(source.text);
    hasReplacer ||= /SetEnvKeyReplacer\(|EnvKeyReplacer\(/.test(source.text);
    prefix = /\.SetEnvPrefix\(\s*"(\w+)"/.exec(source.text)?.[1] ?? prefix;
    for (const pattern of [getter, mapped])
      for (const hit of source.text.matchAll(pattern)) keys.push(keyOf(source, hit));
  };
  const finish = (emit: (read: Read) => void): void => {
    if (!isAutomatic) return;
    for (const key of [...keys, ...upper]) {
      const name = hasReplacer ? key.name.replace(/[.-]/g, '_') : key.name;
      if (/^\w+$/.test(name))
        emit({ ...key, name: (prefix === '' ? name : `${prefix}_${name}`).toUpperCase() });
    }
  };
  return { read, finish };
}
