/**
 * So many reads by a word are followed in one file: for each, the whole text is looked through, and only a machine (or
 * whoever wants us to take for ever) writes more.
 */
export const mostFollowed = 100;

/** The first of the matches that may be followed. */
export const followed = (text: string, read: RegExp): readonly RegExpExecArray[] =>
  [...text.matchAll(read)].slice(0, mostFollowed);
