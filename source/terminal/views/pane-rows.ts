import type { Pane } from '../preview/pane.ts';
import { cutRow, row, rowWidth, wrapText, type Row, type Segment } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';

/** The tabs, a rule that tells how far down the file we are, and the file with a mark at changed lines. */
export function paneRows(pane: Pane, width: number): readonly Row[] {
  if (pane.tabs.length === 1)
    return wrapText('The preview appears as soon as enough is answered.', width, 'muted');
  return [
    tabRow(pane, width),
    ruleRow(pane, width),
    ...pane.rows.map(({ row: line, marked }) => lineRow(line, marked)),
  ];
}

function lineRow(line: Row, marked: boolean): Row {
  const bar: Segment = marked ? { text: ' ▌ ', style: 'accent' } : { text: '   ' };
  return [bar, ...line];
}

/** All tabs where they fit, else those around the active one. */
function tabRow({ tabs, active }: Pane, width: number): Row {
  const at = tabs.findIndex(({ id }) => id === active);
  let first = 0;
  const make = (): Row =>
    tabs
      .slice(first)
      .flatMap(({ id, label }): readonly Segment[] => [
        { text: ' ' },
        id === active
          ? { text: `[${sanitizeLine(label)}]`, style: 'chosen' }
          : { text: ` ${sanitizeLine(label)} `, style: 'muted' },
      ]);
  while (first < at && rowWidth(make()) > width) first += 1;
  return cutRow([{ text: first > 0 ? '…' : ' ', style: 'muted' }, ...make()], width);
}

function ruleRow({ total, top, rows, more }: Pane, width: number): Row {
  const last = top + rows.length;
  const place = total > rows.length ? ` ${String(top + 1)}-${String(last)} of ${String(total)} ` : '';
  const hint = more ? ' more marked lines ' : '';
  const note = hint + place;
  return row(`  ${'─'.repeat(Math.max(0, width - note.length - 4))}${note}──`.slice(0, width), 'muted');
}
