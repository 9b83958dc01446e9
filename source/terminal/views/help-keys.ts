import { layoutOf, type Size } from '../layout.ts';
import { wrapRow, type Row } from '../rows.ts';

/** Every key and what it does, those that one needs first at the top. */
const helpKeys: readonly (readonly [key: string, words: string])[] = [
  ['Enter', 'accept the answer and go on'],
  ['Esc, Shift-Tab', 'back to the question before'],
  ['↑ ↓', 'choose; in a text, walk through the candidates'],
  ['Ctrl-U', 'clear the text before the cursor'],
  ['Space', 'tick an item of a list, or take it out'],
  ['letters', 'narrow a list or a choice; in an open list, Enter adds what you typed'],
  ['Ctrl-R', 'take the rest as it stands: to the review'],
  ['Tab', 'next tab of the preview'],
  ['PgUp PgDn', 'scroll the preview (Alt-↑ Alt-↓ too)'],
  ['Ctrl-F', 'find a question'],
  ['Ctrl-S', 'scores: what is wrong, and what could be added'],
  ['Alt-U, Ctrl-_', 'undo what was changed here, then the answer before'],
  ['Shift-↑ Shift-↓', 'move an item of a list (Ctrl works too)'],
  ['Ctrl-T', 'Markdown as read, or its source'],
  ['Ctrl-O', 'write a text in your editor'],
  ['Ctrl-G', 'conflicts: what you and the new version both changed'],
  ['?, Ctrl-X', 'this page (into a text, ? types itself)'],
  ['Ctrl-Z', 'suspend; fg comes back'],
  ['Ctrl-C', 'leave; nothing is written'],
];

/** The same as lines of a window. */
export function helpRows(width: number): readonly Row[] {
  return helpKeys.flatMap(([key, words]) =>
    wrapRow([{ text: ` ${key.padEnd(16)} `, style: 'accent' }, { text: words }], width, 18),
  );
}

/** The first row of the help when its last one is in sight. */
export function lastHelpRow(size: Size): number {
  const { main, body } = layoutOf(size);
  return Math.max(0, helpRows(main - 1).length - body);
}
