import type { InterviewInput } from '../interview-input.ts';
import { textOf } from '../inputs/line.ts';
import { cutRow, row, widthOf, wrapRow, wrapText, type Row } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { conflictRows } from '../conflicts/conflict-rows.ts';
import { foundQuestions, missingRules, reachable } from '../screen/press-overlay.ts';
import type { Overlay, Screen } from '../screen/screen.ts';
import { focusable, stack, windowAt, type Block } from './block.ts';
import { helpKeys } from './help-keys.ts';
import { chapterTitles } from './chapter-titles.ts';
import { keyInWords } from './key-in-words.ts';

/** What is drawn in place of the question while an overlay is open. */
export function overlayBlock(
  context: InterviewInput,
  screen: Screen,
  overlay: Overlay,
  width: number,
  height: number,
): Block {
  switch (overlay.kind) {
    case 'find':
      return findBlock(context, screen, overlay, width, height);
    case 'scores':
      return { rows: scoreRows(context, screen, overlay.at, width, height) };
    case 'conflicts':
      return { rows: conflictRows(context, screen, overlay, width, height) };
    case 'help':
      return { rows: helpRows(overlay.at, width, height) };
    case 'leave':
      return { rows: leaveRows(screen, width, height) };
  }
}

function findBlock(
  context: InterviewInput,
  screen: Screen,
  overlay: Extract<Overlay, { kind: 'find' }>,
  width: number,
  height: number,
): Block {
  const label = ' Go to: ';
  const field: Row = [{ text: label, style: 'accent' }, { text: textOf(overlay.line) }];
  const found = foundQuestions(context, screen, overlay);
  const at = Math.min(overlay.at, found.length - 1);
  const rows = found.map(({ key, wording, chapter }, index) =>
    cutRow(
      focusable(
        [
          { text: keyInWords(key) },
          { text: `  ${chapterTitles[chapter]}  ${sanitizeLine(wording)}`, style: 'muted' },
        ],
        index === at,
      ),
      width - 1,
    ),
  );
  const list =
    rows.length > 0 ? windowAt(rows, at, height - 2) : [row(' No question has these words.', 'muted')];
  const x = widthOf(label) + widthOf(overlay.line.before);
  return { rows: stack([[cutRow(field, width)], list], height), cursor: { x: Math.min(x, width - 1), y: 0 } };
}

function scoreRows(
  context: InterviewInput,
  screen: Screen,
  at: number,
  width: number,
  height: number,
): readonly Row[] {
  const { scores } = context.preview(screen.interview.draft);
  const totals = scores.map(({ title, score, max }) =>
    cutRow([{ text: ` ${scoreText(score, max).padStart(7)}  `, style: 'strong' }, { text: title }], width),
  );
  const missing = missingRules(context, screen);
  const focus = Math.min(at, missing.length - 1);
  const rows = missing.map(({ standard, rule }, index) => {
    const question = reachable(context, screen, rule);
    const where = question ? `${keyInWords(question.key)}: ` : 'Outside this tool: ';
    const words = sanitizeLine(rule.missing ?? rule.demand);
    return cutRow(
      focusable(
        [
          { text: where, style: 'accent' },
          { text: words },
          { text: `  ${sanitizeLine(standard)}`, style: 'muted' },
        ],
        index === focus,
      ),
      width - 1,
    );
  });
  const head = row(
    missing.length > 0 ? ' The question, and what its answer would add' : ' Nothing is missing.',
    'strong',
  );
  const room = Math.max(2, height - totals.length - 2);
  return stack([totals, [head, ...windowAt(rows, focus, room)]], height);
}

/** `8.5/10`, without needless zeros. */
export function scoreText(score: number, max: number): string {
  return `${String(Math.round(score * 10) / 10)}/${String(max)}`;
}

function helpRows(at: number, width: number, height: number): readonly Row[] {
  const rows = helpKeys.flatMap(([key, words]) =>
    wrapRow([{ text: ` ${key.padEnd(16)} `, style: 'accent' }, { text: words }], width, 18),
  );
  // The window moves one line at a key: its focus is as far from its top as it looks for.
  return windowAt(rows, at + Math.floor(height / 2), height);
}

function leaveRows({ verdicts }: Screen, width: number, height: number): readonly Row[] {
  const lost = verdicts.size > 0 ? 'What you decided about conflicts' : 'Your answers';
  const question = wrapText(` Leave? ${lost} would be lost.`, width, 'strong');
  return stack([question, [row(' y  leave', 'accent'), row(' any other key  stay')]], height);
}
