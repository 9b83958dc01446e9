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

type PaneInput = {
  readonly preview: Preview;
  /** The same without the answer at hand. */
  readonly base: Preview | undefined;
  readonly choice: PaneChoice;
  /** The tab shown when nothing was chosen and nothing changes. */
  readonly resting: string | undefined;
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

/** The chosen tab, else the first file that the answer changes, else where it rested. */
function activeTab({ preview, base, choice, resting }: PaneInput, tabs: readonly Tab[]): string {
  const known = (id: string | undefined) => id !== undefined && tabs.some((tab) => tab.id === id);
  if (choice.tab !== undefined && known(choice.tab)) return choice.tab;
  // The state file keeps every answer: nobody wants to be led there.
  const changed =
    base &&
    preview.changes.find(({ id, path }) => id !== 'state' && textAt(preview, path) !== textAt(base, path))
      ?.path;
  if (changed !== undefined) return changed;
  return resting !== undefined && known(resting) ? resting : (tabs[0]?.id ?? diffTab);
}

function pathRows({ preview, base, choice, width }: PaneInput, path: string): readonly FileRow[] {
  const text = textAt(preview, path) ?? '';
  // Without a base nothing is marked; a file that only this answer brings is new in every line.
  const before = base ? (textAt(base, path) ?? text) : undefined;
  return fileRows({ path, text, width, source: choice.source }, before);
}

/** What would be on disk; what we render where the file stays away. */
function textAt({ changes }: Preview, path: string): string | undefined {
  const change = changes.find((one) => one.path === path);
  return change && (change.after ?? change.rendered ?? change.before);
}

/** The first changed row stands a third below the top, so that its surroundings are seen. */
function follow(rows: readonly FileRow[], height: number): number {
  const first = rows.findIndex(({ marked }) => marked);
  return first < height - 2 ? 0 : first - Math.floor(height / 3);
}

function wholeDiff({ changes }: Preview, width: number): readonly FileRow[] {
  return diffRows(changes).flatMap((line) => wrapRow(line, width, 1).map((row) => ({ row, marked: false })));
}
