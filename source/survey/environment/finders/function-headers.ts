/** Headers of functions in the languages that have functions of one's own: name, then parameters. */
const header =
  /\b(?:function\*?|def|defp|func|fn|fun|sub)\s+(?:\([^)\n]{0,80}\)\s*)?(?:self\.)?([A-Za-z_$][\w$]{0,60}[!?]?)\s*(?:<(?:[^<>\n]|<[^<>\n]{0,40}>){0,80}>|\[[^\]\n]{0,80}\])?\s*\(((?:[^()]|\([^()]{0,100}\)){0,400})\)|\b(?:const|let|var)\s+([A-Za-z_$][\w$]{0,60})\s*(?::[^=\n]{1,80})?=\s*(?:async\s*)?(?:function\s*)?(?:<[^>\n]{1,60}>\s*)?\(?([^()=\n]{0,200})\)?\s*(?::[^=\n{]{0,60})?(?:=>|\{)|^[ \t]*(?:[\w<>\[\]?.:*&]{1,40}[ \t]+[*&]?){0,4}([A-Za-z_$][\w$]{0,60})\s*\(([^()]{0,300})\)\s*(?::\s*[^={}\n]{1,60})?(?:throws [\w., ]{1,60})?\s*(?:\{|=>(?!\s*\())/gm;

const notAFunction = /^(?:if|for|while|switch|catch|match|return|with)$/;
/** `match f(x) {` looks like the header of a method. */
const statement =
  /^[ \t]*\S*\b(?:match|return|if|else|await|switch|while|case|yield|new|in|for|when|unless)\b/;
const receiver = /^\s*(?:&?(?:mut\s+)?self|cls|this)\s*,\s*/;

/** Types that have commas of their own. */
const nested = /\([^()]*\)|<[^<>]*>|\{[^{}]*\}/g;

export type Header = {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly offset: number;
};

/** A parameter without its type. */
function parameterName(parameter: string): string {
  const text = parameter.replace(/=.*$/s, '');
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

/** The functions of a text that take something. */
export function headersOf(text: string): readonly Header[] {
  return [...text.matchAll(header)].flatMap((hit) => {
    const name = hit[1] ?? hit[3] ?? hit[5] ?? '';
    const list = (hit[2] ?? hit[4] ?? hit[6] ?? '').replace(receiver, '').replace(nested, '');
    const parameters = list.split(',').map(parameterName);
    // An arm of `match` has no type before it: `Some(x) => …`.
    const isArm = hit[5] !== undefined && hit[0].endsWith('=>') && hit[0].trimStart().startsWith(hit[5]);
    const isStatement = isArm || (hit[5] !== undefined && statement.test(hit[0]));
    return parameters[0] === '' || isStatement || notAFunction.test(name)
      ? []
      : [{ name, parameters, offset: hit.index }];
  });
}

/** The last function before the offset, and near it, that has the parameter; and which one it is. */
export function enclosing(
  headers: readonly Header[],
  offset: number,
  word: string,
): { readonly name: string; readonly position: number } | undefined {
  const parameter = word.replace(/^\$/, '');
  const near = headers.findLast(
    (found) => found.offset <= offset && offset - found.offset < 1500 && found.parameters.includes(parameter),
  );
  return near && { name: near.name, position: near.parameters.indexOf(parameter) };
}
