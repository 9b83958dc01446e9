import { enclosing, type Header } from './function-headers.ts';
import { escapedName } from './escaped-name.ts';
import { lastBefore } from './last-before.ts';

const constructors = /^(?:__init__|__construct|constructor|initialize)$/;
const classes = /(?:class|module)\s+(?:[\w.:]{0,99}[.:])?(\w{1,80})/g;
/** TypeScript's parameter properties: https://www.typescriptlang.org/docs/handbook/2/classes.html#parameter-properties */
const shorthand = /\bconstructor\s*\(((?:[^()]|\([^()]*\)){0,600})\)/g;

export const classAt = (text: string, offset: number): string | undefined =>
  lastBefore(text, offset, classes)?.[1];

function byShorthand(text: string, property: string): string | undefined {
  for (const hit of text.matchAll(shorthand)) {
    const position = (hit[1] ?? '')
      .split(',')
      .findIndex((each) =>
        new RegExp(String.raw`\b(?:private|public|protected|readonly)\s+${property}\b`).test(each),
      );
    const name = position < 0 ? undefined : classAt(text, hit.index);
    if (name !== undefined) return `${name} ${String(position)}`;
  }
  return undefined;
}

/**
 * The class whose constructor keeps an argument under that property, and which argument: what it is made with is
 * what the property holds. `headers` are those of the text.
 */
export function constructorOf(
  text: string,
  property: string,
  headers: () => readonly Header[],
): string | undefined {
  const word = escapedName(property);
  const assignment = new RegExp(
    String.raw`(?:\b(?:self|this)\.|\$this->|@)${word}\s*(?::[^=\n]{1,60})?=\s*\$?([A-Za-z_]\w{0,60})\s*(?:;|$)`,
    'm',
  ).exec(text);
  if (!assignment) return byShorthand(text, word);
  const taker = enclosing(headers(), assignment.index, assignment[1] ?? '');
  const name = taker && constructors.test(taker.name) ? classAt(text, assignment.index) : undefined;
  return name === undefined || !taker ? undefined : `${name} ${String(taker.position)}`;
}
