/** So far before and behind a word an expression about it reaches: a list of 4,000 characters, and a little more. */
const reach = 4200;

/**
 * What stands around each place where a text holds a word, in one piece where places are near each other. To look there,
 * and not through the whole text, keeps the search for what many words stand for short.
 */
export function aroundWord(text: string, word: string): readonly string[] {
  if (text.length <= 2 * reach || word === '') return [text];
  const pieces: string[] = [];
  let from = -1;
  let to = -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (from < 0 || at - reach > to) {
      if (from >= 0) pieces.push(text.slice(from, to));
      from = Math.max(0, at - reach);
    }
    to = at + word.length + reach;
  }
  return from < 0 ? pieces : [...pieces, text.slice(from, to)];
}
