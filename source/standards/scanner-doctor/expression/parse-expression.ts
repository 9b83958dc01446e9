import { bracketClass, escaped, member, namedClass } from './character-classes.ts';
import { type Cursor, type Flags, isAtEnd, next, refuse, skip, startOf, take } from './cursor.ts';
import type { CharacterTest, PlaceTest, SyntaxTree } from './syntax-tree.ts';

/** How deep groups may be nested. RE2 goes to 1000, which nobody writes. */
const mostDepth = 200;

/** The limit of RE2 for the copies of one part that its repetitions ask for. */
const mostCopies = 1000;

/** A tree, and how many copies of its most repeated part it asks for. */
type Parsed = { readonly tree: SyntaxTree; readonly copies: number };

/**
 * Reads an expression in the syntax of RE2 (github.com/google/re2/wiki/Syntax), which is what both engines know.
 * @throws SyntaxError for what RE2 refuses: lookaround, backreferences, too many copies, anything malformed
 * @throws RangeError for groups that are nested too deep to be judged
 */
export function parseExpression(text: string): { readonly tree: SyntaxTree; readonly groups: number } {
  const cursor = startOf(text);
  const { tree } = parseChoice(cursor);
  if (!isAtEnd(cursor)) refuse('unexpected )');
  return { tree, groups: cursor.groups };
}

const copiesOf = (parts: readonly Parsed[]) => parts.reduce((most, { copies }) => Math.max(most, copies), 1);

function parseChoice(cursor: Cursor): Parsed {
  const options = [parseSequence(cursor)];
  while (skip(cursor, '|')) options.push(parseSequence(cursor));
  return { tree: { kind: 'choice', options: options.map(({ tree }) => tree) }, copies: copiesOf(options) };
}

function parseSequence(cursor: Cursor): Parsed {
  const parts: Parsed[] = [];
  while (!isAtEnd(cursor) && !/[|)]/.test(cursor.text[cursor.at] ?? '')) {
    if (setFlags(cursor)) continue;
    parts.push(...parseRepeated(cursor, parts));
  }
  return { tree: { kind: 'sequence', parts: parts.map(({ tree }) => tree) }, copies: copiesOf(parts) };
}

/** What comes next; a repetition replaces the part that it repeats. */
function parseRepeated(cursor: Cursor, parts: Parsed[]): readonly Parsed[] {
  const bounds = repetition(cursor);
  if (!bounds) return parseAtom(cursor);
  const part = parts.pop() ?? refuse('nothing to repeat');
  if (repetition(cursor)) refuse('repetition of a repetition');
  return [repeat(part, bounds)];
}

function repeat({ tree, copies }: Parsed, { min, max }: { min: number; max: number }): Parsed {
  const times = Number.isFinite(max) ? max : min;
  const asked = max === 0 ? 1 : Math.max(1, times) * copies;
  if (Math.max(min, times) > mostCopies || (times > 1 && asked > mostCopies)) refuse('too many repetitions');
  if (min > max) refuse('invalid repetition');
  return { tree: { kind: 'repeat', part: tree, min, max }, copies: asked };
}

/** `*`, `+`, `?` or `{2,5}`, lazy or not. */
function repetition(cursor: Cursor): { readonly min: number; readonly max: number } | undefined {
  const match = take(cursor, /(?:([*+?])|\{(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\})\??/y);
  if (!match) return undefined;
  const [, sign, low, comma, high] = match;
  if (sign !== undefined) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
  return { min: Number(low), max: comma === undefined ? Number(low) : high ? Number(high) : Infinity };
}

/** `(?i)` and the like; true when one was there. It holds to the end of the group. */
function setFlags(cursor: Cursor): boolean {
  const match = take(cursor, /\(\?([imsU]*)(-[imsU]+)?\)/y);
  if (!match) return false;
  cursor.flags = withFlags(cursor.flags, match[1], match[2]);
  return true;
}

const withFlags = (flags: Flags, on = '', off = ''): Flags => ({
  i: (flags.i || on.includes('i')) && !off.includes('i'),
  m: (flags.m || on.includes('m')) && !off.includes('m'),
  s: (flags.s || on.includes('s')) && !off.includes('s'),
});

function parseAtom(cursor: Cursor): readonly Parsed[] {
  const quoted = take(cursor, /\\Q(.*?)(?:\\E|$)/sy)?.[1];
  if (quoted !== undefined) return [...quoted].map((sign) => literal(cursor, sign));
  if (skip(cursor, '(')) return [parseGroup(cursor)];
  const test = placeTest(cursor);
  if (test) return [{ tree: { kind: 'place', test }, copies: 1 }];
  const source = characterClass(cursor);
  return [source === undefined ? literal(cursor, nextLiteral(cursor)) : character(cursor, source)];
}

function parseGroup(cursor: Cursor): Parsed {
  const { flags } = cursor;
  openGroup(cursor);
  if (++cursor.depth > mostDepth) throw new RangeError('too deep to be judged');
  const parsed = parseChoice(cursor);
  if (!skip(cursor, ')')) refuse('missing )');
  cursor.depth--;
  cursor.flags = flags;
  return parsed;
}

/** Reads what makes a group special; the cursor is behind the parenthesis. */
function openGroup(cursor: Cursor): void {
  if (!skip(cursor, '?')) return void cursor.groups++;
  const special = take(cursor, /([imsU]*)(-[imsU]+)?:|P?<(\w+)>/y);
  if (!special)
    refuse(`no such group (?${/^(?:<?[=!]|P?[=>]|.?)/.exec(cursor.text.slice(cursor.at))?.[0] ?? ''}`);
  const [, on, off, name] = special;
  if (name === undefined) return void (cursor.flags = withFlags(cursor.flags, on, off));
  if (cursor.names.has(name)) refuse(`two groups named ${name}`);
  cursor.names.add(name);
  cursor.groups++;
}

const isWord = (character: string | undefined) => character !== undefined && /^\w$/.test(character);

const isStart: PlaceTest = (before) => before === undefined;
const isEnd: PlaceTest = (_, after) => after === undefined;
const isLineStart: PlaceTest = (before) => before === undefined || before === '\n';
const isLineEnd: PlaceTest = (_, after) => after === undefined || after === '\n';
const isWordEdge: PlaceTest = (before, after) => isWord(before) !== isWord(after);
const isNoWordEdge: PlaceTest = (before, after) => isWord(before) === isWord(after);

function placeTest(cursor: Cursor): PlaceTest | undefined {
  if (skip(cursor, '^')) return cursor.flags.m ? isLineStart : isStart;
  if (skip(cursor, '$')) return cursor.flags.m ? isLineEnd : isEnd;
  if (skip(cursor, '\\A')) return isStart;
  if (skip(cursor, '\\z')) return isEnd;
  if (skip(cursor, '\\b')) return isWordEdge;
  return skip(cursor, '\\B') ? isNoWordEdge : undefined;
}

function characterClass(cursor: Cursor): string | undefined {
  if (skip(cursor, '.')) return cursor.flags.s ? '\\p{Any}' : '[^\\n]';
  if (skip(cursor, '[')) return bracketClass(cursor);
  return namedClass(cursor);
}

const nextLiteral = (cursor: Cursor) => (cursor.text[cursor.at] === '\\' ? escaped(cursor) : next(cursor));

function literal(cursor: Cursor, sign: string): Parsed {
  if (cursor.flags.i) return character(cursor, member(sign));
  return { tree: { kind: 'character', test: (other) => other === sign }, copies: 1 };
}

/** JavaScript judges one character at a time, so nothing is left to go back over. */
function character({ flags }: Cursor, source: string): Parsed {
  const test = memoised(new RegExp(`^${source}$`, flags.i ? 'iv' : 'v'));
  return { tree: { kind: 'character', test }, copies: 1 };
}

function memoised(pattern: RegExp): CharacterTest {
  const known = new Map<string, boolean>();
  return (sign) => {
    const answer = known.get(sign) ?? pattern.test(sign);
    known.set(sign, answer);
    return answer;
  };
}
