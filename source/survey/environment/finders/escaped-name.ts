/** A name as a part of a regular expression. */
export const escapedName = (name: string): string => name.replaceAll('$', '\\$');
