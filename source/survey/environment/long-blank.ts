/** What `\s` means, asked quickly of the letters that most texts are made of. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code >= 0xa0 && /\s/.test(text.charAt(at));
}

/** So many of one kind in a row, or of any kinds: an expression that begins with them would look at all that follow from each. */
const longest = { same: 400, mixed: 1000 };

const kinds = [' ', '\t', '\n'].map((kind) => kind.repeat(longest.same));

/** Where the blanks around an offset begin and end. */
function blanksAround(text: string, offset: number): readonly [start: number, end: number] {
  let start = offset;
  let end = offset + 1;
  while (start > 0 && isBlank(text, start - 1)) start -= 1;
  while (end < text.length && isBlank(text, end)) end += 1;
  return [start, end];
}

/** Whether a text holds more blanks in a row than a person writes. A row that long has a character at one of the steps. */
export function hasLongBlank(text: string): boolean {
  for (let at = longest.same - 1; at < text.length; at += longest.same) {
    if (!isBlank(text, at)) continue;
    const [start, end] = blanksAround(text, at);
    if (end - start >= longest.mixed) return true;
    if (end - start >= longest.same && kinds.some((kind) => text.slice(start, end).includes(kind)))
      return true;
  }
  return false;
}
