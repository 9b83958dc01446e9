import { structuredPatch } from 'diff';
import type { Change } from '../../documents/document.ts';
import { blank, row, type Row } from '../rows.ts';
import { sanitize } from '../sanitize.ts';

/** What each action is called on the screen; the sign says it without colour. */
export const actionWords: Readonly<Record<Change['action'], string>> = {
  create: '+ new',
  update: '~ changed',
  unchanged: '= unchanged',
  keep: '= kept as it is',
  conflict: '! needs a decision',
  orphan: '- no longer asked for',
};

/** All changes against the disk as a unified diff, unchanged files left out. */
export function diffRows(changes: readonly Change[]): readonly Row[] {
  const touched = changes.filter(({ before, after }) => after !== undefined && before !== after);
  if (touched.length === 0) return [row('Nothing would change on disk.', 'muted')];
  return touched.flatMap((change) => [...fileRows(change), blank]);
}

function fileRows({ path, action, before = '', after = '' }: Change): readonly Row[] {
  const { hunks } = structuredPatch('', '', sanitize(before), sanitize(after), '', '', { context: 2 });
  return [
    [
      { text: path, style: 'strong' },
      { text: `  ${actionWords[action]}`, style: 'muted' },
    ],
    ...hunks.flatMap(({ oldStart, newStart, lines }) => [
      row(`@@ line ${Math.max(1, oldStart === 0 ? newStart : oldStart)}`, 'muted'),
      ...lines.map(lineRow),
    ]),
  ];
}

function lineRow(line: string): Row {
  if (line.startsWith('+')) return row(line, 'good');
  if (line.startsWith('-')) return row(line, 'bad');
  return row(line, line.startsWith('\\') ? 'muted' : undefined);
}
