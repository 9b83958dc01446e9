import { fromMarkdown } from 'mdast-util-from-markdown';
import { nested } from '../markdown/blocks.ts';
import { emptyMarks } from '../markdown/conflict-marks.ts';
import { cutBlocks, type Block, type Start } from './block.ts';
import type { Lines } from './text.ts';

/** Sections: a heading of any level and what stands under it up to the next one. */
export function markdownBlocks(lines: Lines): readonly Block[] {
  const starts = headingLines(lines).map((line): Start => {
    const title = titleOf(lines[line] ?? '');
    return { line, key: title.toLowerCase(), title: `Section “${title}”` };
  });
  return cutBlocks(lines, starts, true);
}

/** A heading without its signs. */
export const titleOf = (line: string) =>
  line
    .replace(/^\s*#+/, '')
    .replace(/#+\s*$/, '')
    .trim();

/**
 * Lines on which a heading begins, counted from 0. Plain texts, the most, are told at a glance; a text that would
 * hold up the parser is cut the same way, which loses nothing.
 */
export const headingLines = (lines: Lines): readonly number[] =>
  lines.some((line) => needsParser.test(line)) && !isSlow(lines)
    ? parsedHeadings(lines)
    : plainHeadings(lines);

const longest = 256 * 1024;

const isSlow = (lines: Lines) =>
  lines.reduce((sum, line) => sum + line.length + 1, 0) > longest || lines.some((line) => nested.test(line));

/** Code, HTML, underlined headings, and headings that are indented, where what looks like a heading may be none. */
const needsParser = /^\s*(?:`{3}|~{3}|<|=+\s*$|-+\s*$)|^\s+#/;

/** A stray carriage return would count as a line of its own. */
const asText = (lines: Lines) =>
  emptyMarks(lines)
    .map((line) => line.replaceAll(/[\r\0]/g, ' '))
    .join('\n');

export const parsedHeadings = (lines: Lines): readonly number[] =>
  fromMarkdown(asText(lines)).children.flatMap((node) =>
    node.type === 'heading' && node.position ? [node.position.start.line - 1] : [],
  );

const plainHeadings = (lines: Lines): readonly number[] =>
  lines.flatMap((line, index) => (/^#{1,6}(?:[ \t]|$)/.test(line) ? [index] : []));
