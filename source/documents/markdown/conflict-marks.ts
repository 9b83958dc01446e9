const start = /^<{7}(?: .*)?$/;
const middle = /^={7}$/;
const other = /^(?:>{7}|\|{7})(?: .*)?$/;

/**
 * Lines with what a merge left in them emptied: a row of `=` under a paragraph would make a heading of it. Each line
 * may still end with a carriage return, or with the sign that stands for none.
 */
export function emptyMarks(lines: readonly string[]): readonly string[] {
  let open = false;
  return lines.map((line) => {
    const bare = line.replace(/[\r\0]+$/, '');
    const isMark = start.test(bare) || other.test(bare) || (open && middle.test(bare));
    if (start.test(bare)) open = true;
    else if (middle.test(bare)) open = false;
    return isMark ? line.slice(bare.length) : line;
  });
}

/** The same for a text; its length may change, the number of its lines does not. */
export const withoutMarks = (text: string): string =>
  /^[<>|]{7}/m.test(text) ? emptyMarks(text.split('\n')).join('\n') : text;
