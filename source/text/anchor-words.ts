/**
 * A heading in lower case without what its anchor leaves out. `others` finds that among ASCII and passes over all
 * beyond; the pattern for what is beyond is asked for only where there is any: most headings are ASCII, and the
 * classes of Unicode take V8 long to make.
 */
export const anchorWords = (heading: string, others: RegExp, othersBeyond: () => RegExp): string =>
  heading
    .toLowerCase()
    .replace(others, '')
    .replace(/[^\0-\x7f]+/g, (beyond) => beyond.replace(othersBeyond(), ''));
