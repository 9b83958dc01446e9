import type { Root, RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Targets } from '../markdown/plain.ts';
import { plainText, readTargets } from '../markdown/plain.ts';
import type { Section } from '../markdown/sections.ts';
import { linesOf } from '../markdown/sections.ts';
import type { Topic } from './topics.ts';
import { topicOf } from './topics.ts';

/** One sentence, list item, or table row of a policy, in plain words. */
export type Statement = {
  /** Words with link targets in angle brackets: `the form <https://…>`. */
  readonly full: string;
  /** Words alone. */
  readonly text: string;
  /** Line where it starts, counted from 1. */
  readonly line: number;
  /** Index of its section. */
  readonly section: number;
  /** What its section is about, then what the sections around that are about. */
  readonly topics: readonly Topic[];
  /** Title of its section. */
  readonly title: string;
  readonly kind: 'prose' | 'item' | 'row';
  /** Of a list item: the words that introduce its list. */
  readonly lead: string;
  /** Of a table row: its cells, and the cells of the table's head. */
  readonly cells: readonly string[];
  readonly head: readonly string[];
};

type Place = Pick<Statement, 'section' | 'topics' | 'title'>;

/** What the walk over the blocks carries along. */
type Walk = {
  readonly lines: readonly string[];
  readonly targets: Targets;
  readonly placeOf: (line: number) => Place;
};

const lineOf = (block: { position?: Root['position'] }): number => block.position?.start.line ?? 1;

const withoutTargets = (full: string): string => full.replace(/\s?<[^<>]*>/g, '').trim();

/** A longer block is no prose; its rest is not read. */
const longestBlock = 6000;

/** Where a sentence ends: a stop and a space, but not after an abbreviation. */
const stops =
  /(?<!\b(?:e\.g|i\.e|etc|vs|approx|incl|no|resp))[.!?]['")\]]{0,2}\s+(?=["'(<]?[\p{Lu}\p{N}])|[。！？]|\n(?=\s*(?:[-*•]|\d+[.)])\s)/gu;

/** Sentences of a text with the line on which each starts. */
function sentences(text: string, line: number): readonly { readonly text: string; readonly line: number }[] {
  const ends = [...text.matchAll(stops)].map((stop) => stop.index + stop[0].length);
  const starts = [0, ...ends];
  return starts.map((start, index) => {
    const raw = text.slice(start, ends[index]);
    const skipped = text.slice(0, start + raw.search(/\S|$/));
    return { text: raw.replace(/\s+/g, ' ').trim(), line: line + skipped.split('\n').length - 1 };
  });
}

/** The source lines of a block without the marks of the quotes and lists around it. */
function sourceOf(block: RootContent, { lines }: Walk): string {
  const { start, end } = block.position ?? { start: { line: 1, column: 1 }, end: { line: 0 } };
  const own = lines.slice(start.line - 1, end.line).map((line) => line.replace(/[\r\n]+$/, ''));
  return own
    .map((line, index) => (index ? line.replace(/^[\s>]+/, '') : line.slice(start.column - 1)))
    .join('\n')
    .slice(0, longestBlock);
}

function proseStatements(block: RootContent, lead: string | undefined, walk: Walk): readonly Statement[] {
  const source = plainText(sourceOf(block, walk), walk.targets);
  const found = sentences(source, lineOf(block)).filter(({ text }) => text !== '');
  return found.map(({ text, line }) => ({
    full: text,
    text: withoutTargets(text),
    line,
    kind: lead === undefined ? 'prose' : 'item',
    lead: lead ?? '',
    cells: [],
    head: [],
    ...walk.placeOf(line),
  }));
}

function cellsOf(row: TableRow | undefined, targets: Targets): readonly string[] {
  return (row?.children ?? []).map((cell) => plainText(toString(cell), targets).trim());
}

function rowStatements(table: Table, { targets, placeOf }: Walk): readonly Statement[] {
  const head = cellsOf(table.children[0], targets);
  return table.children.slice(1).map((row) => {
    const cells = cellsOf(row, targets);
    const full = cells.join(' | ');
    const line = lineOf(row);
    return { full, text: withoutTargets(full), line, kind: 'row', lead: '', cells, head, ...placeOf(line) };
  });
}

/** The words before a list that introduce it: the paragraph right before. */
function leadOf(block: RootContent | undefined, walk: Walk): string {
  return block?.type === 'paragraph' ? withoutTargets(plainText(sourceOf(block, walk), walk.targets)) : '';
}

function statementsOf(block: RootContent, lead: string | undefined, walk: Walk): readonly Statement[] {
  if (block.type === 'paragraph' || block.type === 'html') return proseStatements(block, lead, walk);
  if (block.type === 'table') return rowStatements(block, walk);
  if (block.type === 'blockquote') return blocksOf(block.children, lead, walk);
  if (block.type !== 'list') return [];
  return block.children.flatMap((item) => blocksOf(item.children, lead ?? '', walk));
}

function blocksOf(
  blocks: readonly RootContent[],
  lead: string | undefined,
  walk: Walk,
): readonly Statement[] {
  return blocks.flatMap((block, index) =>
    statementsOf(block, block.type === 'list' ? leadOf(blocks[index - 1], walk) : lead, walk),
  );
}

/** The sections around one: the nearest before it that has a lower level, and so on up. */
function around(sections: readonly Section[], index: number): readonly number[] {
  const level = sections[index]?.level ?? 0;
  const outer = sections.findLastIndex(
    (section, at) => at < index && section.level > 0 && section.level < level,
  );
  return outer < 0 ? [index] : [index, ...around(sections, outer)];
}

function places(sections: readonly Section[]): (line: number) => Place {
  const all = sections.map((section, index): Place => {
    const titles = around(sections, index).map((at) => sections[at]?.title ?? '');
    const topics = titles.map((title) => topicOf(title)).filter((topic) => topic !== undefined);
    return { section: index, topics, title: section.title };
  });
  return (line) =>
    all[sections.findLastIndex((section) => section.line <= line)] ?? { section: 0, topics: [], title: '' };
}

/** Everything that a policy says, in its order; nothing of code blocks, comments and front matter. */
export function readStatements(
  text: string,
  root: Root | undefined,
  sections: readonly Section[],
): readonly Statement[] {
  const walk = { lines: linesOf(text), targets: readTargets(text), placeOf: places(sections) };
  return blocksOf(root?.children ?? [], undefined, walk);
}
