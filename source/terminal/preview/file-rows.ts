import { row, wrapRow, type Row } from '../rows.ts';
import { sanitize } from '../sanitize.ts';
import { changedLines, unchanged, type Changed } from './changed-lines.ts';
import { markdownRows } from './markdown-rows.ts';
import { remember } from './preview-memory.ts';

/** One screen row of a file and whether the answer at hand changes its line. */
export type FileRow = {
  readonly row: Row;
  readonly marked: boolean;
  /** True where the window is to open when no row is marked. */
  readonly here?: boolean;
};

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

/** What a file is compared with, and what that says. */
export type Compared = {
  /** Its text without the answer at hand. */
  readonly before?: string | undefined;
  /** Its text on disk: where the answer changes nothing, the window opens at what the run changes. */
  readonly disk?: string | undefined;
  /** Whether the lines that differ from the disk are marked: where no answer is at hand. */
  readonly marksDisk?: boolean;
  /** The line, from 1, that gave the answer: the window opens there before all else. */
  readonly line?: number | undefined;
};

/** A file as screen rows, with marks at what the answer at hand changes. */
export function fileRows(shown: Shown, compared: Compared): readonly FileRow[] {
  const { lines, first } = differences(shown.text, compared);
  return wrappedLines(shown).flatMap((rows, index) =>
    rows.map((one, part) => ({ row: one, marked: lines.has(index), here: part === 0 && index === first })),
  );
}

function differences(text: string, { before, disk, marksDisk = false, line }: Compared): Changed {
  const byAnswer = before === undefined ? unchanged : difference({ before, after: text });
  if (byAnswer.first !== undefined) return byAnswer;
  if (line !== undefined) return { ...unchanged, first: line - 1 };
  const byRun = disk === undefined ? unchanged : difference({ before: disk, after: text });
  return marksDisk ? byRun : { ...unchanged, first: byRun.first };
}

/** Asked for at every key, and seldom news. */
const difference = remember(
  ({ before, after }: { readonly before: string; readonly after: string }): Changed =>
    before === after ? unchanged : changedLines(linesOf(before), linesOf(after)),
  ({ before, after }) => `${String(before.length)} ${before}${after}`,
);

/** Continuation lines of a list item stand under its words. */
function hanging(line: string): number {
  return /^\s*(?:[-*+]|\d+\.)\s+/.exec(line)?.[0].length ?? 0;
}
