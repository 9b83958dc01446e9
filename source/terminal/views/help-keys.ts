import type { View } from '../../questions/interview/interview.ts';
import { layoutOf, type Size } from '../layout.ts';
import { wrapRow, type Row } from '../rows.ts';

type Keys = readonly (readonly [key: string, words: string])[];

/** The keys of each view and what they do, those that one needs first at the top. */
const viewKeys: Readonly<Record<View, Keys>> = {
  greeting: [
    ['Enter', 'start; finish where there is nothing to do'],
    ['a', 'take every answer as it stands: to the review'],
    ['c', 'go on with an interview that was left unfinished'],
    ['e', 'change answers'],
    ['q, Esc', 'leave'],
  ],
  question: [
    ['Enter', 'accept the answer and go on; after a jump, back to where it began'],
    ['Esc, Shift-Tab', 'back to the question before'],
    ['↑ ↓', 'choose; in a text, walk through the candidates'],
    ['typing', 'replaces a text that is shown inverse; Backspace clears it, ← → Home End edit it'],
    ['Ctrl-U', 'clear the text before the cursor'],
    ['Space', 'tick an item of a list, or take it out'],
    ['letters', 'narrow a list or a choice; in an open list, Enter adds what you typed'],
    ['Ctrl-R', 'take the rest as it stands: to the review'],
    ['Shift-↑ Shift-↓', 'move an item of a list (Ctrl works too)'],
    ['Ctrl-O', 'write a text in your editor'],
  ],
  review: [
    ['Enter', 'change the answer; on the button, write the files'],
    ['↑ ↓, k j', 'move; Home and End to the first and to the button'],
    ['w', 'write the files, from wherever you are'],
    ['u', 'undo the last answer'],
    ['/', 'find a question'],
    ['Esc, Shift-Tab', 'back to the question before'],
  ],
};

/** The keys that mean the same everywhere. */
const commonKeys: Keys = [
  ['Tab', 'next tab of the preview'],
  ['PgUp PgDn', 'scroll the preview (Alt-↑ Alt-↓ too)'],
  ['Ctrl-F', 'find a question'],
  ['Ctrl-S', 'scores: what is wrong, and what could be added'],
  ['Alt-U, Ctrl-_', 'undo what was changed here, then the answer before'],
  ['Ctrl-T', 'Markdown as read, or its source'],
  ['Ctrl-G', 'conflicts: what you and the new version both changed'],
  ['?, Ctrl-X', 'this page (into a text, ? types itself)'],
  ['Ctrl-L', 'draw the window anew'],
  ['Ctrl-Z', 'suspend; fg comes back'],
  ['Ctrl-C', 'leave; nothing is written'],
];

/** The same as lines of a window. */
export function helpRows(view: View, width: number): readonly Row[] {
  return [...viewKeys[view], ...commonKeys].flatMap(([key, words]) =>
    wrapRow([{ text: ` ${key.padEnd(16)} `, style: 'accent' }, { text: words }], width, 18),
  );
}

/** The first row of the help when its last one is in sight. */
export function lastHelpRow(view: View, size: Size): number {
  const { main, body } = layoutOf(size);
  return Math.max(0, helpRows(view, main - 1).length - body);
}
