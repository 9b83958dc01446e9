import { isMiddleMark, isSideMark, isStartMark } from '../../text/conflict-marks.ts';

/**
 * Lines with what a merge left in them emptied: a row of `=` under a paragraph would make a heading of it. Each line
 * may still end with a carriage return, or with the sign that stands for none.
 */
export function emptyMarks(lines: readonly string[]): readonly string[] {
  let open = false;
  return lines.map((line) => {
    const bare = line.replace(/[\r\0]+$/, '');
    const isMark = isSideMark(bare) || (open && isMiddleMark(bare));
    if (isStartMark(bare)) open = true;
    else if (isMiddleMark(bare)) open = false;
    return isMark ? line.slice(bare.length) : line;
  });
}

/** The same for a text; its length may change, the number of its lines does not. */
export const withoutMarks = (text: string): string =>
  /^[<>|]{7}/m.test(text) ? emptyMarks(text.split('\n')).join('\n') : text;
