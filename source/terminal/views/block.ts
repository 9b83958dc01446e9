import { blank, cutRow, row, type Row } from '../rows.ts';

/** A part of the screen: its rows, and where the cursor stands in them. */
export type Block = {
  readonly rows: readonly Row[];
  readonly cursor?: { readonly x: number; readonly y: number };
};

/** The rows around a focused one, at most `height` of them; what is hidden is counted at the edges. */
export function windowAt(
  rows: readonly Row[],
  focus: number,
  height: number,
  width = Infinity,
): readonly Row[] {
  if (rows.length <= height) return rows;
  const top = Math.min(Math.max(0, focus - Math.floor(height / 2)), rows.length - height);
  const shown = rows.slice(top, top + height);
  const below = rows.length - top - height;
  if (height < 4) {
    return shown.map((line, index) =>
      counted(line, index === 0 ? top : 0, index === height - 1 ? below : 0, width),
    );
  }
  return shown.map((line, index) => {
    if (index === 0 && top > 0) return row(`  ↑ ${String(top + 1)} more`, 'muted');
    return index === height - 1 && below > 0 ? row(`  ↓ ${String(below + 1)} more`, 'muted') : line;
  });
}

/** In a window too low for rows of their own, the counts stand behind the first and the last entry. */
function counted(line: Row, above: number, below: number, width: number): Row {
  const counts = [['↑', above] as const, ['↓', below] as const].filter(([, count]) => count > 0);
  if (counts.length === 0) return line;
  const words = counts.map(([sign, count]) => `  ${sign} ${String(count)} more`).join('');
  const note =
    2 * words.length <= width ? words : counts.map(([sign, count]) => ` ${sign}${String(count)}`).join('');
  return cutRow([...cutRow(line, Math.max(0, width - note.length)), { text: note, style: 'muted' }], width);
}

/** Parts of a screen from top to bottom; blank lines between them, as long as there is room. */
export function stack(parts: readonly (readonly Row[])[], height: number): readonly Row[] {
  const filled = parts.filter((part) => part.length > 0);
  const tight = filled.flat();
  if (tight.length + filled.length - 1 > height) return tight.slice(0, height);
  return filled.flatMap((part, index) => (index === 0 ? part : [blank, ...part]));
}

/** A row that shows whether it is focused: a mark for those who see no colour. */
export function focusable(line: Row, focused: boolean): Row {
  return focused
    ? [{ text: '› ', style: 'chosen' }, ...line.map((one) => ({ ...one, style: one.style ?? 'chosen' }))]
    : [{ text: '  ' }, ...line];
}
