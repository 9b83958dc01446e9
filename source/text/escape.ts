/** The text as a part of a regular expression that matches it and nothing else. */
export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
