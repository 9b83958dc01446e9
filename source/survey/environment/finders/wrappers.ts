import { absenceAt, isDemanding } from '../absence.ts';
import { detached } from '../detached.ts';
import type { DynamicRead } from '../../../questions/facts.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { called, indexed } from './reader-words.ts';
import { enclosing, headersOf } from './function-headers.ts';
import { escapedName } from './escaped-name.ts';
import { readAt } from './read-at.ts';
import { calleeBefore, tooCommon } from './word-before.ts';
import { followed } from './most-followed.ts';

/** A read whose name is an identifier, in the languages that have functions of one's own for it. */
const dynamic = new RegExp(
  String.raw`(?<![\w$])(?:${indexed})\s*\[\s*([A-Za-z_$][\w$]{0,60})\s*\]|\b(?:${called}|Environment\.get|env)\(\s*[&@]?((?:[A-Za-z_$][\w$]{0,60}(?:\.|::|->)){0,4})([A-Za-z_$][\w$]{0,60})\s*(?:[),]|\.(?:as_|to_|clone|into))`,
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
const constantName = /([A-Za-z_]\w{0,60})\s*(?::\s*[\w&' ]{1,40}|\sstring)?\s*:?$/;
/** The name within what defines it, or before it. */
const constantOf = (text: string, { index, 0: definition }: RegExpExecArray): string | undefined =>
  /^(?:#[ \t]*define[ \t]+|@)(\w+)/.exec(definition)?.[1] ??
  constantName.exec(text.slice(Math.max(0, index - 110), index))?.[1];

/** A call with a name as its first argument, from the bracket on; what stands before it is looked at then. */
const calls = /\(\s*["'`]([A-Z][A-Z0-9_]*[A-Z0-9])["'`]/g;
/** Ruby needs no brackets: https://docs.ruby-lang.org/en/master/syntax/calling_methods_rdoc.html#label-Arguments */
const callsOfRuby = /(?:\(\s*| )["']([A-Z][A-Z0-9_]*[A-Z0-9])["']/g;
const isRuby = /\.(?:rb|rake|ru|erb)$/;
/** https://doc.rust-lang.org/std/process/struct.Command.html#method.env gives a variable to another program. */
const gives = /\.\s*env\s*$/;
const passedOn =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60}[!?]?)\s*(?:::<[^>()\n]{1,60}>|<[^>()\n]{1,60}>)?\(\s*&?([A-Za-z_$][\w$]{0,60})\s*[),]/g;

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
  const reads = source.mayCompute()
    ? followed(source.text, dynamic).filter((hit) => !isWrite(source, hit))
    : [];
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
  const found = new Set(direct.flatMap((hit) => (hit?.position === 0 ? [hit.name] : [])));
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
  return [...found];
}

/** Functions of the repository that read the variable that their first argument names. */
export function wrappers(): Gatherer {
  const names = new Set<string>();
  const reads = new Map<string, Read[]>();

  const remember = (source: Source, hit: RegExpExecArray, name: string): void => {
    const form = { start: hit.index - name.length, isCall: true, fails: isDemanding(name) };
    const absence = absenceAt(source.text, hit.index + hit[0].length, form);
    const entry = { ...readAt(source, hit[1] ?? '', hit.index), ...absence };
    const list = reads.get(name);
    if (list) list.push(entry);
    else reads.set(detached(name), [entry]);
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

  const read = (source: Source): void => {
    for (const hit of source.text.matchAll(constantValue)) {
      const name = constantOf(source.text, hit);
      if (name === undefined) continue;
      constants.set(detached(name), detached(hit[1] ?? ''));
      if (isNamedForIt.test(name)) source.found({ name: hit[1] ?? '', offset: hit.index + 1 });
    }
    if (source.text.includes('define('))
      for (const hit of source.text.matchAll(defined))
        constants.set(detached(hit[1] ?? ''), detached(hit[2] ?? ''));
    for (const name of wrappersIn(source, names, (offset, held, isMember) =>
      wait(source, offset, held, isMember),
    ))
      if (!tooCommon.test(name)) names.add(name);
    const called = source.text.matchAll(isRuby.test(source.path) ? callsOfRuby : calls);
    for (const hit of called) {
      const name = calleeBefore(source.text, hit.index);
      const isGiven = name === 'env' && gives.test(source.text.slice(hit.index - 12, hit.index));
      if (name !== undefined && !isGiven && !source.inString(hit.index)) remember(source, hit, name);
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
