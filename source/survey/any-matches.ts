import { once } from '../text/memo.ts';

/** One expression out of all that share their flags: most paths match none of a table, and to try each row takes long. */
function joined(expressions: readonly RegExp[]): readonly RegExp[] {
  return [...new Set(expressions.map(({ flags }) => flags))].map((flags) => {
    const alike = expressions.filter((expression) => expression.flags === flags);
    return new RegExp(alike.map(({ source }) => `(?:${source})`).join('|'), flags);
  });
}

/** Whether a text matches at least one of the expressions, which have neither groups with names nor flags `g` or `y`. */
export function anyMatches(expressions: readonly RegExp[]): (text: string) => boolean {
  const all = once(() => joined(expressions));
  return (text) => all().some((expression) => expression.test(text));
}
