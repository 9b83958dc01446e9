import type { Gatherer, Read, Source } from '../idiom.ts';
import { mostFields, stepsUpTo } from './most-followed.ts';

/** One field of a class, with the names it is read by if it says so. */
type Field = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly line: number;
  readonly optional: boolean;
  readonly default?: string;
  readonly description?: string;
};

type SettingsClass = {
  readonly name: string;
  readonly path: string;
  readonly bases: readonly string[];
  readonly prefix?: string;
  /** The constant that holds the prefix. */
  readonly prefixName?: string;
  readonly delimiter?: string;
  readonly fields: readonly Field[];
};

const header = /^([ \t]*)class\s+(\w{1,80})\s*\(([^)]{0,4000})\)\s*:/gm;
const field = /^[ \t]*([A-Za-z]\w{0,100})\s*:\s*([^=\n#]{1,200}?)\s*(?:=\s*(.*))?$/;
/** https://docs.pydantic.dev/latest/concepts/fields/#the-annotated-pattern */
const annotated = /^[ \t]*([A-Za-z]\w{0,100})\s*:\s*(Annotated\[.{0,400}\])\s*(?:=\s*(.*))?$/;
const prefix = /\benv_prefix["']?\s*[=:]\s*[rf]?["']([^"']*)["']/;
/** The prefix is a constant, of this module or another. */
const constant = /^([A-Za-z_]*PREFIX[A-Za-z_]*)\s*(?::[^=\n]{1,40})?=\s*["'](\w*)["']/gim;
const namedPrefix = /\benv_prefix\s*=\s*([A-Za-z_]\w{0,60})/;
const delimiter = /\benv_nested_delimiter["']?\s*[=:]\s*["']([^"']*)["']/;
const aliased =
  /\b(?:validation_alias|alias|env)\s*=\s*(?:AliasChoices\s*\(|\[|\()?((?:\s*["'][^"'\n]+["']\s*,?){1,20})/;
const described = /\bdescription\s*=\s*\(?\s*(?:"([^"\n]{3,200})"|'([^'\n]{3,200})')/;
const preset =
  /^(?:Field\(\s*(?:default\s*=\s*)?)?(?:"([^"\\\n]*)"|'([^'\\\n]*)'|(-?\d[\d_.]*)|(True|False))\s*(?:[,)#]|$)/;

/** Lines of a class body as logical lines: those that open a bracket run on to its end. */
function bodyOf(
  { text, inString }: Source,
  start: number,
  indent: number,
): readonly { text: string; offset: number }[] {
  const lines: { text: string; offset: number }[] = [];
  let level = -1;
  let depth = 0;
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < text.length;) {
    const end = text.indexOf('\n', at);
    // What goes on from the line before is no code, however far it stands to the left.
    const isText = depth === 0 && inString(at);
    const line = isText ? '' : text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    const indented = line.search(/\S/);
    if (indented >= 0 && depth === 0) {
      if (indented <= indent) break;
      if (level < 0) level = indented;
    }
    const last = lines.at(-1);
    if (depth > 0 && last) last.text += ` ${line.trim()}`;
    else if (indented >= level && indented >= 0)
      lines.push({ text: line.slice(level), offset: at + indented });
    const bare = line.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '');
    depth = Math.max(0, depth + (bare.match(/[([{]/g)?.length ?? 0) - (bare.match(/[)\]}]/g)?.length ?? 0));
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

const words = (list: string | undefined) =>
  [...(list ?? '').matchAll(/["']([^"'\n]+)["']/g)].map((hit) => hit[1] ?? '');

function fieldOf(line: { text: string; offset: number }, source: Source): Field | undefined {
  const [, name, type = '', value = ''] = /^\s/.test(line.text)
    ? []
    : ((line.text.includes('Annotated[') ? annotated : field).exec(line.text) ?? []);
  if (name === undefined || name === 'model_config' || /\bClassVar\b/.test(type)) return undefined;
  const own = value + type;
  // The variable that it names is meant.
  if (/\b(?:getenv|environ)\b/.test(value)) return undefined;
  const [, ...literals] = preset.exec(value) ?? [];
  const literal = literals.find((text) => text !== undefined);
  const [, ...descriptions] = described.exec(own) ?? [];
  const description = descriptions.find((text) => text !== undefined);
  const isRequired =
    value === ''
      ? !/\bNone\b|Optional\[/.test(type)
      : /^Field\(\s*(?:\.\.\.|(?!default|\.\.\.)\w+\s*=)(?!.*\bdefault)/.test(value) ||
        value.startsWith('...');
  return {
    name,
    aliases: words(aliased.exec(own)?.[1]),
    type,
    line: source.lineOf(line.offset),
    optional: !isRequired,
    ...(literal === undefined ? {} : { default: literal }),
    ...(description === undefined ? {} : { description }),
  };
}

const namedFields = /\bfields\s*=\s*\{([^\n]*)/;
const namedField = /["'](\w+)["']\s*:\s*\{\s*["']env["']\s*:\s*(\[[^\]\n]*\]|["'][^"'\n]*["'])/g;

/** Names that version 1 keeps apart from the fields (https://docs.pydantic.dev/1.10/usage/settings/#environment-variable-names). */
const namesApart = (body: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...((body.includes('fields') && namedFields.exec(body)?.[1]) || '').matchAll(namedField)].map((hit) => [
      hit[1] ?? '',
      words(hit[2]),
    ]),
  );

function classesOf(source: Source): readonly SettingsClass[] {
  return [...source.text.matchAll(header)].map((hit) => {
    const [whole, indent = '', name = '', bases = ''] = hit;
    const lines = bodyOf(source, hit.index + whole.length - 1, indent.length);
    const body = lines.map((line) => line.text).join('\n');
    const apart = namesApart(body);
    const ownPrefix = prefix.exec(body)?.[1] ?? prefix.exec(bases)?.[1];
    const prefixName = namedPrefix.exec(body)?.[1];
    const ownDelimiter = delimiter.exec(body)?.[1];
    return {
      name,
      path: source.path,
      bases: bases.split(',').map((base) => base.trim().split('.').at(-1)?.replace(/\[.*/, '') ?? ''),
      fields: lines.flatMap((line) => {
        const found = fieldOf(line, source);
        return found ? [{ ...found, aliases: apart.get(found.name) ?? found.aliases }] : [];
      }),
      ...(ownPrefix === undefined ? {} : { prefix: ownPrefix }),
      ...(prefixName === undefined ? {} : { prefixName }),
      ...(ownDelimiter === undefined ? {} : { delimiter: ownDelimiter }),
    };
  });
}

/** Classes by name; where two files have one of the same name, the nearer one counts. */
type Classes = ReadonlyMap<string, readonly SettingsClass[]>;

const find = (classes: Classes, name: string, from: SettingsClass): SettingsClass | undefined => {
  const found = classes.get(name);
  return found?.find(({ path }) => path === from.path) ?? found?.[0];
};

/** The class and all it inherits from, nearest first. */
function lineage(start: SettingsClass, classes: Classes): readonly SettingsClass[] {
  const found = new Set<SettingsClass>([start]);
  for (const each of found)
    for (const base of each.bases) {
      const parent = find(classes, base, each);
      if (parent) found.add(parent);
    }
  return [...found];
}

const isModel = (line: readonly SettingsClass[]) =>
  line.some(({ bases }) => bases.some((base) => /Base(?:Settings|Model)$|^GoodConf$/.test(base)));

const isSettings = (line: readonly SettingsClass[]) =>
  line.some(({ bases }) => bases.some((base) => /BaseSettings$|^GoodConf$/.test(base)));

function emitField(owner: SettingsClass, each: Field, name: string, emit: (read: Read) => void): void {
  const { line, optional, description } = each;
  const literal = each.default;
  emit({
    name,
    path: owner.path,
    line,
    optional,
    ...(literal === undefined ? {} : { default: literal }),
    ...(description === undefined ? {} : { description }),
  });
}

const typesIn = (type: string) => type.match(/[A-Z]\w+/g) ?? [];

type Known = {
  readonly classes: Classes;
  readonly constants: ReadonlyMap<string, string>;
  readonly mayGoOn: () => boolean;
};

function emitClass(
  start: SettingsClass,
  { classes, constants, mayGoOn }: Known,
  emit: (read: Read) => void,
): void {
  const line = lineage(start, classes);
  const prefixes = line.map((each) => each.prefix ?? constants.get(each.prefixName ?? ''));
  const before = prefixes.find((each) => each !== undefined) ?? '';
  const between = line.find((each) => each.delimiter !== undefined)?.delimiter;
  const walk = (owner: SettingsClass, path: string, depth: number): void => {
    for (const each of owner.fields) {
      if (!mayGoOn()) return;
      // A list or a map of models is one value, as JSON.
      const isMany = /\b(?:list|dict|List|Dict|set|tuple|Sequence|Mapping)\[/.test(each.type);
      const nested = (isMany ? [] : typesIn(each.type))
        .map((type) => find(classes, type, owner))
        .find((found) => found !== undefined);
      const name = (path + each.name).toUpperCase();
      const hasParts = nested !== undefined && isModel(lineage(nested, classes)) && nested.fields.length > 0;
      if (each.aliases.length > 0)
        for (const alias of each.aliases) emitField(owner, each, alias.toUpperCase(), emit);
      else if (hasParts && between !== undefined && depth < 4)
        walk(nested, `${path}${each.name}${between}`, depth + 1);
      else emitField(owner, each, name, emit);
    }
  };
  for (const owner of line) walk(owner, before, 0);
}

/** Settings classes of pydantic, with what they inherit (https://docs.pydantic.dev/latest/concepts/pydantic_settings/). */
export function settingsClasses(): Gatherer {
  const classes = new Map<string, SettingsClass[]>();
  const constants = new Map<string, string>();
  return {
    read: (source) => {
      for (const hit of source.text.matchAll(constant)) constants.set(hit[1] ?? '', hit[2] ?? '');
      for (const found of classesOf(source))
        classes.set(found.name, [...(classes.get(found.name) ?? []), found]);
    },
    finish: (emit) => {
      const known = { classes, constants, mayGoOn: stepsUpTo(mostFields) };
      for (const each of [...classes.values()].flat())
        if (isSettings(lineage(each, classes))) emitClass(each, known, emit);
    },
  };
}
