import { put } from './put.ts';
import { expandBraces, expandStart } from '../../text/braces.ts';
import { once } from '../../text/memo.ts';

/** `A`, `A*`, `*B` and `A*B`, split at the asterisks; what stands between two of them must be somewhere between. */
function fits(name: string, [start = '', ...rest]: readonly string[]): boolean {
  const end = rest.at(-1);
  if (end === undefined) return name === start;
  if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
  const between = rest.slice(0, -1);
  return between.every((middle) => name.slice(start.length, name.length - end.length).includes(middle));
}

type Word<Owner> = {
  readonly owner: Owner;
  readonly rank: number;
  /** What stands before the first brace or asterisk: few names begin so, and only for those the rest is taken apart. */
  readonly start: string;
  readonly forms: () => readonly (readonly string[])[];
};

type Row<Owner> = readonly [owner: Owner, words: string];

const formsOf = (word: string) => expandBraces(word).map((form) => form.split('*'));

/** The words by their first letter; those that begin with an asterisk have none. */
function byFirstLetter<Owner>(rows: readonly Row<Owner>[]) {
  const found = new Map<string, Word<Owner>[]>();
  for (const [rank, [owner, words]] of rows.entries())
    for (const word of words.trim().split(/\s+/).flatMap(expandStart)) {
      const [start = ''] = word.split(/[{*]/, 1);
      put(found, start.charAt(0), { owner, rank, start, forms: once(() => formsOf(word)) });
    }
  return found;
}

/**
 * The owner of a name, by rows of words with blanks between them: braces hold alternatives, and an asterisk stands for
 * any letters. The first row that fits wins. (Expressions say the same, and take V8 longer to make than these to be
 * asked.)
 */
export function ownerAmong<Owner>(rows: readonly Row<Owner>[]): (name: string) => Owner | undefined {
  const words = once(() => byFirstLetter(rows));
  return (name) => {
    const first = (letter: string) =>
      words()
        .get(letter)
        ?.find(({ start, forms }) => name.startsWith(start) && forms().some((form) => fits(name, form)));
    const named = first(name.charAt(0));
    const other = first('');
    return (named && other && other.rank < named.rank ? other : (named ?? other))?.owner;
  };
}
