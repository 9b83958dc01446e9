import { cutBlocks, type Block, type Start } from './block.ts';
import type { Lines } from './text.ts';

const header = /^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$/;
const identity = /^\s*(?:id|description)\s*=\s*(["'])(.{1,200}?)\1\s*(?:#.*)?$/;

/** Tables, each with the comments right above it; one of an array of tables is named by its id. */
export function tomlBlocks(lines: Lines): readonly Block[] {
  const headers = headerLines(lines);
  const starts = headers.map((line, index): Start => {
    const [, bracket = '[', name = ''] = header.exec(lines[line] ?? '') ?? [];
    const id = bracket === '[[' ? idOf(lines.slice(line + 1, headers[index + 1])) : undefined;
    const title = bracket === '[[' ? `Table [[${name}]]${id ? ` “${id}”` : ''}` : `Table [${name}]`;
    return {
      line: withComments(lines, line, headers[index - 1] ?? -1),
      key: `${bracket}${name} ${id ?? ''}`,
      title,
    };
  });
  return cutBlocks(lines, starts);
}

const idOf = (lines: Lines) => lines.map((line) => identity.exec(line)?.[2]).find((id) => id !== undefined);

/** Lines that open a table, outside of strings over several lines. */
function headerLines(lines: Lines): readonly number[] {
  const found: number[] = [];
  let within: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (!within && header.test(line)) found.push(index);
    within = openString(line, within);
  }
  return found;
}

/** The quotes of a string over several lines that is open at the end of the line. */
function openString(line: string, open: string | undefined): string | undefined {
  let within = open;
  for (const [quotes] of line.matchAll(/"""|'''/g)) {
    if (!within) within = quotes;
    else if (within === quotes) within = undefined;
  }
  return within;
}

/** The first of the comment lines right above a line, after `floor`. */
export function withComments(lines: Lines, line: number, floor: number): number {
  let first = line;
  while (first - 1 > floor && lines[first - 1]?.trimStart().startsWith('#')) first -= 1;
  return first;
}
