/**
 * Where the rest of a line was cleared, going right shows the same as writing blanks and takes fewer bytes: most
 * lines that a longer paragraph pushes down begin with as many blanks as the question has columns. Nothing is
 * changed where a colour stands between.
 */
export const jumpOverBlanks = (text: string): string =>
  text.replace(/(?<=\u001b\[K) {5,}/g, (blanks) => `\u001b[${blanks.length}C`);
