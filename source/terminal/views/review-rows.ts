import { isWritten } from '../../documents/document.ts';
import type { DraftAnswer } from '../../questions/draft.ts';
import { openProblems } from '../../questions/interview/interview.ts';
import { showValue } from '../../questions/interview/show-value.ts';
import type { Question } from '../../questions/question.ts';
import type { InterviewInput } from '../interview-input.ts';
import { originInWords } from '../origin.ts';
import { cutRow, cutText, row, rowWidth, widthOf, wrapText, type Row, type Segment } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { conflictSummary } from '../conflicts/conflict-rows.ts';
import { hunksOn } from '../conflicts/press-conflicts.ts';
import { reviewQuestions, type Screen } from '../screen/screen.ts';
import { windowAt } from './block.ts';
import { chapterTitles } from './chapter-titles.ts';
import { keyInWords } from './key-in-words.ts';

/** Columns of the names: in a narrow window they give way to the answers. */
const labelWidth = (width: number) => (width < 46 ? 13 : width < 60 ? 18 : 20);

/** An origin in fewer columns tells nothing: the answer takes them. */
const shortestOrigin = 12;

/** Every answer with where it came from, by chapter, and the button that writes. */
export function reviewRows(
  context: InterviewInput,
  screen: Screen,
  width: number,
  height: number,
): readonly Row[] {
  const { draft } = screen.interview;
  const questions = reviewQuestions(context, screen.interview);
  const problems = openProblems(context, draft);
  const at = Math.min(screen.reviewAt, questions.length);
  const lines: Row[] = [];
  let focus = 0;
  questions.forEach((question, index) => {
    if (question.chapter !== questions[index - 1]?.chapter) {
      lines.push(row(` ${chapterTitles[question.chapter]}`, 'strong'));
    }
    if (index === at) focus = lines.length;
    const answer = draft.get(question.key);
    lines.push(answerRow(question, answer, problems.get(question.key), index === at, width));
  });
  const isButton = at === questions.length;
  const conflicts = conflictSummary(context, screen, width);
  const focused = questions[at];
  const detail =
    height < 8 || !focused
      ? []
      : detailRows(focused, draft.get(focused.key), problems.get(focused.key), lines[focus], width);
  const room = Math.max(1, height - 2 - conflicts.length - detail.length);
  const list = windowAt(lines, isButton ? lines.length - 1 : focus, room);
  const button = buttonRow(context, screen, problems.size, isButton, width);
  return [...list, ...detail, [], ...conflicts, button].slice(0, Math.max(height, 1));
}

/** The focused answer in full, or why it cannot stay, where its line had no room for it. */
function detailRows(
  question: Question,
  answer: DraftAnswer | undefined,
  problem: string | undefined,
  shown: Row | undefined,
  width: number,
): readonly Row[] {
  const value = sanitizeLine(showValue(question, answer?.value));
  const origin = answer ? originOf(answer) : '';
  const told = problem === undefined ? value : sanitizeLine(problem);
  const parts = problem === undefined ? [told, origin] : [told];
  const line = shown?.map(({ text }) => text).join('') ?? '';
  if (parts.every((part) => line.includes(part))) return [];
  const whole = problem === undefined ? `${value}  (${origin})` : told;
  const rows = wrapText(whole, width - 4, 'muted');
  const last = rows[2];
  const shorter = last && [...rows.slice(0, 2), cutRow([...last, { text: ' …' }], width - 4)];
  const kept = rows.length > 3 && shorter ? shorter : rows;
  return [[], ...kept.map((line) => [{ text: '   ' }, ...line])];
}

const originOf = (answer: DraftAnswer): string => sanitizeLine(originInWords(answer));

/** The name of an answer in so many columns. */
function labelOf(key: string, width: number): string {
  const name = keyInWords(key);
  return (widthOf(name) > width ? `${cutText(name, width - 1)}…` : name).padEnd(width);
}

function answerRow(
  question: Question,
  answer: DraftAnswer | undefined,
  problem: string | undefined,
  focused: boolean,
  width: number,
): Row {
  const label = labelOf(question.key, labelWidth(width));
  const head: Segment[] = [
    { text: focused ? ' › ' : '   ', style: 'chosen' },
    { text: label, style: focused ? 'chosen' : 'muted' },
    { text: ' ' },
  ];
  if (problem !== undefined) {
    return cutRow([...head, { text: `✗ ${sanitizeLine(problem)}`, style: 'bad' }], width);
  }
  const value = sanitizeLine(showValue(question, answer?.value));
  const style = answer ? (focused ? 'chosen' : 'plain') : 'muted';
  const room = width - rowWidth(head) - 1;
  const origin = answer ? originIn(room - widthOf(value) - 2, originOf(answer)) : [];
  const free = room - (origin.length > 0 ? rowWidth(origin) + 2 : 0);
  const known = cutRow([{ text: value, style }], free);
  if (origin.length === 0) return [...head, ...known];
  return [...head, ...known, { text: ' '.repeat(room - rowWidth(known) - rowWidth(origin)) }, ...origin];
}

/** Where an answer came from, in what its value leaves of the line. */
function originIn(room: number, origin: string): Row {
  return room >= Math.min(shortestOrigin, widthOf(origin)) ? cutRow(row(origin, 'muted'), room) : [];
}

function buttonRow(
  context: InterviewInput,
  screen: Screen,
  open: number,
  focused: boolean,
  width: number,
): Row {
  const { changes } = context.preview(screen.interview.draft);
  const fresh = hunksOn(context, screen).filter(({ verdict }) => verdict === undefined).length;
  const count = changes.filter(isWritten).length;
  const files = `${String(count)} file${count === 1 ? '' : 's'}`;
  // Before the first preview is there, nobody knows how many.
  const known = changes.length > 0;
  const write = !known ? 'Write the files' : count === 0 ? 'Nothing to write: finish' : `Write ${files}`;
  const words = fresh === 0 ? write : `Decide ${fresh === 1 ? 'the conflict' : `${String(fresh)} conflicts`}`;
  const text =
    open > 0 ? `Answer ${open === 1 ? 'the open question' : `${String(open)} open questions`}` : words;
  const label: Segment = { text: ` ${text} `, style: focused ? 'button' : 'strong' };
  return cutRow([{ text: focused ? ' › ' : '   ', style: 'chosen' }, label], width);
}
