import { byText } from '../../../text/memo.ts';

const bracketed = String.raw`\(((?:[^()]|\([^()]{0,100}\)){0,400})\)`;
const word = String.raw`([A-Za-z_$][\w$]{0,60})`;
const types = String.raw`(?:(?:<(?:[^<>\n]|<[^<>\n]{0,40}>){0,80}>|\[[^\]\n]{0,80}\])\s*)?`;

const arrow = String.raw`(?:async\s*)?(?:function\s*)?${types}(?:${bracketed}\s*(?::[^=\n{]{0,60})?(?:=>|\{)|${word}\s*=>)`;

/**
 * Headers of functions in the languages that have functions of one's own: name, then parameters. The last form is
 * that of a method.
 */
const header = new RegExp(
  [
    String.raw`\b(?:function\*?|def|defp|func|fn|fun|sub)\s+(?:\([^)\n]{0,80}\)\s*)?(?:self\.)?([A-Za-z_$][\w$]{0,60}[!?]?)\s*${types}${bracketed}`,
    String.raw`\bmacro_rules(!\s*\w{1,60})\s*[{(]\s*\(\s*([^()]{0,80})\)`,
    String.raw`^[ \t]*(?:[\w<>\[\]?.:*&]{1,40}[ \t]+[*&]?){0,4}([A-Za-z_$][\w$]{0,60})\s*\(([^()]{0,300})\)\s*(?::\s*[^={}\n]{1,60})?(?:throws [\w., ]{1,60})?\s*(?:\{|=>(?!\s*\())`,
  ].join('|'),
  'gm',
);
/**
 * Functions that a name is given, from what stands behind the name: `f = (a) =>`, `$f = fn ($a)`,
 * `f := func(a string)`, `f = lambda a:`, `f = fn a ->`, `f = |a|`, `f = ->(a) {`, `f = lambda { |a|`.
 */
const assigned = new RegExp(
  [
    String.raw`(?::=?|=)\s*(?:${arrow}`,
    String.raw`(?:static\s+)?(?:func|function|fn|->)\s*&?${bracketed}`,
    String.raw`lambda\s+([^:\n]{1,200}):`,
    String.raw`fn\s+([^()\n]{1,80}?)\s*->`,
    String.raw`(?:move\s*|(?:lambda|proc)\s*(?:\{|do)\s*)?\|([^|\n]{1,120})\|)`,
  ].join('|'),
  'g',
);
/** The name, and its type where it has one. */
const givenTo = new RegExp(
  String.raw`\b(?:const|let|var)\s+${word}\s*:(?:[^=\n]|=>){1,80}$|(?<!=>\s*)(?<![\w$])${word}\s*$`,
);

const notAFunction = /^(?:if|for|while|switch|catch|match|return|with)$/;
/** `match f(x) {` looks like the header of a method. */
const statement =
  /^[ \t]*\S*\b(?:match|return|if|else|await|switch|while|case|yield|new|in|for|when|unless)\b/;
const receiver = /^\s*(?:&?(?:mut\s+)?self|cls|this)\s*,\s*/;

/** Types that have commas of their own. */
const nested = /\([^()]*\)|<[^<>]*>|\{[^{}]*\}/g;

export type Header = {
  readonly name: string;
  /** Its parameters, as they are written. */
  readonly list: string;
  readonly offset: number;
};

/** A macro of Rust is called with its mark: https://doc.rust-lang.org/reference/macros-by-example.html. */
const calledAs = (name: string) => (name.startsWith('!') ? `${name.slice(1).trim()}!` : name);

/** A parameter without its type. */
function parameterName(parameter: string): string {
  const text = parameter.replace(/=.*$|\.{3}|\[\]|\b(?:params|vararg)\s/gs, ' ');
  const words = text.match(/[A-Za-z_$][\w$]*/g) ?? [];
  // `for key: String` in Swift: a label, or none, before the name.
  const labelled = /^\s*[a-z_]\w*\s+([a-z]\w*)\s*:/.exec(text)?.[1];
  if (labelled !== undefined) return labelled;
  // `String name` in Java and C# ends with the name; elsewhere it comes first.
  const name =
    /^\s*(?:const\s+)?(?:\w+::){0,4}\w+(?:\s+const)?\s*[*&]\s*(?:const\s+)?\w+\s*(?:=|$)|^\s*(?:const\s+)?(?:std::)?string(?:_view)?\s+\w+\s*$|^\s*(?:final\s+)?[A-Z]\w*\s+\w+\s*$|^\s*string\s+\$?\w+\s*$/.test(
      text,
    )
      ? words.at(-1)
      : words[0];
  return (name ?? '').replace(/^\$/, '');
}

/** Functions that have a name of their own, and take something. */
const named = (text: string): readonly Header[] =>
  [...text.matchAll(header)].flatMap((hit) => {
    const [name = '', list = ''] = hit.slice(1).filter((group) => group !== undefined);
    const isMethod = hit.at(-2) !== undefined;
    // An arm of `match` has no type before it: `Some(x) => …`.
    const isArm = isMethod && hit[0].endsWith('=>') && hit[0].trimStart().startsWith(name);
    const isStatement = isArm || (isMethod && statement.test(hit[0]));
    return !/\w/.test(list) || isStatement || notAFunction.test(name)
      ? []
      : [{ name: calledAs(name), list, offset: hit.index }];
  });

const given = (text: string): readonly Header[] =>
  [...text.matchAll(assigned)].flatMap((hit) => {
    const list = hit.slice(1).find((group) => group !== undefined) ?? '';
    if (!/\w/.test(list)) return [];
    const before = text.slice(Math.max(0, hit.index - 150), hit.index);
    const [, typed, name = typed] = givenTo.exec(before) ?? [];
    return name === undefined ? [] : [{ name, list, offset: hit.index }];
  });

/** The functions of a text that take something; asked for the same text by several. */
export const headersOf = byText(
  (text: string): readonly Header[] =>
    [...named(text), ...given(text)].toSorted((a, b) => a.offset - b.offset),
  1,
);

/** Which parameter of a function has the name; -1 where none has. */
export const positionOf = (parameter: string, { list }: Header): number =>
  list.includes(parameter)
    ? list.replace(receiver, '').replace(nested, '').split(',').map(parameterName).indexOf(parameter)
    : -1;

/** The last function before the offset, and near it, that has the parameter; which one it is, and where. */
export function enclosing(
  headers: readonly Header[],
  offset: number,
  word: string,
): { readonly name: string; readonly position: number; readonly offset: number } | undefined {
  const parameter = word.replace(/^\$/, '');
  const before = headers.findLast((found) => found.offset <= offset);
  // A function may begin with a long text that says what it does.
  const near = headers.findLast(
    (found) =>
      found.offset <= offset &&
      offset - found.offset < (found === before ? 4000 : 1500) &&
      positionOf(parameter, found) >= 0,
  );
  return near && { name: near.name, position: positionOf(parameter, near), offset: near.offset };
}
