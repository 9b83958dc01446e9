/** The line before the one side of what a merge left to sort out; a name may follow the signs. */
export const isStartMark = (line: string): boolean => /^<{7}(?: |$)/.test(line);

/** The line after the other side. */
export const isEndMark = (line: string): boolean => /^>{7}(?: |$)/.test(line);

/** The line between both sides: elsewhere it may be a row that makes a heading of the line above. */
export const isMiddleMark = (line: string): boolean => line === '=======';

/** A line that can be nothing else than a mark; the third kind stands before the text that both sides had. */
export const isSideMark = (line: string): boolean =>
  isStartMark(line) || isEndMark(line) || /^\|{7}(?: |$)/.test(line);
