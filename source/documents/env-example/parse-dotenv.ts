/** One variable of a dotenv text: its lines, the comments right above it included. */
export type Entry = {
  readonly name: string;
  /** Index of its first line, comments included. */
  readonly start: number;
  /** Index of the line that assigns it. */
  readonly at: number;
  /** Index after its last line. */
  readonly end: number;
};

const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.]*)\s*=/;
const commentedOut = /^\s*#[\s#]*(?:export\s+)?([A-Z_][A-Z0-9_]*)\s*=(?!=)/;
const isComment = (line: string) => /^\s*#/.test(line);
const heading = /^\s*#\s*(?:[-=#*~]{2,}|.*[-=#*~]{2,}\s*$)/;

/** A value in quotes may run over lines; a quote that never closes is no quote. */
function endOf(lines: readonly string[], at: number): number {
  const quote = /=\s*(["'`])/.exec(lines[at] ?? '')?.[1];
  const rest = (lines[at] ?? '').replace(/^[^=]*=\s*["'`]/, '');
  if (quote === undefined || rest.includes(quote)) return at + 1;
  const close = lines.findIndex((line, index) => index > at && line.includes(quote));
  const isNext = lines.findIndex((line, index) => index > at && assignment.test(line));
  return close < 0 || (isNext >= 0 && isNext < close && !/BEGIN/.test(rest)) ? at + 1 : close + 1;
}

/** Variables of a dotenv text in their order, those in comments (`# NAME=`) too. */
export function entriesOf(lines: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let floor = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const active = assignment.exec(line)?.[1];
    const name = active ?? commentedOut.exec(line)?.[1];
    if (name === undefined) continue;
    let start = at;
    while (start > floor && isComment(lines[start - 1] ?? '') && !heading.test(lines[start - 1] ?? ''))
      start -= 1;
    const end = active === undefined ? at + 1 : endOf(lines, at);
    entries.push({ name, start, at, end });
    floor = end;
    at = end - 1;
  }
  return entries;
}
