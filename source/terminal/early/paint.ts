import { layoutOf, type Size } from '../layout.ts';
import { paintedRow } from '../painted-row.ts';
import { cutRow, rowWidth, type Row } from '../rows.ts';
import type { FrameRows } from '../views/frame-rows.ts';

const begin = '\u001b[?2026h\u001b[?25l';
const end = '\u001b[?2026l';
const eraseRight = '\u001b[K';
const showCursor = '\u001b[?25h';
const to = (x: number, y: number) => `\u001b[${String(y + 1)};${String(x + 1)}H`;

/** The window line by line, each at most as wide as the window, as Ink lays it out in `views/frame.tsx`. */
export function frameLines({ header, left, right, footer }: FrameRows, size: Size): readonly string[] {
  const layout = layoutOf(size);
  const full = (rows: readonly Row[], height: number) =>
    Array.from({ length: height }, (_, index) => paintedRow(cutRow(rows[index] ?? [], layout.columns)));
  return [
    ...full(header, layout.header),
    ...(right ? beside(left, right, layout) : full(left, layout.body)),
    ...full(footer, layout.footer),
  ].slice(0, size.rows);
}

function beside(left: readonly Row[], right: readonly Row[], layout: ReturnType<typeof layoutOf>) {
  return Array.from({ length: layout.body }, (_, index) => {
    const start = cutRow(left[index] ?? [], layout.main);
    const rest = cutRow(right[index] ?? [], layout.side);
    if (rest.length === 0) return paintedRow(start);
    const gap = ' '.repeat(Math.max(0, layout.main - rowWidth(start)));
    return `${paintedRow(start)}${gap}${paintedRow(rest)}`;
  });
}

/** The escape sequences that make one frame of another, lines that stay the same left alone. */
export function paint(
  before: readonly string[],
  lines: readonly string[],
  cursor: FrameRows['cursor'],
): string {
  const changed = lines.flatMap((line, y) => (line === before[y] ? [] : [`${to(0, y)}${eraseRight}${line}`]));
  return [begin, ...changed, cursor ? `${to(cursor.x, cursor.y)}${showCursor}` : '', end].join('');
}
