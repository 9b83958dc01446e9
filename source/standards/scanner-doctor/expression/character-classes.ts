import { type Cursor, isAtEnd, next, refuse, skip, take } from './cursor.ts';

/** Classes after a backslash, as members of a JavaScript class with the `v` flag. */
const perl: Readonly<Record<string, string>> = { d: '0-9', s: '\\t\\n\\f\\r\\u{20}', w: '0-9A-Za-z_' };

/** Classes that POSIX names. */
const posix: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\0-\\x7f',
  blank: '\\t\\u{20}',
  cntrl: '\\0-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-\\x7e',
  lower: 'a-z',
  print: '\\u{20}-\\x7e',
  punct: '!-\\x2f\\x3a-@\\x5b-\\x60\\x7b-\\x7e',
  space: '\\t\\n\\v\\f\\r\\u{20}',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

const control: Readonly<Record<string, string>> = {
  a: '\u0007',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** One character as a member of a class. */
export const member = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

const set = (members: string, isNegated: boolean) => `[${isNegated ? '^' : ''}${members}]`;

/** `\d`, `\S`, `\pL`, `\P{Greek}` and the like, as a class; undefined when something else comes. */
export function namedClass(cursor: Cursor): string | undefined {
  const letter = take(cursor, /\\([dswDSW])/y)?.[1];
  if (letter !== undefined) return set(perl[letter.toLowerCase()] ?? '', letter < 'a');
  const property = take(cursor, /\\([pP])(?:\{(\^?)([^}]*)\}|([a-zA-Z]))/y);
  if (!property) return undefined;
  const [, sign, caret, long, short] = property;
  return set(propertyClass(long ?? short ?? ''), (sign === 'P') !== (caret === '^'));
}

/** A category such as `Lu` or a script such as `Greek`. */
function propertyClass(name: string): string {
  if (name === 'Any') return '\\p{Any}';
  if (!/^[A-Z][A-Za-z_]*$/.test(name)) refuse(`unknown class \\p{${name}}`);
  return name.length <= 2 ? `\\p{gc=${name}}` : `\\p{sc=${name}}`;
}

/** The character that an escape stands for; the cursor is before its backslash. */
export function escaped(cursor: Cursor): string {
  const code = take(cursor, /\\(?:x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/y);
  if (code) return fromCode(parseInt(code[1] ?? code[2] ?? code[3] ?? '', code[3] === undefined ? 16 : 8));
  const sign = take(cursor, /\\([^0-9A-Za-z\u0080-\u{10ffff}]|[afnrtv])/uy)?.[1];
  if (sign !== undefined) return control[sign] ?? sign;
  const escape = cursor.text.slice(cursor.at, cursor.at + 2);
  return refuse(/\d/.test(escape) ? `backreference ${escape}` : `unknown escape ${escape}`);
}

const fromCode = (code: number) =>
  code <= 0x10ffff ? String.fromCodePoint(code) : refuse('no such character');

/** A class in brackets as one of JavaScript with the `v` flag; the cursor is behind the opening bracket. */
export function bracketClass(cursor: Cursor): string {
  const isNegated = skip(cursor, '^');
  const members: string[] = [];
  while (members.length === 0 || !skip(cursor, ']')) {
    if (isAtEnd(cursor)) refuse('missing ]');
    members.push(posixClass(cursor) ?? namedClass(cursor) ?? range(cursor));
  }
  return set(members.join(''), isNegated);
}

function posixClass(cursor: Cursor): string | undefined {
  const match = take(cursor, /\[:(\^?)([^\]]{0,40}):\]/y);
  if (!match) return undefined;
  const [whole, caret, name = ''] = match;
  return set(
    Object.hasOwn(posix, name) ? (posix[name] ?? '') : refuse(`unknown class ${whole}`),
    caret === '^',
  );
}

function range(cursor: Cursor): string {
  const low = classCharacter(cursor);
  const high = take(cursor, /-(?!\]|$)/y) ? classCharacter(cursor) : low;
  if ((low.codePointAt(0) ?? 0) > (high.codePointAt(0) ?? 0)) refuse(`invalid range ${low}-${high}`);
  return low === high ? member(low) : `${member(low)}-${member(high)}`;
}

const classCharacter = (cursor: Cursor) => (cursor.text[cursor.at] === '\\' ? escaped(cursor) : next(cursor));
