import { absenceAt, type Absence } from '../absence.ts';
import { detached } from '../detached.ts';
import type { Gatherer, Source } from '../idiom.ts';
import { optionsOf, typeOf, type Options, type Place } from './dotnet-options.ts';
import { keysAt, placesOf, type FormName, type Match } from './dotnet-places.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';

const variableBefore = /(\w{1,60})\s*$/;
const constant = /\bconst\s+string\s+(\w{1,60})\s*=\s*@?"([A-Za-z][\w:]*)"/g;
const typeName = /\b(?:class|record|struct)\s+(\w{1,80})/g;
const enumHead = /\benum\s+(\w{1,80})/g;
const simple =
  /^(?:string|String|bool|int|long|short|byte|uint|ulong|double|float|decimal|TimeSpan|Uri|Guid|DateTime|DateTimeOffset)$/;

/** The variables that the default hosts hand to the configuration, and what adds them by hand. */
const host = /\bAddEnvironmentVariables\(|\bCreate(?:Default|Slim|Application)?Builder\(|\bHostBuilder\(/;
const added = /\bAddEnvironmentVariables\(\s*(?:prefix\s*:\s*)?(?:"(\w*)"\s*)?\)/g;

/** Keys from the outside in, as they are written. */
type Path = readonly string[];
type Wanted = Place & Absence & { readonly keys: Path };
type Binding = Place & { readonly keys: Path; readonly type: string };

const deepest = 4;

/** What the files declare: classes of settings, constants, prefixes. */
type Declared = {
  readonly classes: Map<string, Options>;
  readonly enums: Set<string>;
  readonly constants: Map<string, string>;
  readonly prefixes: Set<string>;
  isHosted: boolean;
};

function readDeclarations(source: Source, into: Declared): void {
  const { text } = source;
  if (/Builder\(|AddEnvironmentVariables/.test(text)) {
    into.isHosted ||= host.test(text);
    for (const hit of text.matchAll(added)) into.prefixes.add(hit[1] ?? '');
  }
  for (const hit of text.includes('enum ') ? text.matchAll(enumHead) : [])
    into.enums.add(detached(hit[1] ?? ''));
  for (const [name, options] of optionsOf(source)) into.classes.set(detached(name), options);
  const owners = text.includes('const string') ? [...text.matchAll(typeName)] : [];
  for (const hit of owners.length > 0 ? text.matchAll(constant) : []) {
    const owner = owners.findLast(({ index }) => index < hit.index)?.[1] ?? '';
    const [name, value] = [hit[1] ?? '', detached(hit[2] ?? '')];
    into.constants.set(detached(`${owner}.${name}`), value).set(detached(`${source.path} ${name}`), value);
  }
}

/** Reads of keys and bindings of classes in one file. */
function readPlaces(source: Source, wanted: Wanted[], bindings: Binding[]): void {
  const { text, path } = source;
  const within = new Map<string, Path>();
  const at = (hit: RegExpExecArray): Place => ({ path, line: source.lineOf(hit.index) });
  const each = function* (name: FormName): Generator<Match & { readonly keys: Path | undefined }> {
    for (const match of placesOf(source, name)) yield { ...match, keys: keysAt(match.groups, within) };
  };
  const want = (hit: RegExpExecArray, keys: Path): void => {
    const isCall = /["']$/.test(hit[0]);
    const absence = absenceAt(text, hit.index + hit[0].length, { start: hit.index, isCall });
    wanted.push({ ...at(hit), ...absence, keys: keys.map(detached) });
  };
  for (const { before } of placesOf(source, 'built')) within.set(variableBefore.exec(before)?.[1] ?? '', []);
  for (const { before, keys } of each('held'))
    if (keys) within.set(variableBefore.exec(before)?.[1] ?? '', keys);
  for (const { hit, groups, keys } of each('indexed')) {
    const isSure = within.has(groups.receiver ?? '') || /uration$/.test(groups.receiver ?? '');
    if (keys && (isSure || keys.length > 0 || groups.key?.includes(':')))
      want(hit, [...keys, groups.key ?? '']);
  }
  for (const { hit, groups, keys } of each('valued')) if (keys) want(hit, [...keys, groups.key ?? '']);
  for (const { hit, keys } of each('whole')) if (keys && keys.length > 0) want(hit, keys);
  for (const { hit, groups } of each('connection')) want(hit, ['"ConnectionStrings"', groups.key ?? '']);
  const bind = (hit: RegExpExecArray, keys: Path | undefined, type: string | undefined): void => {
    if (keys && type !== undefined)
      bindings.push({ ...at(hit), keys: keys.map(detached), type: detached(type) });
  };
  for (const { hit, groups, keys } of each('taken')) bind(hit, keys, groups.type);
  for (const { hit, groups, keys } of each('bound')) {
    const own = groups.key === undefined ? [] : [groups.key];
    bind(hit, keys && [...keys, ...own], typeOf(text, groups.object ?? ''));
  }
  for (const { hit, groups, keys } of each('configured')) bind(hit, keys, groups.type);
  // An extension of the repository's own, with the section that it binds.
  for (const { hit, groups } of each('extended')) bind(hit, [groups.key ?? ''], groups.type);
  for (const { hit, groups, keys } of each('options'))
    bind(hit, groups.key === undefined ? keys : [groups.key], groups.type);
}

/**
 * What .NET reads through its configuration: keys, connection strings, and classes that a section is bound to
 * (https://learn.microsoft.com/aspnet/core/fundamentals/configuration/options), with the prefix that the variables
 * are added by (https://learn.microsoft.com/dotnet/core/extensions/configuration-providers#environment-variable-configuration-provider).
 */
export function dotnetConfiguration(): Gatherer {
  const wanted: Wanted[] = [];
  const bindings: Binding[] = [];
  const declared: Declared = {
    classes: new Map(),
    enums: new Set(),
    constants: new Map(),
    prefixes: new Set(),
    isHosted: false,
  };
  const { classes, enums, constants, prefixes } = declared;

  const read = (source: Source): void => {
    readDeclarations(source, declared);
    if (/onfig|GetConnectionString|Options</.test(source.text)) readPlaces(source, wanted, bindings);
  };

  const finish: Gatherer['finish'] = (emit) => {
    const own = [...prefixes].filter((name) => !/^(?:DOTNET|ASPNETCORE)_$/.test(name));
    const prefix = own.length === 1 ? (own[0] ?? '') : '';
    /** The text of a key; `undefined` where the repository does not tell it. */
    const textOf = (word: string, from: string): string | undefined =>
      /^@?"([^"]*)"$/.exec(word)?.[1] ??
      /^nameof\([^)]*?(\w+)\s*\)$/.exec(word)?.[1] ??
      constants.get(word.split('.').slice(-2).join('.')) ??
      constants.get(`${from} ${word}`);
    const nameOf = (keys: Path, from: string): string | undefined => {
      const texts = keys.map((word) => textOf(word, from));
      const name = texts.join(':').replaceAll(':', '__');
      return texts.includes(undefined) || !/^[A-Z]\w{2,}$/.test(name) ? undefined : prefix + name;
    };
    for (const { keys, ...place } of wanted) {
      const name = nameOf(keys, place.path);
      if (name !== undefined) emit({ ...place, name });
    }
    const mayGoOn = stepsUpTo(mostFields);
    const walk = (type: string, before: string, seen: readonly string[]): void => {
      const { base, properties = [] } = classes.get(type) ?? {};
      if (seen.includes(type) || seen.length > deepest) return;
      if (base !== undefined) walk(base, before, [...seen, type]);
      for (const { name, type: inner, ...place } of properties) {
        if (!mayGoOn()) return;
        if (simple.test(inner) || enums.has(inner)) emit({ ...place, name: before + name, optional: true });
        else if (classes.has(inner)) walk(inner, `${before}${name}__`, [...seen, type]);
      }
    };
    for (const { keys, type, path } of declared.isHosted ? bindings : []) {
      const section = keys.length === 0 ? prefix : nameOf(keys, path);
      if (section !== undefined) walk(type, keys.length === 0 ? section : `${section}__`, []);
    }
  };
  return { read, finish };
}
