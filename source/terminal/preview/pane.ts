import type { Change } from '../../documents/document.ts';
import type { Preview } from '../../report/preview.ts';
import { wrapRow } from '../rows.ts';
import { diffRows } from './diff-rows.ts';
import { fileRows, type FileRow } from './file-rows.ts';

/** What the maintainer chose to see; everything left out follows the question. */
export type PaneChoice = {
  /** A path, or `diff`. */
  readonly tab?: string | undefined;
  /** First visible row. */
  readonly top?: number | undefined;
  /** The Markdown source instead of what a reader sees. */
  readonly source: boolean;
};

export type Tab = { readonly id: string; readonly label: string };

/** The preview as it stands on the screen. */
export type Pane = {
  readonly tabs: readonly Tab[];
  readonly active: string;
  /** The visible rows, at most as many as asked for. */
  readonly rows: readonly FileRow[];
  readonly top: number;
  /** Rows in all. */
  readonly total: number;
  /** True when lines outside the window change too. */
  readonly more: boolean;
};

export type Place = { readonly path: string; readonly line: number };

type PaneInput = {
  readonly preview: Preview;
  /** The same without the answer at hand. */
  readonly base: Preview | undefined;
  readonly choice: PaneChoice;
  /** The tab shown when nothing was chosen and nothing changes. */
  readonly resting: string | undefined;
  /** The line of a file that gave the answer. */
  readonly evidence?: Place | undefined;
  /** True where a file that is there only by this answer comes before one that it changes. */
  readonly newFirst?: boolean;
  readonly width: number;
  readonly height: number;
};

export const diffTab = 'diff';

const signs: Readonly<Record<Change['action'], string>> = {
  create: '+',
  update: '~',
  unchanged: '',
  keep: '',
  conflict: '!',
  orphan: '-',
};

export function paneOf(input: PaneInput): Pane {
  const { preview, choice, height } = input;
  const tabs = tabsOf(preview);
  const active = activeTab(input, tabs);
  const all = active === diffTab ? wholeDiff(preview, input.width) : pathRows(input, active);
  const top = Math.min(choice.top ?? follow(all, height), Math.max(0, all.length - height));
  const rows = all.slice(top, top + height);
  const more = all.some(({ marked }, index) => marked && (index < top || index >= top + height));
  return { tabs, active, rows, top, total: all.length, more };
}

/** Every file, then the diff against the disk. */
function tabsOf({ changes }: Preview): readonly Tab[] {
  const files = changes.map(({ path, action }) => ({
    id: path,
    label: `${signs[action]}${path}`,
  }));
  return [...files, { id: diffTab, label: 'diff' }];
}

/** The chosen tab, else the file that the answer changes or was read from, else where it rested. */
function activeTab(input: PaneInput, tabs: readonly Tab[]): string {
  const { choice, evidence, resting } = input;
  const wanted = [choice.tab, changedFile(input), evidence?.path, resting, tabs[0]?.id];
  return wanted.find((id) => id !== undefined && tabs.some((tab) => tab.id === id)) ?? diffTab;
}

/** The first file that the answer changes. The state file keeps every answer: nobody wants to be led there. */
function changedFile({ preview, base, newFirst = false }: PaneInput): string | undefined {
  if (!base) return undefined;
  const changed = preview.changes.filter(
    ({ id, path }) => id !== 'state' && textAt(preview, path) !== textAt(base, path),
  );
  const created = newFirst ? changed.find(({ path }) => textAt(base, path) === undefined) : undefined;
  return (created ?? changed[0])?.path;
}

function pathRows({ preview, base, choice, width, evidence }: PaneInput, path: string): readonly FileRow[] {
  const text = textAt(preview, path) ?? '';
  const change = preview.changes.find((one) => one.path === path);
  return fileRows(
    { path, text, width, source: choice.source },
    {
      // A file that only this answer brings is new in every line, and none is marked.
      before: base && (textAt(base, path) ?? text),
      disk: change?.before,
      marksDisk: base === undefined,
      line: evidence?.path === path ? evidence.line : undefined,
    },
  );
}

/** What would be on disk; what we render where the file stays away. */
function textAt({ changes }: Preview, path: string): string | undefined {
  const change = changes.find((one) => one.path === path);
  return change && (change.after ?? change.rendered ?? change.before);
}

/** The first changed row stands a third below the top, so that its surroundings are seen. */
function follow(rows: readonly FileRow[], height: number): number {
  const marked = rows.findIndex((one) => one.marked);
  const first = marked < 0 ? rows.findIndex(({ here }) => here === true) : marked;
  return first < height - 2 ? 0 : first - Math.floor(height / 3);
}

function wholeDiff({ changes }: Preview, width: number): readonly FileRow[] {
  return diffRows(changes).flatMap((line) => wrapRow(line, width, 1).map((row) => ({ row, marked: false })));
}
