/**
 * So many reads by a word are followed in one file: for each, the whole text is looked through, and only a machine (or
 * whoever wants us to take for ever) writes more.
 */
export const mostFollowed = 100;

/**
 * So many fields are looked at for all structures of a repository that one library reads: types that hold each other many
 * times over make more names than anybody sets.
 */
export const mostFields = 20_000;

/** Whether one step more may be taken, until there were so many. */
export function stepsUpTo(most: number): () => boolean {
  let left = most;
  return () => left-- > 0;
}

/** The first of the matches that may be followed. */
export const followed = (text: string, read: RegExp): readonly RegExpExecArray[] =>
  [...text.matchAll(read)].slice(0, mostFollowed);
