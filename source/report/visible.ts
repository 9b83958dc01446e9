import { replaceUnsafe } from '../text/unsafe-characters.ts';

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Text of a repository made safe for a terminal: control characters are shown, never sent. Keeps newlines and tabs. */
export function printable(text: string): string {
  return replaceUnsafe(text.replaceAll('\r\n', '\n'), escaped);
}

/** JSON of plain data in which everything that a terminal would act on is escaped. */
export const printableJson = (value: unknown): string =>
  replaceUnsafe(JSON.stringify(value, undefined, 2), escaped);

/** The same, on one line. */
export const printableLine = (text: string): string =>
  printable(text).replaceAll('\n', '\\n').replaceAll('\t', ' ');
