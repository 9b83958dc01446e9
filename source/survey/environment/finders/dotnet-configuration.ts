import { absenceAt, type Absence } from '../absence.ts';
import { closingBracket } from '../brackets.ts';
import { detached } from '../detached.ts';
import type { Gatherer, Source } from '../idiom.ts';

/** A key as it is written: a text, `nameof(…)`, or a constant. */
const key = String.raw`(?:@?"[A-Za-z][\w:.-]*"|nameof\([\w.?! ]{1,80}\)|(?:\w{1,60}\.){0,3}[A-Z]\w{0,60})`;
const sections = String.raw`(?:\s*[!?]?\.\s*Get(?:Required)?Section\(\s*${key}\s*\)){0,3}`;
const place = String.raw`(?<receiver>\b\w{1,60})(?<sections>${sections})`;

const placeBefore = new RegExp(String.raw`${place}\s*[!?]?$`);

/** What follows a configuration or a section of one, or goes before it. */
const forms = {
  indexed: new RegExp(String.raw`\[(?<=[\w)!]\[)\s*(?<key>${key})\s*\]`, 'g'),
  valued: new RegExp(String.raw`\.\s*Get(?:Required)?Value\s*(?:<[^()\n]{1,40}>)?\(\s*(?<key>${key})`, 'g'),
  whole: /\.\s*Value\b(?<=\)\s{0,40}[!?]?\.\s{0,40}Value)/g,
  connection: new RegExp(String.raw`\bGetConnectionString\(\s*(?<key>${key})`, 'g'),
  taken: /\.\s*Get\s*<\s*(?:\w+\.)*(?<type>\w+)\s*>\(/g,
  bound: /\.\s*Bind\(\s*(?<object>\w+)\s*[,)]/g,
  configured: new RegExp(
    String.raw`\bConfigure\s*<\s*(?:\w+\.)*(?<type>\w+)\s*>\(\s*(?:\w+\.){0,2}${place}\s*[,)]`,
    'g',
  ),
  options: new RegExp(
    String.raw`\bAddOptions(?:WithValidateOnStart)?\s*<\s*(?:\w+\.)*(?<type>\w+)\s*>\(\)[^;]{0,200}?\.\s*(?:BindConfiguration\(\s*(?<key>${key})|Bind\(\s*(?:\w+\.){0,2}${place}\s*\))`,
    'g',
  ),
  held: new RegExp(String.raw`=\s*(?:\w+\.){0,2}${place}\s*;`, 'g'),
};
const variableBefore = /(\w{1,60})\s*$/;
const isConfiguration = (name: string) => /[cC]onfig(?:uration|urationRoot)?$/.test(name);
/** What a section is taken from is a configuration by whatever name, unless it is a section itself. */
const isAny = (name: string, chain: string) => chain !== '' && !/section/i.test(name);
const keys = new RegExp(key, 'g');

const constant = /\bconst\s+string\s+(\w{1,60})\s*=\s*@?"([A-Za-z][\w:]*)"/g;
const classHead =
  /\b(?:class|record)\s+(\w{1,80})(?:\([^)]{0,400}\))?\s*(?::\s*(\w{1,80}))?[^{;()]{0,300}\{/g;
const typeName = /\b(?:class|record|struct)\s+(\w{1,80})/g;
const enumHead = /\benum\s+(\w{1,80})/g;
const property =
  /\bpublic\s+(?:(?:required|virtual|override|new)\s+){0,2}([\w.]{1,80})\??\s+(\w{1,80})\s*\{\s*get;\s*(?:set|init);\s*\}(?:\s*=\s*([^;\n]{1,80});)?/g;
/** A cheap test for such a property, in a file that speaks of settings. */
const settable =
  /\bclass\s+\w{0,60}(?:Options|Settings|Config)\w{0,20}\b[^]*\{ get; (?:set|init);|Options<|Configure</;
const simple =
  /^(?:string|String|bool|int|long|short|byte|uint|ulong|double|float|decimal|TimeSpan|Uri|Guid|DateTime|DateTimeOffset)$/;

/** The variables that the default hosts hand to the configuration, and what adds them by hand. */
const host = /\bAddEnvironmentVariables\(|\bCreate(?:Default|Slim|Application)?Builder\(|\bHostBuilder\(/;
const added = /\bAddEnvironmentVariables\(\s*(?:prefix\s*:\s*)?(?:"(\w*)"\s*)?\)/g;

type Place = { readonly path: string; readonly line: number };
type Option = Place & { readonly name: string; readonly type: string; readonly default?: string };
type Options = { readonly base?: string; readonly properties: Option[] };
/** Keys from the outside in, as they are written. */
type Path = readonly string[];
type Wanted = Place & Absence & { readonly keys: Path };
type Binding = Place & { readonly keys: Path; readonly type: string };

/** Classes of a file, with the properties that a binder can set. */
function optionsOf(source: Source): ReadonlyMap<string, Options> {
  const { text, path } = source;
  const spans = [...text.matchAll(classHead)].map((hit) => {
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
  for (const hit of text.matchAll(property)) {
    const owner = spans.findLast(({ start, end }) => start < hit.index && hit.index < end);
    const literal = /^(?:"([^"\\]*)"|(-?\d[\d.]*|true|false))$/.exec(hit[3] ?? '');
    const preset = literal?.[1] ?? literal?.[2];
    owner?.properties.push({
      name: detached(hit[2] ?? ''),
      type: detached((hit[1] ?? '').split('.').at(-1) ?? ''),
      path,
      line: source.lineOf(hit.index),
      ...(preset === undefined ? {} : { default: detached(preset) }),
    });
  }
  return new Map(spans.map((each) => [each.name, each]));
}

/** The type that the file gives an object. */
const typeOf = (text: string, object: string): string | undefined =>
  new RegExp(
    String.raw`\b(?:${object}\s*=\s*new\s+(?:\w+\.)*(\w+)|(?:\w+\.)*([A-Z]\w*)\s+${object}\s*[=;,)])`,
  )
    .exec(text)
    ?.slice(1)
    .find((type) => type !== undefined);

const deepest = 4;

/**
 * What .NET reads through its configuration: keys, connection strings, and classes that a section is bound to
 * (https://learn.microsoft.com/aspnet/core/fundamentals/configuration/options), with the prefix that the variables
 * are added by (https://learn.microsoft.com/dotnet/core/extensions/configuration-providers#environment-variable-configuration-provider).
 */
export function dotnetConfiguration(): Gatherer {
  const wanted: Wanted[] = [];
  const bindings: Binding[] = [];
  const classes = new Map<string, Options>();
  const enums = new Set<string>();
  const constants = new Map<string, string>();
  const prefixes = new Set<string>();
  let isHosted = false;

  const readDeclarations = (source: Source): void => {
    const { text } = source;
    isHosted ||= host.test(text);
    for (const hit of text.matchAll(added)) prefixes.add(hit[1] ?? '');
    for (const hit of text.matchAll(enumHead)) enums.add(detached(hit[1] ?? ''));
    if (settable.test(text))
      for (const [name, options] of optionsOf(source)) classes.set(detached(name), options);
    const owners = text.includes('const string') ? [...text.matchAll(typeName)] : [];
    for (const hit of owners.length > 0 ? text.matchAll(constant) : []) {
      const owner = owners.findLast(({ index }) => index < hit.index)?.[1] ?? '';
      const [name, value] = [hit[1] ?? '', detached(hit[2] ?? '')];
      constants.set(detached(`${owner}.${name}`), value).set(detached(`${source.path} ${name}`), value);
    }
  };

  const read = (source: Source): void => {
    const { text, path } = source;
    readDeclarations(source);
    if (!/onfig|GetConnectionString|AddOptions/.test(text)) return;
    const within = new Map<string, Path>();
    const pathOf = ({
      receiver = '',
      sections: chain = '',
    }: Readonly<Record<string, string>>): Path | undefined => {
      const before =
        within.get(receiver) ?? (isConfiguration(receiver) || isAny(receiver, chain) ? [] : undefined);
      const inner = [...chain.matchAll(keys)]
        .map(([word]) => word)
        .filter((word) => !/^Get\w*Section$/.test(word));
      return before && [...before, ...inner].map(detached);
    };
    const at = (hit: RegExpExecArray): Place => ({ path, line: source.lineOf(hit.index) });
    const each = function* (form: RegExp) {
      for (const hit of text.matchAll(form))
        if (!source.inString(hit.index)) {
          const before = text.slice(Math.max(0, hit.index - 300), hit.index);
          const own = hit.groups?.receiver === undefined ? placeBefore.exec(before)?.groups : undefined;
          const groups: Readonly<Record<string, string>> = { ...hit.groups, ...own };
          yield { hit, groups, before, keys: pathOf(groups) };
        }
    };
    const want = (hit: RegExpExecArray, keys: Path): void => {
      const absence = absenceAt(text, hit.index + hit[0].length, {
        start: hit.index,
        isCall: /["']$/.test(hit[0]),
      });
      wanted.push({ ...at(hit), ...absence, keys });
    };
    for (const { before, keys } of each(forms.held))
      if (keys) within.set(variableBefore.exec(before)?.[1] ?? '', keys);
    for (const { hit, groups, keys } of each(forms.indexed)) {
      const isSure = within.has(groups.receiver ?? '') || /uration$/.test(groups.receiver ?? '');
      if (keys && (isSure || keys.length > 0 || groups.key?.includes(':')))
        want(hit, [...keys, detached(groups.key ?? '')]);
    }
    for (const { hit, groups, keys } of each(forms.valued))
      if (keys) want(hit, [...keys, detached(groups.key ?? '')]);
    for (const { hit, keys } of each(forms.whole)) if (keys && keys.length > 0) want(hit, keys);
    for (const { hit, groups } of each(forms.connection))
      want(hit, ['"ConnectionStrings"', detached(groups.key ?? '')]);
    const bind = (hit: RegExpExecArray, keys: Path | undefined, type: string | undefined): void => {
      if (keys && type !== undefined) bindings.push({ ...at(hit), keys, type: detached(type) });
    };
    for (const { hit, groups, keys } of each(forms.taken)) bind(hit, keys, groups.type);
    for (const { hit, groups, keys } of each(forms.bound)) bind(hit, keys, typeOf(text, groups.object ?? ''));
    for (const { hit, groups, keys } of each(forms.configured)) bind(hit, keys, groups.type);
    for (const { hit, groups, keys } of each(forms.options))
      bind(hit, groups.key === undefined ? keys : [detached(groups.key)], groups.type);
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
    const walk = (type: string, before: string, seen: readonly string[]): void => {
      const { base, properties = [] } = classes.get(type) ?? {};
      if (seen.includes(type) || seen.length > deepest) return;
      if (base !== undefined) walk(base, before, [...seen, type]);
      for (const { name, type: inner, ...place } of properties) {
        if (simple.test(inner) || enums.has(inner)) emit({ ...place, name: before + name, optional: true });
        else if (classes.has(inner)) walk(inner, `${before}${name}__`, [...seen, type]);
      }
    };
    for (const { keys, type, path } of isHosted ? bindings : []) {
      const section = keys.length === 0 ? prefix : nameOf(keys, path);
      if (section !== undefined) walk(type, keys.length === 0 ? section : `${section}__`, []);
    }
  };
  return { read, finish };
}
