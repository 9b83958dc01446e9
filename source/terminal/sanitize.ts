import { stripVTControlCharacters } from 'node:util';
import { replaceUnsafe } from '../text/unsafe-characters.ts';

/** Text of a stranger as harmless text of the same lines: no escape sequence, tabs as two spaces. */
export function sanitize(text: string): string {
  const lines = stripVTControlCharacters(text.replace(/\r\n?/g, '\n'));
  return replaceUnsafe(lines, () => '').replaceAll('\t', '  ');
}

/** The same on one line. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\s*\n\s*/g, ' ');
}
