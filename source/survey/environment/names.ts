import { expandBraces } from '../../text/braces.ts';
import { once } from '../../text/memo.ts';

/** `A*`, `*B` and `A*B`; what stands between two asterisks must be somewhere between. */
function fits(name: string, [start = '', ...rest]: readonly string[]): boolean {
  const end = rest.at(-1) ?? '';
  if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
  const between = rest.slice(0, -1);
  return between.every((middle) => name.slice(start.length, name.length - end.length).includes(middle));
}

/**
 * Whether a name is one of these words, which stand between blanks: braces hold alternatives, and an asterisk stands
 * for any letters. (Expressions say the same, and take V8 longer to make than these to be asked.)
 */
export function isAmong(words: string): (name: string) => boolean {
  const all = once(() => {
    const names = words.trim().split(/\s+/).flatMap(expandBraces);
    const open = names.filter((name) => name.includes('*')).map((name) => name.split('*'));
    return { whole: new Set(names), open };
  });
  return (name) => all().whole.has(name) || all().open.some((parts) => fits(name, parts));
}
