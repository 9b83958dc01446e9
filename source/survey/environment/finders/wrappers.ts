import { absenceAt, isDemanding } from '../absence.ts';
import { detached } from '../detached.ts';
import type { DynamicRead } from '../../../questions/facts.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { put } from '../put.ts';
import { called, indexed, readsIn } from './reader-words.ts';
import { enclosing, headersOf } from './function-headers.ts';
import { escapedName } from './escaped-name.ts';
import { readAt } from './read-at.ts';
import { classAt } from './constructors.ts';
import { calleeBefore, tooCommon } from './word-before.ts';

/** A read whose name is an identifier, in the languages that have functions of one's own for it. */
const dynamic = new RegExp(
  String.raw`(?<![\w$])(?:${indexed})\s*\[\s*([A-Za-z_$][\w$]{0,60})\s*\]|\b(?:${called}|Environment\.get|env\.get|[dD]otenv\.get|env)\(\s*(?:[&@]|string\()?((?:[A-Za-z_$][\w$]{0,60}(?:\.|::|->)){0,4})([A-Za-z_$][\w$]{0,60})\s*(?:[),]|\.(?:as_|to_|clone|into))`,
  'g',
);

/** `NAME = "VALUE"`, `#define NAME "VALUE"`, `@name "VALUE"`: a name that a constant holds. */
const constantValue =
  /(?:=|#[ \t]*define[ \t]+\w{1,60}(?=[ \t])|@[a-z]\w{0,60}(?=[ ]))\s*["']([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)["']/g;
/** https://www.php.net/manual/en/function.define.php */
const defined = /\bdefine\(\s*["'](\w{1,60})["']\s*,\s*["']([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)["']/g;
/** A constant that says by its name that it holds the name of a variable: `EnvServerPort`, `API_KEY_ENV`. */
const isNamedForIt =
  /^(?:[eE]nv(?=[A-Z])|ENV_)(?!ironment)|(?:[a-z]Env|_ENV)(?:Var|Key|Name|_VAR|_KEY|_NAME)?$/;
const constantName = /([A-Za-z_]\w{0,60})\s*(?::\s*[\w&'. [\]]{1,40})?\s*:?$/;
/** Go writes the type behind the name (https://go.dev/ref/spec#Constant_declarations). */
const constantOfGo = /\b(?!(?:const|var)\b)([A-Za-z_]\w{0,60})(?:[ \t]+[\w.]{1,60})?\s*:?$/;
const isGo = /\.go$/;
/** The name within what defines it, or before it. */
const constantOf = ({ text, path }: Source, { index, 0: definition }: RegExpExecArray): string | undefined =>
  /^(?:#[ \t]*define[ \t]+|@)(\w+)/.exec(definition)?.[1] ??
  (isGo.test(path) ? constantOfGo : constantName).exec(text.slice(Math.max(0, index - 110), index))?.[1];

/** A call with a name as its first argument, from the bracket on; what stands before it is looked at then. */
const calls = /\(\s*["'`]([A-Z][A-Z0-9_]*[A-Z0-9])["'`]/g;
/** The same, or with a word for one: that is nearly every call. */
const callsByWords =
  /\(\s*(?:["'`]([A-Z][A-Z0-9_]*[A-Z0-9])["'`]|&?(?:\w{1,40}(?:\.|::)){0,3}([A-Za-z_]\w{1,60})(?=\s*[,)]))/g;
/** Ruby needs no brackets: https://docs.ruby-lang.org/en/master/syntax/calling_methods_rdoc.html#label-Arguments */
const callsOfRuby = /(?:\(\s*| )["']([A-Z][A-Z0-9_]*[A-Z0-9])["']/g;
const isRuby = /\.(?:rb|rake|ru|erb)$/;
/** A function that is named after the environment, and does not set it. */
const readsByName = /^(?!(?:un)?set|put|with|remove)\w*env/i;
/** https://doc.rust-lang.org/std/process/struct.Command.html#method.env gives a variable to another program. */
const gives = /\.\s*env\s*$/;
const passedOn =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60}[!?]?)\s*(?:::<[^>()\n]{1,60}>|<[^>()\n]{1,60}>)?\(\s*&?([A-Za-z_$][\w$]{0,60})\s*[),]/g;

/** The same with a constant, which another file may hold: `getEnv(names.DbUrl, "")`. */
const byConstant =
  /(?:env|Env|ENV)(?!ironment(?!V|\())\w{0,40}\(\s*(?:\w{1,40}(?:\.|::)){0,3}([A-Z]\w{1,60})(?=\s*[,)])/g;

/** A class, and what one names its objects and modules: `AppConfig`, `app_config`. */
const plainWord = (name = '') => name.replaceAll('_', '').toLowerCase();
const ownerBefore = /(\w{1,60})\W{1,4}$/;

/** `process.env[name] = value` sets a variable. */
const isWrite = ({ text }: Source, { index, 0: read }: RegExpExecArray): boolean =>
  read.endsWith(']') && /^\s*=(?![=>~])/.test(text.slice(index + read.length, index + read.length + 8));

/** A loop gives the variable its values; the finder of lists looks at it. */
const isLoopVariable = (text: string, name: string) =>
  new RegExp(
    String.raw`\bfor\s*\(?\s*(?:const|let|var)?\s*(?:\w+\s*,\s*)?${escapedName(name)}\s+(?:of|in|:=)|[({|]\s*${escapedName(name)}\s*(?:\)?\s*=>|\|)`,
  ).test(text);

function wrappersIn(
  source: Source,
  known: ReadonlySet<string>,
  unresolved: (offset: number, name: string, isMember: boolean) => void,
): readonly string[] {
  const reads = source.mayCompute() ? readsIn(source, dynamic).filter((hit) => !isWrite(source, hit)) : [];
  const passes = [...known].some((name) => source.text.includes(name));
  if (reads.length === 0 && !passes) return [];
  const headers = headersOf(source.text);
  const direct = reads.map((hit) => {
    const name = hit[1] ?? hit[3] ?? '';
    if (hit[2]) {
      unresolved(hit.index, name, true);
      return undefined;
    }
    const header = enclosing(headers, hit.index, name);
    if (!header && !source.inString(hit.index) && !isLoopVariable(source.text, name))
      unresolved(hit.index, name, false);
    return header;
  });
  // Other parameters are for the flows of names.
  const taking = direct.flatMap((hit) => (hit?.position === 0 ? [hit] : []));
  const found = new Set(taking.map(({ name }) => name));
  const passed = found.size > 0 || passes ? [...source.text.matchAll(passedOn)] : [];
  // A wrapper of a wrapper; three deep is deep enough.
  for (let depth = 0, size = -1; depth < 3 && found.size > size; depth++) {
    size = found.size;
    for (const hit of passed) {
      if (!found.has(hit[1] ?? '') && !known.has(hit[1] ?? '')) continue;
      const outer = enclosing(headers, hit.index, hit[2] ?? '');
      if (outer?.position === 0) found.add(outer.name);
    }
  }
  // A common name says by its class what it reads.
  for (const { name, offset } of taking) {
    const owner = tooCommon.test(name) && classAt(source.text, offset);
    if (owner) found.add(`${plainWord(owner)}.${name}`);
  }
  return [...found];
}

/** What a function is given to read by: `lookup: impl Fn(&str) -> Option<String>`, `lookup func(string) (string, bool)`. */
const reader =
  /[sS]tr(?:ing)?\)(?<=\b(\w{1,40})(?::[^,()\n]{0,20}|\s+func)\((?:\w+:? )?&?\w+\))\s*(?:[-=]>)?\s*(?:Option|\(string,|string \||String\?)/g;

/** Functions of the repository that read the variable that their first argument names. */
export function wrappers(): Gatherer {
  const names = new Set<string>();
  const reads = new Map<string, Read[]>();

  const remember = (source: Source, hit: RegExpExecArray, callee: string, name: string): void => {
    const start = hit.index - callee.length;
    const owner = ownerBefore.exec(source.text.slice(Math.max(0, start - 64), start))?.[1];
    const form = { start, isCall: true, fails: isDemanding(callee) };
    const absence = absenceAt(source.text, hit.index + hit[0].length, form);
    put(reads, tooCommon.test(callee) ? `${plainWord(owner)}.${callee}` : callee, {
      ...readAt(source, name, hit.index),
      ...absence,
    });
  };

  const constants = new Map<string, string>();
  const pending: (DynamicRead & { readonly name: string; readonly isMember: boolean })[] = [];

  const wait = (source: Source, offset: number, name: string, isMember: boolean): void => {
    const line = source.lineOf(offset);
    const expression =
      source.text
        .slice(offset, offset + 80)
        .split('\n')[0]
        ?.trim() ?? name;
    pending.push({ name, path: source.path, line, expression, isMember });
  };

  const readConstants = (source: Source): ReadonlyMap<string, string> => {
    const own = new Map<string, string>();
    if (!source.quotesName()) return own;
    for (const hit of source.text.matchAll(constantValue)) {
      const name = constantOf(source, hit);
      if (name === undefined) continue;
      own.set(detached(name), detached(hit[1] ?? ''));
      // A word that stands for itself is one of a list: `MISSING_ENV_VAR = 'MISSING_ENV_VAR'`.
      if (isNamedForIt.test(name) && name !== hit[1])
        source.found({ name: hit[1] ?? '', offset: hit.index + 1 });
    }
    if (source.text.includes('define('))
      for (const hit of source.text.matchAll(defined))
        own.set(detached(hit[1] ?? ''), detached(hit[2] ?? ''));
    for (const [name, value] of own) constants.set(name, value);
    return own;
  };

  const read = (source: Source): void => {
    const own = readConstants(source);
    const known = wrappersIn(source, names, (offset, held, isMember) => wait(source, offset, held, isMember));
    for (const name of known) if (!tooCommon.test(name)) names.add(name);
    for (const hit of source.mayCompute() ? source.text.matchAll(byConstant) : [])
      if (readsByName.test(calleeBefore(source.text, hit.index + hit[0].indexOf('(')) ?? ''))
        wait(source, hit.index, hit[1] ?? '', true);
    if (!source.quotesName()) return;
    const local = [...known, ...[...source.text.matchAll(reader)].map((hit) => hit[1])];
    const form = isRuby.test(source.path) ? callsOfRuby : own.size > 0 ? callsByWords : calls;
    for (const hit of source.text.matchAll(form)) {
      const { 1: literal, 2: word = '', index } = hit;
      const name = literal ?? own.get(word);
      const callee = name === undefined ? undefined : calleeBefore(source.text, index);
      const isGiven = callee === 'env' && gives.test(source.text.slice(index - 12, index));
      if (name === undefined || callee === undefined || isGiven || source.inString(index)) continue;
      if (word !== '' && readsByName.test(callee)) names.add(detached(callee));
      // A common name, or a parameter's, means it in its own file alone, and not as a method of something else.
      const isOwn = local.includes(callee) && !names.has(callee);
      if (isOwn && source.text[index - callee.length - 1] !== '.') source.found({ name, offset: index });
      else remember(source, hit, callee, name);
    }
  };
  const finish: Gatherer['finish'] = (emit, dynamicRead) => {
    for (const { name, path, line, expression, isMember } of pending) {
      const value = constants.get(name);
      // A member is a word for the flows of names.
      if (value === undefined && !isMember) dynamicRead({ path, line, expression });
      else if (value !== undefined) emit({ name: value, path, line });
    }
    for (const name of names) for (const entry of reads.get(name) ?? []) emit(entry);
  };
  return { read, finish };
}
