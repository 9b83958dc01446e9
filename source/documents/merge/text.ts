/** How a text is laid out apart from its words: kept as the human has it. */
export type Shape = {
  readonly bom: boolean;
  /** The line ending that most lines have; lines that differ carry theirs along. */
  readonly eol: '\n' | '\r\n';
  /** The last line ends with a line ending. */
  readonly final: boolean;
};

/** A text as lines without their endings. */
export type Lines = readonly string[];

/** Marks a line that ends with a bare line feed in a file of carriage returns. No text file holds a NUL. */
const bareLineFeed = '\0';

const byteOrderMark = '\uFEFF';

/** A line as it reads, without what is left of its ending. */
export const plainLine = (line: string): string => line.replace(/[\0\r]+$/, '');

export const isBlank = (line: string): boolean => plainLine(line).trim() === '';

const count = (text: string, needle: string) => text.split(needle).length - 1;

/** Adds lines at the end; a call cannot take as many arguments as a text may have lines. */
export function pushLines(lines: string[], more: Lines): void {
  for (const line of more) lines.push(line);
}

export function shapeOf(text: string): Shape {
  const carriageReturns = count(text, '\r\n');
  return {
    bom: text.startsWith(byteOrderMark),
    eol: carriageReturns > count(text, '\n') - carriageReturns ? '\r\n' : '\n',
    final: text.endsWith('\n'),
  };
}

/** The lines of a text; none for an empty one. `joinLines` with the text's own shape gives it back exactly. */
export function splitLines(text: string): Lines {
  const shape = shapeOf(text);
  const body = shape.bom ? text.slice(1) : text;
  if (body === '') return [];
  const lines = body.split('\n');
  const last = lines.length - 1;
  const marked = shape.eol === '\n' ? lines : lines.map((line, index) => withoutEnding(line, index === last));
  return shape.final ? marked.slice(0, -1) : marked;
}

function withoutEnding(line: string, last: boolean): string {
  if (last) return line;
  return line.endsWith('\r') ? line.slice(0, -1) : line + bareLineFeed;
}

export function joinLines(lines: Lines, shape: Shape): string {
  const start = shape.bom ? byteOrderMark : '';
  if (lines.length === 0) return start;
  const body = lines.map((line) => ended(line, shape.eol)).join('');
  const kept = shape.final ? body : body.slice(0, -endingOf(lines[lines.length - 1] ?? '', shape.eol).length);
  return start + kept;
}

const endingOf = (line: string, eol: string) => (line.endsWith(bareLineFeed) ? '\n' : eol);

const ended = (line: string, eol: string) =>
  line.endsWith(bareLineFeed) ? `${line.slice(0, -1)}\n` : line + eol;
