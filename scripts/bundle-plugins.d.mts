/** The inside of a character class: characters of one column. */
export const narrow: string;
