import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { boundStructs } from './bound-structs.ts';
import { readAt } from './read-at.ts';

const word = String.raw`(?:"([\w.-]{2,80})"|(?:\w{1,40}\.)?([A-Za-z_]\w{1,60}))`;
const getter = new RegExp(
  String.raw`\b\w{1,40}\.(?:Get(?:String|Int|Int32|Int64|Uint|Uint16|Uint32|Uint64|Bool|Duration|Float64|IntSlice|StringSlice|StringMap|StringMapString|SizeInBytes|Time)?|SetDefault|IsSet|BindPFlag)\(\s*${word}(?=\s*[,)])`,
  'g',
);
const bound = /\.BindEnv\(\s*"([\w.-]{2,80})"\s*\)/g;
const mapped = /\bmapstructure:"([A-Z][A-Z0-9_]+)[",]/g;
const constant =
  /^[ \t]*(?:const[ \t]+)?([A-Za-z_]\w{0,60})[ \t]*(?:(\w{1,30})[ \t]*)?=[ \t]*["`]([\w.-]{2,80})["`]/gm;
/** Keys of a type of their own, which a method hands to viper: `viper.GetString(string(k))`. */
const typedKey =
  /\bfunc[ \t]*\((\w{1,20})[ \t]+\*?(\w{1,40})\)[^{}\n]{0,120}\{[^{}]{0,400}?\bGet\w{0,20}\(\s*string\(\1\)/g;
/** Flags of pflag, which all become keys where a set of them is bound. */
const flag =
  /\b\w{1,40}(?:\(\))?\.(?:String|Int|Int32|Int64|Uint|Uint16|Uint32|Uint64|Bool|Duration|Float64|StringSlice|StringArray|IntSlice|IP|Count)(?:Var)?P?\(\s*(?:&?[\w.]{1,60}\s*,\s*)?"([a-z][\w.-]{1,60})"\s*,/g;
const bindsFlags = /\.BindPFlags\(/;

/**
 * A key that is written as a variable, read where viper is handed on as an interface of the repository's own; a word
 * alone only where the call speaks of configuration.
 */
const passedOn =
  /\b\w{1,40}(?:\(\))?\.(?:Get(?!env\()\w{3,20}|IsSet)\(\s*"([A-Z][A-Z0-9]*_[A-Z0-9_]+)"(?=\s*[,)])|(?<=\b\w{0,40}(?:[cC]onfig|[cC]fg|[vV]iper)\w{0,20}(?:\(\))?)(?:\.(?:Get\w{0,20}|IsSet))?\(\s*"([A-Z][A-Z0-9]+)"(?=\s*[,)])/g;

/** Keys that viper reads from the environment once AutomaticEnv is on (https://github.com/spf13/viper#working-with-environment-variables). */
export function viper(): Gatherer {
  const keys: (Read & { readonly isConstant?: boolean })[] = [];
  const upper: Read[] = [];
  const single: Read[] = [];
  const flags: Read[] = [];
  const constants = new Map<string, string>();
  const keyTypes = new Set<string>();
  const typed: (Read & { readonly type: string })[] = [];
  const structs = boundStructs('mapstructure', 'viper');
  let isAutomatic = false;
  let hasReplacer = false;
  let hasFlags = false;
  let prefix = '';

  const keyOf = (source: Source, hit: RegExpExecArray): Read & { readonly isConstant?: boolean } => ({
    ...readAt(source, hit[1] ?? hit[2] ?? '', hit.index),
    optional: true,
    ...(hit[1] === undefined ? { isConstant: true } : {}),
  });
  const collect = (source: Source, form: RegExp, into: Read[]): void => {
    for (const hit of source.text.matchAll(form))
      if (!source.inString(hit.index)) into.push(keyOf(source, hit));
  };

  const read = (source: Source): void => {
    const { text } = source;
    structs.read(source);
    if (!text.includes('viper')) {
      collect(source, passedOn, upper);
      return;
    }
    isAutomatic ||= /\.AutomaticEnv\(\)/.test(text);
    hasReplacer ||= /SetEnvKeyReplacer\(|EnvKeyReplacer\(/.test(text);
    hasFlags ||= bindsFlags.test(text);
    prefix = /\.SetEnvPrefix\(\s*"(\w+)"/.exec(text)?.[1] ?? prefix;
    collect(source, getter, keys);
    collect(source, bound, single);
    for (const hit of text.matchAll(mapped)) keys.push(keyOf(source, hit));
    if (text.includes('lags')) collect(source, flag, flags);
    for (const [, , type = ''] of text.includes('(string(') ? text.matchAll(typedKey) : [])
      keyTypes.add(detached(type));
    for (const hit of text.matchAll(constant)) {
      const [, name = '', type, held = ''] = hit;
      const value = detached(held);
      constants.set(detached(name), value);
      const place = { path: source.path, line: source.lineOf(hit.index) };
      if (type !== undefined) typed.push({ type: detached(type), name: value, optional: true, ...place });
    }
  };

  const finish = (emit: (read: Read) => void): void => {
    const emitKey = ({ isConstant, ...key }: Read & { readonly isConstant?: boolean }): void => {
      const text = isConstant ? constants.get(key.name) : key.name;
      const name = hasReplacer ? text?.replace(/[.-]/g, '_') : text;
      if (name !== undefined && /^\w+$/.test(name))
        emit({ ...key, name: (prefix === '' ? name : `${prefix}_${name}`).toUpperCase() });
    };
    for (const key of single) emitKey(key);
    if (!isAutomatic) return;
    const ofTypes = typed.flatMap(({ type, ...read }) => (keyTypes.has(type) ? [read] : []));
    for (const key of [...keys, ...upper, ...ofTypes, ...(hasFlags ? flags : [])]) emitKey(key);
    if (hasReplacer) structs.emit(prefix, emit);
  };
  return { read, finish };
}
