import { findingPlace } from '../../report/finding-place.ts';
import type { View } from '../../questions/interview/interview.ts';
import type { InterviewInput } from '../interview-input.ts';
import { textOf } from '../inputs/line.ts';
import { cutRow, row, rowWidth, widthOf, wrapText, type Row } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { conflictRows } from '../conflicts/conflict-rows.ts';
import { foundQuestions, lackOf, reachable, remarks, type Remark } from '../screen/press-overlay.ts';
import { livePreview, type Overlay, type Screen } from '../screen/screen.ts';
import { focusable, stack, windowAt, type Block } from './block.ts';
import { findingSign } from './finding-sign.ts';
import { helpRows } from './help-keys.ts';
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
      return { rows: helpWindow(screen.interview.view, overlay.at, width, height) };
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
  // In a narrow window the columns give way to the words.
  const columnOf = (words: readonly string[]) =>
    width < 60 ? 0 : Math.max(0, ...words.map((one) => one.length));
  const name = columnOf(found.map(({ key }) => keyInWords(key)));
  const title = columnOf(found.map(({ chapter }) => chapterTitles[chapter]));
  const rows = found.map(({ key, wording, chapter }, index) =>
    cutRow(
      focusable(
        [
          { text: keyInWords(key).padEnd(name) },
          { text: `  ${chapterTitles[chapter].padEnd(title)}  ${sanitizeLine(wording)}`, style: 'muted' },
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

/** In a lower window the totals give way to what is wrong and what is missing. */
const roomForTotals = 12;

function scoreRows(
  context: InterviewInput,
  screen: Screen,
  at: number,
  width: number,
  height: number,
): readonly Row[] {
  const preview = livePreview(context, screen);
  const totals = preview.scores.map(({ title, score, max }) =>
    cutRow([{ text: ` ${scoreText(score, max).padStart(7)}  `, style: 'strong' }, { text: title }], width),
  );
  const all = remarks(preview);
  const questionFor = reachable(context, screen);
  const focus = Math.min(at, all.length - 1);
  const lines: Row[] = [];
  let line = 0;
  all.forEach((remark, index) => {
    const kind = headingOf(remark);
    if (index === 0 || kind !== headingOf(all[index - 1] ?? remark)) lines.push(row(` ${kind}`, 'strong'));
    if (index === focus) line = lines.length;
    lines.push(cutRow(focusable(remarkRow(remark, questionFor), index === focus), width - 1));
  });
  if (all.length === 0) lines.push(row(' Nothing is missing.', 'strong'));
  const head = height < roomForTotals ? [] : totals;
  const focused = all[focus];
  const whole = focused ? remarkRow(focused, questionFor) : [];
  const detail =
    rowWidth(whole) + 2 < width - 1
      ? []
      : wrapText(whole.map(({ text }) => text).join(''), width - 4, 'muted');
  const shown = detail.map((one) => [{ text: '   ' }, ...one]);
  const room = height - (head.length > 0 ? head.length + 1 : 0) - (shown.length > 0 ? shown.length + 1 : 0);
  return stack([head, windowAt(lines, line, Math.max(2, room)), shown], height);
}

const headingOf = (remark: Remark): string =>
  'finding' in remark ? 'To look at' : 'Could be added, by the question that is named';

/** Where it is to be put right, what it is, and who says so. */
function remarkRow(remark: Remark, questionFor: ReturnType<typeof reachable>): Row {
  if ('finding' in remark) {
    const place = findingPlace(remark.finding);
    return [
      findingSign(remark.finding),
      { text: place === undefined ? '' : `${sanitizeLine(place)}: `, style: 'accent' },
      { text: sanitizeLine(remark.finding.message) },
    ];
  }
  const { standard, rule } = remark;
  const question = questionFor(rule);
  return [
    { text: question ? `${keyInWords(question.key)}: ` : 'Outside this tool: ', style: 'accent' },
    { text: sanitizeLine(lackOf(rule)) },
    { text: `  ${sanitizeLine(standard)}`, style: 'muted' },
  ];
}

/** `8.5/10`, without needless zeros. */
export function scoreText(score: number, max: number): string {
  return `${String(Math.round(score * 10) / 10)}/${String(max)}`;
}

function helpWindow(view: View, at: number, width: number, height: number): readonly Row[] {
  const rows = helpRows(view, width);
  // The window moves one line at a key: its focus is as far from its top as it looks for.
  return windowAt(rows, at + Math.floor(height / 2), height);
}

function leaveRows({ verdicts }: Screen, width: number, height: number): readonly Row[] {
  const lost = verdicts.size > 0 ? 'What you decided about conflicts' : 'Your answers';
  const question = wrapText(` Leave? ${lost} would be lost.`, width, 'strong');
  return stack([question, [row(' y  leave', 'accent'), row(' any other key  stay')]], height);
}
