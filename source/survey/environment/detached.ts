/** A copy of its own: a string cut out of a file would keep the whole file in memory. */
export const detached = (text: string): string => Buffer.from(text).toString();
