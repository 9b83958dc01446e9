/** The inside of a character class: characters of one column. */
export const narrow: string;

/** The code with every character beyond ASCII as an escape; refuses those in raw texts. */
export function toAscii(code: string, fileName: string): string;

/** The code of a file of the bundle, with its exports defined by one call. */
export function exportsAtOnce(code: string): string;
