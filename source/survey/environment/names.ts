import { expandBraces } from '../../text/braces.ts';
import { once } from '../../text/memo.ts';

/** `A`, `A*`, `*B` and `A*B`, split at the asterisks; what stands between two of them must be somewhere between. */
function fits(name: string, [start = '', ...rest]: readonly string[]): boolean {
  const end = rest.at(-1);
  if (end === undefined) return name === start;
  if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
  const between = rest.slice(0, -1);
  return between.every((middle) => name.slice(start.length, name.length - end.length).includes(middle));
}

type Word<Owner> = { readonly owner: Owner; readonly rank: number; readonly parts: readonly string[] };

/** By the first letter, so that a name is compared with few; those that begin with an asterisk have none. */
function byFirstLetter<Owner>(rows: readonly (readonly [owner: Owner, words: string])[]) {
  const found = new Map<string, Word<Owner>[]>();
  for (const [rank, [owner, words]] of rows.entries())
    for (const word of words.trim().split(/\s+/).flatMap(expandBraces)) {
      const letter = word.startsWith('*') ? '' : word.charAt(0);
      found.set(letter, [...(found.get(letter) ?? []), { owner, rank, parts: word.split('*') }]);
    }
  return found;
}

/**
 * The owner of a name, by rows of words with blanks between them: braces hold alternatives, and an asterisk stands for
 * any letters. The first row that fits wins. (Expressions say the same, and take V8 longer to make than these to be
 * asked.)
 */
export function ownerAmong<Owner>(
  rows: readonly (readonly [owner: Owner, words: string])[],
): (name: string) => Owner | undefined {
  const words = once(() => byFirstLetter(rows));
  return (name) => {
    const near = [name.charAt(0), ''].flatMap((letter) => words().get(letter) ?? []);
    const fitting = near.filter(({ parts }) => fits(name, parts));
    return fitting.toSorted((a, b) => a.rank - b.rank)[0]?.owner;
  };
}
