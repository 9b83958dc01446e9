import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { byText } from '../../text/memo.ts';
import { withoutMarks } from './conflict-marks.ts';

/** Beyond this a text is no policy, and parsing it could take a hostile author's time. In UTF-16 units. */
const longest = 64 * 1024;

/**
 * A line that opens this many quotes and lists inside each other is an attack on the parser. A row of dashes under a
 * heading, or across the page, opens none.
 */
export const nested = /^(?:[ \t]{0,8}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){24}/m;

/** Only blocks are wanted: without the inline constructs, which are slow on hostile text, text stays raw. */
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

const frontMatter =
  /^(\uFEFF?)(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:.*(?:\r\n|\n|\r)){0,200}?\2[ \t]*(?=[\r\n]|$)/;

/** Front matter emptied, its line endings kept, so that line numbers stay true. */
function withoutFrontMatter(text: string): string {
  return text.replace(frontMatter, (matter) => matter.replace(/[^\r\n]/g, ''));
}

/**
 * The blocks of a Markdown text: headings, paragraphs, lists, GFM tables. Inline marks stay in the text as they
 * are written. Front matter is no block, nor are the marks that a merge left. Nothing when the text is too long or
 * too deeply nested to be a policy. The last texts are remembered, since a run asks for the same policy many times.
 */
export const parseBlocks: (text: string) => Root | undefined = byText((text) => {
  if (text.length > longest || nested.test(text)) return undefined;
  return fromMarkdown(withoutMarks(withoutFrontMatter(text)), {
    extensions: [blocksOnly, gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
}, 8);
