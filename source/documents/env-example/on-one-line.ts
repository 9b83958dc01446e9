import { replaceUnsafeInLine } from '../../text/unsafe-characters.ts';

/**
 * A text of the repository as part of a comment: a line break in a file name would end the comment and start an
 * assignment, and an escape sequence would reach whoever prints the file.
 */
export const onOneLine = (text: string): string => replaceUnsafeInLine(text, '\uFFFD');
