import { put } from './put.ts';
import { expandBraces } from '../../text/braces.ts';
import { byText, once } from '../../text/memo.ts';

/** `A`, `A*`, `*B` and `A*B`, split at the asterisks; what stands between two of them must be somewhere between. */
function fits(name: string, [start = '', ...rest]: readonly string[]): boolean {
  const end = rest.at(-1);
  if (end === undefined) return name === start;
  if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
  const between = rest.slice(0, -1);
  return between.every((middle) => name.slice(start.length, name.length - end.length).includes(middle));
}

type Word<Owner> = { readonly owner: Owner; readonly rank: number; readonly parts: readonly string[] };

type Row<Owner> = readonly [owner: Owner, words: string];

/** The words with their rank and owner by their first letter; those that begin with an asterisk have none. */
function byFirstLetter<Owner>(rows: readonly Row<Owner>[]) {
  const found = new Map<string, { readonly owner: Owner; readonly rank: number; readonly word: string }[]>();
  for (const [rank, [owner, words]] of rows.entries())
    for (const given of words.trim().split(/\s+/))
      for (const word of given.startsWith('{') ? expandBraces(given) : [given]) {
        const letter = word.startsWith('*') ? '' : word.charAt(0);
        put(found, letter, { owner, rank, word });
      }
  return found;
}

/** Takes the words of a letter apart when a name begins with it, as few letters are asked for. */
function wordsByLetter<Owner>(rows: readonly Row<Owner>[]): (letter: string) => readonly Word<Owner>[] {
  const words = once(() => byFirstLetter(rows));
  return byText(
    (letter) =>
      (words().get(letter) ?? []).flatMap(({ owner, rank, word }) =>
        expandBraces(word).map((one) => ({ owner, rank, parts: one.split('*') })),
      ),
    128,
  );
}

/**
 * The owner of a name, by rows of words with blanks between them: braces hold alternatives, and an asterisk stands for
 * any letters. The first row that fits wins. (Expressions say the same, and take V8 longer to make than these to be
 * asked.)
 */
export function ownerAmong<Owner>(rows: readonly Row<Owner>[]): (name: string) => Owner | undefined {
  const wordsOf = wordsByLetter(rows);
  return (name) => {
    const near = [name.charAt(0), ''].flatMap(wordsOf);
    const fitting = near.filter(({ parts }) => fits(name, parts));
    return fitting.toSorted((a, b) => a.rank - b.rank)[0]?.owner;
  };
}
