import { absenceAt, isDemanding } from '../absence.ts';
import { detached } from '../detached.ts';
import type { DynamicRead } from '../../../questions/facts.ts';
import type { Gatherer, Read, Source } from '../idiom.ts';
import { composedName } from './composed-name.ts';

/** A read whose name is an identifier, in the languages that have functions of one's own for it. */
const dynamic =
  /\b(?:process\.env|import\.meta\.env|Bun\.env|os\.environ|environ|ENV)\s*\[\s*([A-Za-z_$][\w$]{0,60})\s*\]|\b(?:Deno\.env\.get|os\.getenv|getenv|os\.Getenv|os\.LookupEnv|environ\.get|ENV\.fetch|env::var|env::var_os|dotenvy?::var|System\.getenv|System\.get_env|System\.fetch_env!?|GetEnvironmentVariable|Environment\.get|env)\(\s*&?([A-Za-z_$][\w$]{0,60})\s*[),.]/g;

/** A read whose name is put together from parts. */
const composed =
  /\b(?:process\.env|import\.meta\.env|Bun\.env|os\.environ|ENV)\s*\[\s*(`[^`\n]{0,80}\$\{[^`\n]{0,80}`|f["'][^"'\n]{0,80}["']|[\w$.]{1,60}\s*[+(][^\]\n]{0,80}|["'][^"'\n]{0,60}["']\s*\+[^\]\n]{0,80})\s*\]|\b(?:os\.getenv|os\.Getenv|getenv|env::var|System\.getenv|System\.get_env|ENV\.fetch)\(\s*(["'][^"'\n]{0,60}["']\s*\+[^)\n]{0,80}|f["'][^"'\n]{0,80}["']|fmt\.Sprintf\([^)\n]{0,80}\)|&format!\([^)\n]{0,80}\)|[\w$.]{1,60}\s*\+[^)\n]{0,80})\s*[,)]/g;

/** `NAME = "VALUE"`: a name that a constant holds. */
const constantValue = /=\s*["']([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)["']/g;
/** A constant that says by its name that it holds the name of a variable: `EnvServerPort`, `API_KEY_ENV`. */
const isNamedForIt =
  /^(?:[eE]nv(?=[A-Z])|ENV_)(?!ironment)|(?:[a-z]Env|_ENV)(?:Var|Key|Name|_VAR|_KEY|_NAME)?$/;
const constantName = /([A-Za-z_]\w{0,60})\s*(?::\s*[\w&' ]{1,40})?\s*:?$/;

/** Headers of functions in those languages: name, then parameters. */
const header =
  /\b(?:function\*?|def|defp|func|fn|fun|sub)\s+(?:\([^)\n]{0,80}\)\s*)?(?:self\.)?([A-Za-z_$][\w$]{0,60}[!?]?)\s*(?:<[^>\n]{0,80}>|\[[^\]\n]{0,80}\])?\s*\(([^)]{0,400})\)|\b(?:const|let|var)\s+([A-Za-z_$][\w$]{0,60})\s*(?::[^=\n]{1,80})?=\s*(?:async\s*)?(?:function\s*)?(?:<[^>\n]{1,60}>\s*)?\(?([^()=\n]{0,200})\)?\s*(?::[^=\n{]{0,60})?(?:=>|\{)|^[ \t]*(?:[\w<>\[\]?.]{1,40}[ \t]+){0,4}([A-Za-z_$][\w$]{0,60})\s*\(([^()]{0,300})\)\s*(?::\s*[^={}\n]{1,60})?(?:throws [\w., ]{1,60})?\s*\{/gm;

const notAFunction = /^(?:if|for|while|switch|catch|match|return|with)$/;
/** `match f(x) {` looks like the header of a method. */
const statement =
  /^[ \t]*\S*\b(?:match|return|if|else|await|switch|while|case|yield|new|in|for|when|unless)\b/;
const receiver = /^\s*(?:&?(?:mut\s+)?self|cls|this)\s*,\s*/;

/** A call with a name as its first argument, from the bracket on; what stands before it is looked at then. */
const calls = /\(\s*["'`]([A-Z][A-Z0-9_]*[A-Z0-9])["'`]/g;
const callee = /([A-Za-z_$][\w$]{0,60}[!?]?)\s*(?:::<[^>()\n]{1,60}>|<[^>()\n]{1,60}>)?$/;
/** https://doc.rust-lang.org/std/process/struct.Command.html#method.env gives a variable to another program. */
const gives = /\.\s*env\s*$/;
const passedOn =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60}[!?]?)\s*(?:::<[^>()\n]{1,60}>|<[^>()\n]{1,60}>)?\(\s*&?([A-Za-z_$][\w$]{0,60})\s*[),]/g;

/** `process.env[name] = value` sets a variable. */
const isWrite = ({ text }: Source, { index, 0: read }: RegExpExecArray): boolean =>
  read.endsWith(']') && /^\s*=(?![=>~])/.test(text.slice(index + read.length, index + read.length + 8));

/** Takes the name apart; reports it where a part is known at run time only. */
function readComposed(source: Source, hit: RegExpExecArray): void {
  // What follows a comma is the default.
  const [expression = ''] = (hit[1] ?? hit[2] ?? '').split(',', 1);
  const name = composedName(source.text, expression);
  if (name === undefined) return source.dynamic(hit.index, hit[0].slice(0, 80));
  const end = hit.index + hit[0].indexOf(expression) + expression.length;
  const form = { start: hit.index, isCall: hit[2] !== undefined };
  source.found({ name, offset: hit.index, ...absenceAt(source.text, end, form) });
}

type Header = { readonly name: string; readonly first: string; readonly offset: number };

/** The first parameter without its type. */
function firstParameter(parameters: string): string {
  const [first = ''] = parameters.replace(receiver, '').split(',');
  const words = first.match(/[A-Za-z_$][\w$]*/g) ?? [];
  // `String name` in Java and C# ends with the name; elsewhere it comes first.
  return /^\s*(?:final\s+)?[A-Z]\w*\s+\w+\s*$|^\s*string\s+\$?\w+\s*$/.test(first)
    ? (words.at(-1) ?? '')
    : (words[0] ?? '');
}

function headersOf(text: string): readonly Header[] {
  return [...text.matchAll(header)].flatMap((hit) => {
    const name = hit[1] ?? hit[3] ?? hit[5] ?? '';
    const first = firstParameter(hit[2] ?? hit[4] ?? hit[6] ?? '');
    const isStatement = hit[5] !== undefined && statement.test(hit[0]);
    return first === '' || isStatement || notAFunction.test(name) ? [] : [{ name, first, offset: hit.index }];
  });
}

/** The function whose first parameter is `parameter` and that encloses the offset, or nearly so. */
function enclosing(headers: readonly Header[], offset: number, parameter: string): Header | undefined {
  const near = headers.filter((found) => found.offset <= offset && offset - found.offset < 1500);
  return near.findLast(({ first }) => first === parameter);
}

/** A loop gives the variable its values; the finder of lists looks at it. */
const isLoopVariable = (text: string, name: string) =>
  new RegExp(
    String.raw`\bfor\s*\(?\s*(?:const|let|var)?\s*(?:\w+\s*,\s*)?${name.replaceAll('$', '\\$')}\s+(?:of|in|:=)|[({|]\s*${name.replaceAll('$', '\\$')}\s*(?:\)?\s*=>|\|)`,
  ).test(text);

function wrappersIn(
  source: Source,
  known: ReadonlySet<string>,
  unresolved: (offset: number, name: string) => void,
): readonly string[] {
  const reads = [...source.text.matchAll(dynamic)].filter((hit) => !isWrite(source, hit));
  const passes = [...known].some((name) => source.text.includes(name));
  if (reads.length === 0 && !passes) return [];
  const headers = headersOf(source.text);
  const direct = reads.map((hit) => {
    const name = hit[1] ?? hit[2] ?? '';
    const header = enclosing(headers, hit.index, name);
    if (!header && !source.inString(hit.index) && !isLoopVariable(source.text, name))
      unresolved(hit.index, name);
    return header;
  });
  const found = new Set(direct.flatMap((hit) => (hit ? [hit.name] : [])));
  const passed = found.size > 0 || passes ? [...source.text.matchAll(passedOn)] : [];
  // A wrapper of a wrapper; three deep is deep enough.
  for (let depth = 0, size = -1; depth < 3 && found.size > size; depth++) {
    size = found.size;
    for (const hit of passed) {
      if (!found.has(hit[1] ?? '') && !known.has(hit[1] ?? '')) continue;
      const outer = enclosing(headers, hit.index, hit[2] ?? '');
      if (outer) found.add(outer.name);
    }
  }
  return [...found];
}

const tooCommon =
  /^(?:get|set|has|add|run|log|test|it|describe|expect|require|print|println|main|constructor|New|new|error|parse|String|string|Error)$/;

/** Functions of the repository that read the variable that their first argument names. */
export function wrappers(): Gatherer {
  const names = new Set<string>();
  const reads = new Map<string, Read[]>();

  const remember = (source: Source, hit: RegExpExecArray, name: string): void => {
    const place = { path: source.path, line: source.lineOf(hit.index) };
    const form = { start: hit.index - name.length, isCall: true, fails: isDemanding(name) };
    const absence = absenceAt(source.text, hit.index + hit[0].length, form);
    const entry = { name: detached(hit[1] ?? ''), ...absence, ...place };
    const list = reads.get(name);
    if (list) list.push(entry);
    else reads.set(detached(name), [entry]);
  };

  const constants = new Map<string, string>();
  const pending: (DynamicRead & { readonly name: string })[] = [];

  const wait = (source: Source, offset: number, name: string): void => {
    const line = source.lineOf(offset);
    const expression =
      source.text
        .slice(offset, offset + 80)
        .split('\n')[0]
        ?.trim() ?? name;
    pending.push({ name, path: source.path, line, expression });
  };

  const read = (source: Source): void => {
    for (const hit of source.text.matchAll(constantValue)) {
      const name = constantName.exec(source.text.slice(Math.max(0, hit.index - 110), hit.index))?.[1];
      if (name === undefined) continue;
      constants.set(detached(name), detached(hit[1] ?? ''));
      if (isNamedForIt.test(name)) source.found({ name: hit[1] ?? '', offset: hit.index + 1 });
    }
    for (const hit of source.text.matchAll(composed))
      if (!source.inString(hit.index) && !isWrite(source, hit)) readComposed(source, hit);
    for (const name of wrappersIn(source, names, (offset, held) => wait(source, offset, held)))
      if (!tooCommon.test(name)) names.add(name);
    for (const hit of source.text.matchAll(calls)) {
      const before = source.text.slice(Math.max(0, hit.index - 100), hit.index);
      const name = callee.exec(before)?.[1];
      if (name !== undefined && !gives.test(before) && !source.inString(hit.index))
        remember(source, hit, name);
    }
  };
  const finish: Gatherer['finish'] = (emit, dynamicRead) => {
    for (const { name, path, line, expression } of pending) {
      const value = constants.get(name);
      if (value === undefined) dynamicRead({ path, line, expression });
      else emit({ name: value, path, line });
    }
    for (const name of names) for (const entry of reads.get(name) ?? []) emit(entry);
  };
  return { read, finish };
}
