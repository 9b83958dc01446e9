import { absenceAt, type Absence } from '../absence.ts';
import { detached } from '../detached.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { put } from '../put.ts';
import { escapedName } from './escaped-name.ts';
import { withoutCapitals, wordsFor } from './capitals.ts';
import { constantIn } from './constant-in.ts';
import { classAt, constructorOf } from './constructors.ts';
import { enclosing, headersOf, positionOf, type Header } from './function-headers.ts';
import { listsOf, nameOf } from './lists.ts';
import { listAt, literalArguments, literalProperties, loopedProperty } from './literal-values.ts';
import { called, indexed, readsIn } from './reader-words.ts';
import { choicesIn, propertyOf, templateIn } from './local-values.ts';
import { nameTemplate, type Part } from './name-template.ts';
import { readAt } from './read-at.ts';

/** A read whose name is an expression, in the languages that have functions of one's own for it. */
const literal = String.raw`["'\x60][^"'\x60\n{]*["'\x60]\s*`;
const read = new RegExp(
  String.raw`(?<![\w$])(?:${indexed})\s*(?:\?\.)?\[\s*(?!${literal}\])([^\]\n]{1,120})\]|\b(?:${called})\(\s*(?!${literal}[,)])([^\n]{1,160})`,
  'g',
);

/** `x ? 'A_B' : 'C_D'`, `"A_B" if x else "C_D"`. */
const alternatives =
  /["'`]([A-Z][A-Z0-9_]+)["'`]\s*(?::|\sif\s[^"'\n]{1,80}\selse\s)\s*["'`]([A-Z][A-Z0-9_]+)["'`]\s*$/;

const variableName = /^[A-Z][A-Z0-9_]*[A-Z0-9]$/;

/** The first argument of a call, from what follows its bracket. */
function firstArgument(rest: string): string {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < rest.length; at++) {
    const char = rest[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (/["'`]/.test(char)) quote = char;
    else if (/[([{]/.test(char)) depth += 1;
    else if (depth === 0 && /[,)]/.test(char)) return rest.slice(0, at);
    else if (/[)\]}]/.test(char)) depth -= 1;
  }
  return rest;
}

/** What a read leaves open: the values of one parameter or property, with what stands around it. */
type Gap = {
  readonly before: string;
  readonly after: string;
  readonly absence: Absence;
  readonly place: { readonly path: string; readonly line: number };
  readonly expression: string;
  /** The name is put together, so that it is worth a word where nothing gives it. */
  readonly isComposed: boolean;
};

/** So many values are put into what reads leave open; a machine (or whoever is hostile) hands on more. */
const mostValues = 50_000;

const isWord = (part: Part) => typeof part !== 'string';

/** Literals for the words that are constants of the file. */
const settled = (text: string, parts: readonly Part[]): readonly Part[] =>
  parts.map((part) =>
    typeof part === 'string' || part.isMember ? part : (constantIn(text, part.word) ?? part),
  );

/** Functions that make an object out of their arguments, and keep one under the property: `(env, type) => ({ env, type })`. */
function factoriesOf(text: string, property: string, headers: readonly Header[]): readonly string[] {
  const kept = new RegExp(String.raw`[{,]\s*${escapedName(property)}\s*[,}]`);
  return headers
    .map((header) => ({ ...header, position: positionOf(property, header) }))
    .filter(({ position, offset }) => position >= 0 && kept.test(text.slice(offset, offset + 400)))
    .map(({ name, position }) => `${name} ${String(position)}`);
}

/** The function that takes a list of names, as one argument or as all that follow. */
function listTaker(
  source: Source,
  variable: string,
  offset: number,
  headers: readonly Header[],
): readonly string[] {
  for (const whole of listsOf(source)(variable)) {
    const list = nameOf(whole);
    const taker = /^\$?\w+$/.test(list) ? enclosing(headers, offset, list) : undefined;
    if (!taker) continue;
    const word = escapedName(list);
    const takesRest = new RegExp(
      String.raw`(?:\.{3}|\*|\bvararg|\bparams [\w.[\]]+)\s*${word}\b|\b${word}\s+\.\.\.`,
    ).test(source.text);
    const rest = takesRest ? [0, 1, 2, 3, 4, 5].slice(taker.position).map(String) : [];
    return [listAt(taker.position), ...rest].map((position) => `${taker.name} ${position}`);
  }
  return [];
}

/**
 * Names that are passed on: as an argument of a function of the repository, as a property of an object, whole or
 * with a literal before or behind it.
 */
export function nameFlows(): Gatherer {
  const gaps = new Map<string, Gap[]>();
  const values = new Map<string, Read[]>();

  const keysOf = (
    source: Source,
    part: Exclude<Part, string>,
    offset: number,
    headers: readonly Header[],
  ): readonly string[] => {
    if (part.isMember) return [`.${part.word}`, ...factoriesOf(source.text, part.word, headers)];
    const looped = loopedProperty(source.text, part.word);
    if (looped !== undefined) return [`.${looped}`];
    const listed = listTaker(source, part.word, offset, headers);
    if (listed.length > 0) return listed;
    const taker = enclosing(headers, offset, part.word);
    if (taker) return [`${taker.name} ${String(taker.position)}`];
    const property = propertyOf(source.text, part.word);
    if (property !== undefined) return [`.${property}`];
    const lists = [...listsOf(source)(part.word)].map(nameOf).filter((list) => /^[@$]?\w+$/.test(list));
    const owner = classAt(source.text, offset) ?? '';
    return lists.flatMap((list) => [
      ...listTaker(source, list, offset, headers),
      // What the class that loops over it was handed, wherever it keeps that.
      `${owner} ${listAt(0)}`,
    ]);
  };

  const open = (source: Source, hit: RegExpExecArray, headers: () => readonly Header[]): void => {
    const expression = hit[1] ?? firstArgument(hit[2] ?? '');
    const end = hit.index + hit[0].indexOf(expression) + expression.length;
    if (hit[1] !== undefined && /^\]\s*=(?![=>~])/.test(source.text.slice(end, end + 8))) return;
    const told = templateIn(source.text, expression) ?? expression;
    const plain = withoutCapitals(told);
    const parts = nameTemplate(plain);
    const known = parts && settled(source.text, parts);
    const isComposed = parts ? parts.length > 1 : /[+`{%]/.test(expression);
    const absence = absenceAt(source.text, end, { start: hit.index, isCall: hit[2] !== undefined });
    const words = known?.filter(isWord) ?? [];
    const name = known?.join('') ?? '';
    for (const either of alternatives.exec(expression)?.slice(1) ?? [])
      source.found({ name: either, offset: hit.index, ...absence });
    if (known && words.length === 0) {
      if (isComposed && variableName.test(name)) source.found({ name, offset: hit.index, ...absence });
      return;
    }
    const [word] = words;
    const keys = word && words.length === 1 ? keysOf(source, word, hit.index, headers()) : [];
    const isOpen = word && words.length === 1 && (isComposed || keys.length === 0);
    const choicesOf = (variable: string): readonly string[] => {
      if (plain === told) return isOpen ? choicesIn(source.text, variable) : [];
      const { name = '', position = '' } = enclosing(headers(), hit.index, variable) ?? {};
      return wordsFor(source)(`${variable} ${name} ${String(position)}`);
    };
    const choices = word && words.length === 1 ? choicesOf(word.word) : [];
    if (known && choices.length > 0 && (isComposed || choices.every((each) => variableName.test(each)))) {
      for (const choice of choices)
        source.found({
          name: known.map((part) => (part === word ? choice : part)).join(''),
          offset: hit.index,
          ...absence,
        });
      return;
    }
    const shown = hit[0].slice(0, hit[0].indexOf(expression) + expression.length + 1).slice(0, 80);
    // The gatherer of wrappers follows names that are the first argument as they are.
    if (
      !known ||
      !word ||
      keys.length === 0 ||
      (!isComposed && keys.length === 1 && keys[0]?.endsWith(' 0'))
    ) {
      if (isComposed) source.dynamic(hit.index, shown);
      return;
    }
    const at = known.indexOf(word);
    const gap = {
      before: known.slice(0, at).join(''),
      after: known.slice(at + 1).join(''),
      absence,
      place: { path: source.path, line: source.lineOf(hit.index) },
      expression: detached(shown),
      isComposed,
    };
    for (const key of keys) put(gaps, key, gap);
    const made = word.isMember ? constructorOf(source.text, word.word, headers) : undefined;
    if (made !== undefined) put(gaps, made, gap);
  };

  const gather = (source: Source): void => {
    let headers: readonly Header[] | undefined;
    for (const hit of source.mayCompute() ? readsIn(source, read) : [])
      if (!source.inString(hit.index)) open(source, hit, () => (headers ??= headersOf(source.text)));
    const remember = (key: string, name: string, offset: number) => {
      put(values, key, readAt(source, name, offset));
    };
    for (const { callee, position, name, offset } of literalArguments(source))
      remember(`${callee} ${String(position)}`, name, offset);
    for (const { keys, name, offset, isNamedForIt } of literalProperties(source)) {
      for (const key of keys) remember(key, name, offset);
      if (isNamedForIt) source.found({ name, offset });
    }
  };

  const finish: Gatherer['finish'] = (emit, dynamic) => {
    let left = mostValues;
    for (const [key, all] of gaps)
      for (const gap of all) {
        if (left < 0) return;
        const handed = values.get(key) ?? [];
        left -= handed.length;
        // Words of a name are put together with an underscore; else it is another function that is called alike.
        const whole = handed.filter(
          ({ name }) => !/[A-Z\d] [A-Z\d]/.test([gap.before, name, gap.after].join(' ')),
        );
        const names = whole.map((value) => ({
          ...value,
          ...gap.absence,
          name: gap.before + value.name + gap.after,
        }));
        const sound = names.filter(({ name }) => variableName.test(name));
        // A property of a common name holds other texts too: what is a word alone is none of a variable.
        for (const each of sound) if (gap.isComposed || each.name.includes('_')) emit(each);
        if (sound.length === 0 && gap.isComposed) dynamic({ ...gap.place, expression: gap.expression });
      }
  };
  return { read: gather, finish };
}
