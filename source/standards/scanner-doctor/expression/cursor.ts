/** Flags that a group may set: ignore case, lines, and a dot that matches line feeds. */
export type Flags = { readonly i: boolean; readonly m: boolean; readonly s: boolean };

/** Where the parser stands in an expression, and what it has met. */
export type Cursor = {
  readonly text: string;
  at: number;
  flags: Flags;
  depth: number;
  groups: number;
  readonly names: Set<string>;
};

export const startOf = (text: string): Cursor => ({
  text,
  at: 0,
  flags: { i: false, m: false, s: false },
  depth: 0,
  groups: 0,
  names: new Set(),
});

/** Steps over `expected` if it comes next. */
export function skip(cursor: Cursor, expected: string): boolean {
  const isNext = cursor.text.startsWith(expected, cursor.at);
  if (isNext) cursor.at += expected.length;
  return isNext;
}

/** Steps over what a sticky pattern matches here. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at = pattern.lastIndex;
  return match ?? undefined;
}

/** The next character, stepped over. */
export function next(cursor: Cursor): string {
  const character = String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0);
  cursor.at += character.length;
  return character;
}

export const isAtEnd = ({ text, at }: Cursor) => at >= text.length;

/** @throws SyntaxError always */
export function refuse(reason: string): never {
  throw new SyntaxError(reason);
}
