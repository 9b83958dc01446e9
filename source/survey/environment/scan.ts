import { byObject, once } from '../../text/memo.ts';
import { absenceAt, isDemanding, type Absence } from './absence.ts';
import type { Idiom, Language, Source } from './idiom.ts';

/** What has a name of its own is another argument: `envvar="A_B", help="text"`. */
const quoted = /(?<![=:]\s{0,40})["'`]([A-Za-z_]\w*)["'`]/g;
const bare = /(?:^|[,{(\s])([A-Za-z_]\w*)/g;
const keys = /(?:^|[,(\s])([A-Z][A-Z0-9_]*)\s*=\s*/g;

/** The names of a list, with their offsets in it. */
function* namesOf(list: string, idiom: Idiom): Generator<{ readonly name: string; readonly at: number }> {
  const form = { quoted, bare, keys }[idiom.list ?? 'quoted'];
  const text =
    idiom.list === 'bare' ? list.replace(/\bas\s+\w+/g, (alias) => ' '.repeat(alias.length)) : list;
  for (const hit of text.matchAll(form)) yield { name: hit[1] ?? '', at: hit.index };
}

function absence(idiom: Idiom, text: string, hit: RegExpExecArray): Absence {
  if (idiom.absence === 'tolerated') return { optional: true };
  if (idiom.list) return idiom.absence === 'fails' ? { optional: false } : {};
  const [read] = hit;
  const callee = /[\w$.]*$/.exec(text.slice(Math.max(0, hit.index - 40), hit.index))?.[0] ?? '';
  return absenceAt(text, hit.index + read.length, {
    start: hit.index,
    isCall: /["'`]$/.test(read),
    isPlaceholder: read.startsWith('${'),
    fails: idiom.absence === 'fails' || isDemanding(callee + (read.split('(', 1)[0] ?? '')),
  });
}

/** Functions that set or remove a variable are named alike. */
const writes =
  /(?:(?:un)?set|put|remove|delete|clear|stub|mock|restore|with|write|dump|expect|update)_?\w{0,12}env\w{0,30}[!?]?\s*(?:(?:::)?<[^()]{0,60}>)?\($/i;

/** `getenv('A_' . $name)`: only the start of a name. */
const goesOn = /^["'`]\s*(?:[.+]\s*[\w$("']|<>)/;

/** `process.env.X = 1` writes. */
const assignment = /^["'`]?\s*\]?\s*(?:\|\|)?=(?![=>~])/;

type PrefixAt = ReturnType<NonNullable<Language['prefixes']>>;

function read(source: Source, idiom: Idiom, hit: RegExpExecArray, prefixAt: PrefixAt): void {
  const { name, names, object } = hit.groups ?? {};
  if (object !== undefined && idiom.within?.(source, object) === false) return;
  const end = hit.index + hit[0].length;
  const open = hit[0].indexOf('(') + 1;
  if (open > 0 && writes.test(source.text.slice(Math.max(0, hit.index - 30), hit.index + open))) return;
  if (!idiom.inStrings && source.inString(hit.index)) return;
  if (names !== undefined) {
    const from = hit.index + hit[0].indexOf(names);
    for (const each of namesOf(names, idiom)) {
      const variable = idiom.variable ? idiom.variable(each.name) : each.name;
      if (variable !== undefined)
        source.found({ name: variable, offset: from + each.at, ...absence(idiom, source.text, hit) });
    }
    return;
  }
  const variable = name === undefined ? undefined : idiom.variable ? idiom.variable(name) : name;
  if (variable === undefined || idiom.given?.(source).has(variable)) return;
  const after = source.text.slice(end - 1, end + 20);
  if (assignment.test(after.slice(1)) || (variable.endsWith('_') && goesOn.test(after))) return;
  source.found({
    name: prefixAt(hit.index, hit[0]) + variable,
    offset: hit.index + Math.max(0, hit[0].indexOf(name ?? '')),
    ...absence(idiom, source.text, hit),
  });
}

/** So far from the letters `env` a hint that holds them reaches. */
const reach = 40;
const isNearEnv = (hint: string) => hint.length <= reach && /env/i.test(hint);

/** What stands around each `env` of a text: most hints hold these letters, and a pass for each of them is long. */
function aroundEnv(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  for (const { index } of text.matchAll(/env/gi)) {
    if (index - reach > to) {
      parts.push(text.slice(from, to));
      from = index - reach;
    }
    to = index + reach;
  }
  return [...parts, text.slice(from, to)].join('\n');
}

type Hint = { readonly hint: string; readonly isNear: boolean; readonly rows: Set<Idiom> };

/** Each hint once, with its rows: many have the same one. */
const hintsOf = byObject((idioms: readonly Idiom[]): readonly Hint[] => {
  const known = new Map<string, Hint>();
  for (const idiom of idioms)
    for (const hint of [idiom.hint].flat()) {
      const { rows } = known.get(hint) ?? { rows: new Set() };
      known.set(hint, { hint, isNear: isNearEnv(hint), rows: rows.add(idiom) });
    }
  return [...known.values()];
});

/** The rows whose hint the text holds, in their order. */
function hintedRows(text: string, idioms: readonly Idiom[]): readonly Idiom[] {
  const near = once(() => aroundEnv(text));
  const hinted = new Set<Idiom>();
  for (const { hint, isNear, rows } of hintsOf(idioms))
    if ((isNear ? near() : text).includes(hint)) for (const row of rows) hinted.add(row);
  return idioms.filter((idiom) => hinted.has(idiom));
}

/** Tries every row of the language's table on one file. */
export function scan(source: Source, language: Language): void {
  const prefixAt = language.prefixes?.(source) ?? (() => '');
  for (const idiom of hintedRows(source.text, language.idioms)) {
    if (idiom.context?.test(source.text) === false || idiom.unless?.test(source.text)) continue;
    idiom.pattern.lastIndex = 0;
    for (let hit = idiom.pattern.exec(source.text); hit; hit = idiom.pattern.exec(source.text))
      read(source, idiom, hit, prefixAt);
  }
  for (const finder of language.finders ?? []) finder(source);
}
