const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of a repository made safe for a terminal: control characters are shown, never sent. Keeps newlines and tabs. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(control, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

const unsafeInJson = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON of plain data in which everything that a terminal would act on is escaped. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(
    unsafeInJson,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The same, on one line. */
export const printableLine = (text: string): string =>
  printable(text).replaceAll('\n', '\\n').replaceAll('\t', ' ');
