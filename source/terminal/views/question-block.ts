import { isDay, weekdayNames, weekdayOf } from '../../text/calendar.ts';
import { valueProblem } from '../../questions/interview/value-problem.ts';
import { showValue } from '../../questions/interview/show-value.ts';
import type { Question } from '../../questions/question.ts';
import { entryProblem, entryReading, valueOf, type Input } from '../inputs/input.ts';
import { textOf } from '../inputs/line.ts';
import { addsTyped } from '../inputs/list-input.ts';
import type { Option } from '../inputs/option.ts';
import { cutRow, row, wrapText, type Row } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { stack, type Block } from './block.ts';
import { inputBlock } from './input-block.ts';

type Shown = {
  readonly question: Question;
  readonly input: Input;
  readonly options: readonly Option[];
  readonly refusal: string | undefined;
  /** How the answer, as it would be sent now, clashes with others. */
  readonly clash: string | undefined;
  readonly touched: boolean;
  readonly today: string;
  readonly width: number;
  readonly height: number;
};

/** The question, one line of why, the input, and what is wrong with it. What matters least goes first. */
export function questionBlock(shown: Shown): Block {
  const { question, width, height } = shown;
  const text = width - 2;
  const help = wrapText(question.help, text, 'muted');
  // The input keeps a row of its own however low the window is, then the question, then what is wrong.
  const notice = noticeRows(shown, text).slice(0, Math.max(0, height - 2));
  const wording = clipped(wrapText(question.wording, text, 'strong'), height - notice.length - 1, text);
  const fixed = wording.length + notice.length;
  const room = height - fixed - help.length - 3;
  // A notice that comes and goes while one types must not move the rest, as long as there is room for it.
  const keepsHelp = room >= 3 && room + notice.length >= Math.min(5, shown.options.length + 1);
  // Blank lines give way before options are hidden.
  const dense = height - fixed - help.length;
  const fits = wholeRows(shown) > room && wholeRows(shown) <= dense ? dense : room;
  const left = Math.max(1, keepsHelp ? fits : height - fixed);
  const input = inputBlock({ ...shown, width: text, height: left, adds: addingOf(shown) });
  const head = keepsHelp ? [wording, help] : [wording];
  const rows = stack([...head, input.rows, notice], height);
  return { rows: rows.map(indent), ...placeCursor(input, rows) };
}

/** Rows of the input with all of its options, and a field where something can be typed. */
function wholeRows({ input, options }: Shown): number {
  if (input.kind === 'list') return input.rows.length + (input.open ? 1 : 0);
  return options.length + (input.kind === 'text' ? 1 : 0);
}

/** The first rows of a text, the last one cut by a sign where others are missing. */
function clipped(rows: readonly Row[], count: number, width: number): readonly Row[] {
  const [last, next] = [rows[count - 1], rows[count]];
  if (!last || !next) return rows.slice(0, Math.max(0, count));
  return [...rows.slice(0, count - 1), cutRow([...last, ...next], width)];
}

function indent(line: Row): Row {
  return line.length === 0 ? line : [{ text: ' ' }, ...line];
}

/** The cursor's row is found by identity: the input's rows are taken over as they are. */
function placeCursor({ cursor, rows: own }: Block, rows: readonly Row[]): Pick<Block, 'cursor'> {
  const line = cursor && own[cursor.y];
  const y = line ? rows.indexOf(line) : -1;
  return cursor && y >= 0 ? { cursor: { x: cursor.x + 1, y } } : {};
}

/** What Enter would add to the list, in words; nothing where it would be refused or ticks a row. */
function addingOf({ question, input, today }: Shown): string | undefined {
  if (input.kind !== 'list' || !addsTyped(input)) return undefined;
  if (entryProblem(question, input, today) !== undefined) return undefined;
  const read = entryReading(question, input, today);
  return read === undefined ? 'Enter adds it to the list.' : `Enter adds ${sanitizeLine(read)}`;
}

/** A day that was read from words, with its weekday to tell it by. */
function inFull(question: Question, read: string): string {
  const isRead = question.kind === 'text' && question.typedAs === 'day' && isDay(read);
  return isRead ? `${read}, a ${capitalized(weekdayNames[weekdayOf(read)] ?? '')}` : read;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** About the answer: why it cannot stay, or how it was read and what it clashes with. */
function noticeRows(shown: Shown, width: number): readonly Row[] {
  const { question, input, refusal, clash, touched, today } = shown;
  if (refusal !== undefined) return marked('✗', 'bad', refusal, width);
  const value = valueOf(question, input, today);
  const problem =
    entryProblem(question, input, today) ?? (value === undefined ? undefined : valueProblem(question, value));
  if (problem !== undefined && touched) return marked('!', 'warn', problem, width);
  const typed = input.kind === 'text' ? textOf(input.line).trim() : undefined;
  const read = showValue(question, value);
  const differs = typed !== undefined && value !== undefined && typed !== value && typed !== read;
  const reading = differs ? [cutRow(row(`= ${sanitizeLine(inFull(question, read))}`, 'good'), width)] : [];
  const clashes = problem === undefined && value !== undefined && clash !== undefined;
  return clashes ? [...reading, ...marked('!', 'warn', clash, width)] : reading;
}

function marked(sign: string, style: 'bad' | 'warn', text: string, width: number): readonly Row[] {
  return wrapText(`${sign} ${sanitizeLine(text)}`, width, style);
}
