import xterm from '@xterm/headless';
import { expect, it } from 'vitest';
import { jumpOverBlanks } from '../../source/terminal/jump-over-blanks.ts';

it.each([
  ['blanks after the line was cleared', '\u001b[1G\u001b[K      text', '\u001b[1G\u001b[K\u001b[6Ctext'],
  ['too few to be worth it', '\u001b[K    text', '\u001b[K    text'],
  ['blanks over what was not cleared', 'word      text', 'word      text'],
  ['blanks with a colour of their own', '\u001b[K\u001b[7m      text', '\u001b[K\u001b[7m      text'],
])('%s', (_, text, expected) => {
  expect(jumpOverBlanks(text)).toBe(expected);
});

/** What a terminal of 20x3 shows in the end. */
async function shown(text: string): Promise<readonly string[]> {
  const terminal = new xterm.Terminal({ cols: 20, rows: 3, allowProposedApi: true });
  await new Promise<void>((done) => {
    terminal.write(text, done);
  });
  return [0, 1, 2].map((row) => terminal.buffer.active.getLine(row)?.translateToString() ?? '');
}

it.each(['x'.repeat(18) + '\r\u001b[K         text', 'xxxxxxxx\u001b[4G\u001b[K                 \r\nnext'])(
  'the screen is the same',
  async (text) => {
    expect(await shown(jumpOverBlanks(text))).toEqual(await shown(text));
  },
);
