import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { frameLines, paint } from '../../../source/terminal/early/paint.ts';
import { widthOf } from '../../../source/terminal/rows.ts';
import { press } from '../../../source/terminal/screen/press.ts';
import { startScreen } from '../../../source/terminal/screen/screen.ts';
import { frameOf } from '../../../source/terminal/views/frame-rows.ts';
import { sampleContext } from '../screen/sample-context.ts';

const context = sampleContext();
const greeting = startScreen(context);

describe.each([
  { columns: 120, rows: 40 },
  { columns: 60, rows: 20 },
  { columns: 40, rows: 10 },
])('at $columns x $rows', (size) => {
  const lines = frameLines(frameOf(context, greeting, size), size);

  it('the frame fills the window and goes nowhere beyond it', () => {
    expect(lines).toHaveLength(size.rows);
    expect(lines.filter((line) => widthOf(stripVTControlCharacters(line)) > size.columns)).toEqual([]);
  });

  it('a frame that stays as it is writes none of its lines', () => {
    expect(stripVTControlCharacters(paint(lines, lines, undefined))).toBe('');
  });
});

it('a key writes the lines that it changes, and puts the cursor where text is typed', () => {
  const size = { columns: 120, rows: 40 };
  const question = press(context, greeting, { name: 'enter' }, size);
  const typed = press(context, question, { text: 'x' }, size);
  const before = frameLines(frameOf(context, question, size), size);
  const frame = frameOf(context, typed, size);
  const written = paint(before, frameLines(frame, size), frame.cursor);
  expect(written.length).toBeLessThan(2048);
  expect(frame.cursor).toBeDefined();
  expect(written).toContain(
    `\u001b[${String((frame.cursor?.y ?? 0) + 1)};${String((frame.cursor?.x ?? 0) + 1)}H`,
  );
});
