import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { boundStructs } from './bound-structs.ts';
import { byObject } from '../../../text/memo.ts';
import { folderOf } from '../../../text/path-parts.ts';
import { readAt } from './read-at.ts';

const word = String.raw`(?:"([\w.-]{2,80})"|(?:\w{1,40}\.)?([A-Za-z_]\w{1,60}))`;
const getter = new RegExp(
  String.raw`\b\w{1,40}\.(?:Get(?:String|Int|Int32|Int64|Uint|Uint16|Uint32|Uint64|Bool|Duration|Float64|IntSlice|StringSlice|StringMap|StringMapString|SizeInBytes|Time)?|SetDefault|IsSet|BindPFlag)\(\s*${word}(?=\s*[,)])`,
  'g',
);
/** A part of the configuration, whose keys have more before them: https://github.com/spf13/viper#extracting-a-sub-tree. */
const part = /\b(\w{1,40})\s*:?=\s*\w{1,40}\.Sub\(/g;
const partsOf = byObject(
  ({ text }: Source) => new Set(text.includes('.Sub(') ? [...text.matchAll(part)].map((hit) => hit[1]) : []),
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

const setsPrefix = /\.SetEnvPrefix\(\s*(?:"(\w+)"|(?:\w+\.)?(\w+)\s*\))/;
/** What a file tells viper of the environment. */
type Setup = {
  readonly path: string;
  readonly isAutomatic: boolean;
  readonly hasReplacer: boolean;
  /** A literal, or else a constant's name. */
  readonly prefix?: string;
  readonly isLiteral: boolean;
};

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
  const setups: Setup[] = [];
  let hasFlags = false;

  const keyOf = (source: Source, hit: RegExpExecArray): Read & { readonly isConstant?: boolean } => ({
    ...readAt(source, hit[1] ?? hit[2] ?? '', hit.index),
    optional: true,
    ...(hit[1] === undefined ? { isConstant: true } : {}),
  });
  const collect = (source: Source, form: RegExp, into: Read[]): void => {
    const parts = partsOf(source);
    for (const hit of source.text.matchAll(form))
      if (!source.inString(hit.index) && !parts.has(hit[0].split('.', 1)[0])) into.push(keyOf(source, hit));
  };

  const read = (source: Source): void => {
    const { text } = source;
    structs.read(source);
    if (!text.includes('viper')) {
      collect(source, passedOn, upper);
      return;
    }
    const isAutomatic = text.includes('.AutomaticEnv()');
    const hasReplacer = text.includes('EnvKeyReplacer(');
    const [, literal, word] = setsPrefix.exec(text) ?? [];
    const prefix = literal ?? word;
    if (isAutomatic || hasReplacer || prefix !== undefined)
      setups.push({
        path: source.path,
        isAutomatic,
        hasReplacer,
        isLiteral: literal !== undefined,
        ...(prefix === undefined ? {} : { prefix: detached(prefix) }),
      });
    hasFlags ||= bindsFlags.test(text);
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
    const prefixOf = ({ isLiteral, prefix = '' }: Setup) =>
      isLiteral ? prefix : (constants.get(prefix) ?? '');
    /** What the file of a key says itself, or its folder; each of several programs may have a prefix of its own. */
    const setupOf = (path: string) => {
      const whole = setups.find((setup) => setup.path === path && setup.isAutomatic);
      const own = whole ? [whole] : setups.filter((setup) => folderOf(setup.path) === folderOf(path));
      const all = own.some(({ isAutomatic }) => isAutomatic) ? own : setups;
      return {
        prefix: all.map(prefixOf).findLast((prefix) => prefix !== '') ?? '',
        hasReplacer: all.some(({ hasReplacer }) => hasReplacer),
      };
    };
    const emitKey = ({ isConstant, ...key }: Read & { readonly isConstant?: boolean }): void => {
      const text = isConstant ? constants.get(key.name) : key.name;
      const { prefix, hasReplacer } = setupOf(key.path);
      const name = hasReplacer ? text?.replace(/[.-]/g, '_') : text;
      if (name !== undefined && /^\w+$/.test(name))
        emit({ ...key, name: (prefix === '' ? name : `${prefix}_${name}`).toUpperCase() });
    };
    for (const key of single) emitKey(key);
    if (!setups.some(({ isAutomatic }) => isAutomatic)) return;
    const ofTypes = typed.flatMap(({ type, ...read }) => (keyTypes.has(type) ? [read] : []));
    for (const key of [...keys, ...upper, ...ofTypes, ...(hasFlags ? flags : [])]) emitKey(key);
    structs.emit((path) => {
      const { prefix, hasReplacer } = setupOf(path);
      return hasReplacer ? prefix : undefined;
    }, emit);
  };
  return { read, finish };
}
