import { stripVTControlCharacters } from 'node:util';

/** Control characters, line separators and everything that reorders text: none of it may reach a screen. */
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of a stranger as harmless text of the same lines: no escape sequence, tabs as two spaces. */
export function sanitize(text: string): string {
  return stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(unsafe, '').replaceAll('\t', '  ');
}

/** The same on one line. */
export function sanitizeLine(text: string): string {
  return sanitize(text).replace(/\s*\n\s*/g, ' ');
}
