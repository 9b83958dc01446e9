import type { Heading, Root } from 'mdast';
import { anchorWords } from '../../text/anchor-words.ts';
import { parseBlocks } from './blocks.ts';
import { plainText } from './plain.ts';

/** A heading and what follows it up to the next heading of any level. Its lines hold their own line endings. */
export type Section = {
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly level: number;
  /** The heading's words without marks; empty before the first heading. */
  readonly title: string;
  /** The anchor that forges make of the title; empty where there is none. Not made unique. */
  readonly slug: string;
  /** Line of the heading in the text, counted from 1. */
  readonly line: number;
  /** The heading as written: one line, or more with an underline (setext). */
  readonly heading: readonly string[];
  readonly body: readonly string[];
};

/** The lines of a text, each with its own ending: CRLF, LF, CR, or none at the end of the text. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** The anchor that forges make of a heading. */
export function slugOf(title: string): string {
  const kept = anchorWords(title, /[^\w\s\-\x80-\uffff]/g, () => /[^\p{L}\p{N}\p{M}\s]/gu);
  return kept.trim().replace(/\s/g, '-');
}

/** The heading's words: without hashes, underline and inline marks. */
function titleOf(lines: readonly string[], setext: boolean): string {
  const words = setext ? lines.slice(0, -1) : lines.map((line) => line.replace(/^\uFEFF? {0,3}#{1,6}/, ''));
  const text = words
    .join('')
    .trim()
    .replace(/[ \t]+#+$|^#+$/, '');
  return plainText(text, new Map())
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function toSection(lines: readonly string[], heading: Heading, end: number): Section {
  const first = (heading.position?.start.line ?? 1) - 1;
  const last = heading.position?.end.line ?? 1;
  const own = lines.slice(first, last);
  const title = titleOf(own, !/^\uFEFF? {0,3}#/.test(own[0] ?? ''));
  const body = lines.slice(last, end);
  return { level: heading.depth, title, slug: slugOf(title), line: first + 1, heading: own, body };
}

/** A text before any heading, or one that cannot be parsed. */
function preamble(body: readonly string[]): Section {
  return { level: 0, title: '', slug: '', line: 1, heading: [], body };
}

/** The sections of a text whose blocks are parsed already. */
export function sectionsOf(text: string, root: Root | undefined): readonly Section[] {
  const lines = linesOf(text);
  const headings = (root?.children ?? []).filter((block) => block.type === 'heading');
  const starts = headings.map(({ position }) => (position?.start.line ?? 1) - 1);
  const before = lines.slice(0, starts[0] ?? lines.length);
  const sections = headings.map((heading, index) =>
    toSection(lines, heading, starts[index + 1] ?? lines.length),
  );
  return before.length > 0 || sections.length === 0 ? [preamble(before), ...sections] : sections;
}

/**
 * Cuts a Markdown text at its headings, ATX and setext. What looks like a heading inside code, HTML comments,
 * quotes, lists or front matter is none. Nothing is lost: `joinSections(splitSections(text)) === text`.
 */
export function splitSections(text: string): readonly Section[] {
  return sectionsOf(text, parseBlocks(text));
}

/** The text of sections, exactly as it was. */
export function joinSections(sections: readonly Section[]): string {
  return sections.flatMap(({ heading, body }) => [...heading, ...body]).join('');
}
