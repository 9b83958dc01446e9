/**
 * Characters that no text of a stranger may bring to a screen, a comment or an answer: controls, what ends a line
 * elsewhere than where it seems to, what reorders text, and what cannot be seen. Joiners are not among them: scripts
 * and emoji need them. Lines and tabs are told apart, because only some places may hold them.
 */
const everywhere = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff`;

const inText = new RegExp(`[${everywhere}]`, 'g');
const inLine = new RegExp(`[\\t\\n${everywhere}]+`, 'g');

/** Replaces each unsafe character; newlines and tabs stay. */
export function replaceUnsafe(text: string, by: (character: string) => string): string {
  return text.replace(inText, by);
}

/** Replaces each run of characters that do not belong in one line. */
export function replaceUnsafeInLine(text: string, by: string): string {
  return text.replace(inLine, by);
}

/** True for one line of which everything can be seen. */
export function isSafeLine(text: string): boolean {
  return text.search(inLine) < 0;
}
