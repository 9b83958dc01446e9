import { row, wrapRow, type Row } from '../rows.ts';
import { sanitize } from '../sanitize.ts';
import { changedLines } from './changed-lines.ts';
import { markdownRows } from './markdown-rows.ts';
import { remember } from './preview-memory.ts';

/** One screen row of a file and whether the answer at hand changes its line. */
export type FileRow = { readonly row: Row; readonly marked: boolean };

/** Longest file that is shown whole. */
const limit = 200_000;

/** Lines of a text as they are safe to show. */
const linesOf = remember(
  (text: string) => sanitize(text.slice(0, limit)).replace(/\n$/, '').split('\n'),
  (text) => text,
);

type Shown = {
  readonly path: string;
  readonly text: string;
  readonly width: number;
  readonly source: boolean;
};

/** The screen rows of every line: Markdown as a reader sees it unless the source is wanted. */
const wrappedLines = remember(
  ({ path, text, width, source }: Shown): readonly (readonly Row[])[] => {
    const lines = linesOf(text);
    const isMarkdown = path.endsWith('.md') && !source;
    const rows = isMarkdown ? markdownRows(lines) : lines.map((line) => row(line));
    return rows.map((line, index) => wrapRow(line, width, hanging(lines[index] ?? '')));
  },
  ({ path, text, width, source }) => `${String(width)} ${String(source)} ${path}\n${text}`,
);

/** A file as screen rows; `before` is its text without the answer at hand. */
export function fileRows(shown: Shown, before: string | undefined): readonly FileRow[] {
  const changed =
    before === undefined || before === shown.text
      ? new Set<number>()
      : changedLines(linesOf(before), linesOf(shown.text));
  return wrappedLines(shown).flatMap((rows, index) =>
    rows.map((one) => ({ row: one, marked: changed.has(index) })),
  );
}

/** Continuation lines of a list item stand under its words. */
function hanging(line: string): number {
  return /^\s*(?:[-*+]|\d+\.)\s+/.exec(line)?.[0].length ?? 0;
}
