import type { InterviewInput } from '../interview-input.ts';
import type { Layout } from '../layout.ts';
import { cutRow, row, rowWidth, spread, type Row, type Segment } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import type { Preview } from '../../report/preview.ts';
import { isWritten } from '../../documents/document.ts';
import { openProblems } from '../../questions/interview/interview.ts';
import { hunksOn } from '../conflicts/press-conflicts.ts';
import { missingRules, reachable, remarks, wantsAttention } from '../screen/press-overlay.ts';
import { isUpToDate } from '../screen/up-to-date.ts';
import { keepsEnter } from '../inputs/input.ts';
import { addsTyped, shownRows } from '../inputs/list-input.ts';
import { candidates } from '../inputs/text-input.ts';
import { currentQuestion, livePreview, optionsAt, reviewQuestions, type Screen } from '../screen/screen.ts';
import { coversQuestion, previewPlace } from './preview-place.ts';
import { keyInWords } from './key-in-words.ts';
import { scoreText } from './overlay-block.ts';

type Hint = readonly [key: string, words: string];

/** A rule, the live scores, and the keys that mean something here. */
export function footerRows(context: InterviewInput, screen: Screen, layout: Layout): readonly Row[] {
  const keys = hintRow(hintsFor(context, screen, layout), layout.columns);
  if (layout.footer < 3) return [keys];
  const { columns } = layout;
  const news =
    screen.notice === undefined
      ? scoreRow(context, screen, columns)
      : cutRow(row(` ${sanitizeLine(screen.notice)}`, 'accent'), columns);
  return [row('─'.repeat(columns), 'muted'), news, keys];
}

function scoreRow(context: InterviewInput, screen: Screen, width: number): Row {
  const preview = livePreview(context, screen);
  const { scores, findings } = preview;
  if (scores.length + findings.length === 0) return [];
  const long = noteOn(preview, ', ^S shows them ');
  const short = noteOn(preview, ' (^S) ');
  const inFull = scoresIn(scores, width - rowWidth(long) - 1);
  const all = scoresIn(scores, width - rowWidth(short) - 1);
  // The note says less before a score is left out.
  return width >= 100 && rowWidth(inFull) === rowWidth(all)
    ? spread(inFull, long, width)
    : spread(all, short, width);
}

/** The scores in so many columns; those that do not fit whole are left out: ^S shows them all. */
function scoresIn(scores: Preview['scores'], room: number): Row {
  const line: Segment[] = [];
  for (const { title, score, max } of scores) {
    const next: Row = [
      { text: line.length === 0 ? ' ' : '  ·  ', style: 'muted' },
      { text: `${sanitizeLine(title)} `, style: 'muted' },
      { text: scoreText(score, max), style: score >= max ? 'good' : 'plain' },
    ];
    if (rowWidth([...line, ...next]) <= room) line.push(...next);
  }
  return line;
}

/** What is wrong with the files, else what the standards miss, with the key that shows it. */
function noteOn(preview: Preview, more: string): Row {
  const wrong = wantsAttention(preview).length;
  const missing = missingRules(preview).length;
  if (wrong > 0) return [{ text: `! ${String(wrong)} to look at${more}`, style: 'warn' }];
  return missing === 0
    ? [{ text: '✓ nothing missing ', style: 'good' }]
    : [{ text: `${String(missing)} could be added${more}`, style: 'plain' }];
}

/** The hint that leads to all others: it keeps its place however narrow the window is. */
const isHelp = ([, words]: Hint): boolean => words === 'keys';

/** As many hints as fit; the first ones matter most, and the way to all keys most of all. */
function hintRow(hints: readonly Hint[], width: number): Row {
  const gap = width < 60 ? '  ' : '   ';
  const margin = width < 60 ? '' : ' ';
  const segments = ([key, words]: Hint): Row => [
    { text: key, style: 'accent' },
    { text: ` ${words}${gap}`, style: 'muted' },
  ];
  const last = hints.filter(isHelp).flatMap(segments);
  const line: Segment[] = [{ text: margin }];
  for (const next of hints.filter((hint) => !isHelp(hint)).map(segments)) {
    if (rowWidth([...line, ...next, ...last]) <= width + gap.length) line.push(...next);
  }
  return cutRow(trimmed([...line, ...last]), width);
}

/** Without the gap after the last hint. */
function trimmed(line: Row): Row {
  return line.map((segment, index) =>
    index === line.length - 1 ? { ...segment, text: segment.text.trimEnd() } : segment,
  );
}

function hintsFor(context: InterviewInput, screen: Screen, layout: Layout): readonly Hint[] {
  switch (screen.overlay?.kind) {
    case 'find':
      return [
        ['Enter', 'go'],
        ['↑↓', 'choose'],
        ['Esc', 'close'],
      ];
    case 'scores':
      return [
        ...(leadsOn(context, screen, screen.overlay.at) ? [['Enter', 'to the question'] as const] : []),
        ['Esc', 'close'],
        ['↑↓', 'choose'],
      ];
    case 'conflicts':
      return [
        ['Enter', 'choose'],
        ['↑↓', 'move'],
        ['Esc', 'close'],
        ...(hunksOn(context, screen).length > 1 ? [['←→', 'other conflict'] as const] : []),
        ['PgDn', 'scroll'],
      ];
    case 'help':
      return [
        ['Esc', 'close'],
        ['↑↓', 'scroll'],
      ];
    case 'leave':
      return [
        ['y', 'leave'],
        ['any other key', 'stay'],
      ];
    case undefined:
      return viewHints(context, screen, layout);
  }
}

/** Whether there is a question for what is focused on the page of scores. */
function leadsOn(context: InterviewInput, screen: Screen, at: number): boolean {
  const all = remarks(livePreview(context, screen));
  const focused = all[Math.min(at, all.length - 1)];
  return focused !== undefined && 'rule' in focused && reachable(context, screen)(focused.rule) !== undefined;
}

function viewHints(context: InterviewInput, screen: Screen, layout: Layout): readonly Hint[] {
  const covered = coversQuestion(layout, screen);
  if (covered)
    return [
      ['Esc', 'close'],
      ['Tab', 'next file'],
      ['↑↓', 'scroll'],
      ['^T', 'source'],
    ];
  const conflicts = conflictHint(context, screen);
  const preview: Hint = ['Tab', previewPlace(layout, screen) === 'instead' ? 'preview' : 'next file'];
  switch (screen.interview.view) {
    case 'greeting':
      return [...greetingHints(context, screen, preview), ...conflicts];
    case 'question':
      return [
        ...enterHint(screen, layout),
        ['Esc', 'back'],
        ...inputHints(context, screen, preview),
        ...conflicts,
        ...rest,
      ];
    case 'review':
      return reviewHints(context, screen, [...conflicts, preview]);
  }
}

/** Enter takes what is typed into a list before it goes on; it does nothing where that leaves no item. */
function enterHint({ input, interview }: Screen, { columns }: Layout): readonly Hint[] {
  if (input?.kind !== 'list' || !keepsEnter(input)) return [['Enter', nextPlace(interview, columns)]];
  if (addsTyped(input)) return [['Enter', 'add']];
  return shownRows(input).length > 0 ? [['Enter', 'tick']] : [];
}

/** Where an answer leads: on, or back to where a jump began. */
function nextPlace({ jumpedFrom }: Screen['interview'], columns: number): string {
  if (!jumpedFrom) return 'next';
  return columns < 60 ? 'return' : `return to ${keyInWords(jumpedFrom.at)}`;
}

/** How many places both sides changed, with the key that leads there. */
function conflictHint(context: InterviewInput, screen: Screen): readonly Hint[] {
  const count = hunksOn(context, screen).length;
  return count > 0 ? [['^G', count === 1 ? 'conflict' : `${String(count)} conflicts`]] : [];
}

function reviewHints(context: InterviewInput, screen: Screen, more: readonly Hint[]): readonly Hint[] {
  const onButton = screen.reviewAt >= reviewQuestions(context, screen.interview).length;
  const button: Hint = ['Enter', buttonHint(context, screen)];
  const moves: readonly Hint[] = onButton
    ? [button, ['↑↓', 'to the answers']]
    : [
        ['Enter', 'change'],
        ['↑↓', 'move'],
        ['w', button[1]],
      ];
  const others = rest.filter(([key]) => key !== '^R');
  return [...moves, ['Esc', 'back'], ...more, ['u', 'undo'], ['?', 'keys'], ...others];
}

/** What the button of the review does next. */
function buttonHint(context: InterviewInput, screen: Screen): string {
  if (openProblems(context, screen.interview.draft).size > 0) return 'answer';
  if (hunksOn(context, screen).some(({ verdict }) => verdict === undefined)) return 'decide';
  const { changes } = livePreview(context, screen);
  return changes.length > 0 && !changes.some(isWritten) ? 'finish' : 'write';
}

const rest: readonly Hint[] = [
  ['^R', 'accept rest'],
  ['^F', 'find'],
  ['^S', 'scores'],
  ['PgDn', 'scroll'],
  ['^T', 'source'],
];

function greetingHints(context: InterviewInput, screen: Screen, preview: Hint): readonly Hint[] {
  const resume: readonly Hint[] = context.unfinished ? [['c', 'continue unfinished']] : [];
  const others: readonly Hint[] = [preview, ['q', 'leave'], ['?', 'keys']];
  if (isUpToDate(context, screen))
    return [['Enter', 'finish'], ['e', 'change answers'], ...resume, ...others];
  return [['Enter', 'start'], ...resume, ['a', 'accept all'], ...others];
}

function inputHints(context: InterviewInput, screen: Screen, preview: Hint): readonly Hint[] {
  switch (currentQuestion(context, screen)?.kind) {
    case 'list':
      // While something is typed, a space is a letter of it.
      return screen.input && keepsEnter(screen.input)
        ? [['^U', 'clear'], preview, ['^X', 'keys']]
        : [['Space', 'tick'], preview, ['?', 'keys'], ['⇧↑↓', 'reorder']];
    case 'choice':
    case 'confirm':
      return [['↑↓', 'choose'], preview, ['?', 'keys']];
    case 'text':
      return [
        ...(hasCandidates(context, screen) ? [['↑↓', 'choose'] as const] : []),
        ...(isSelected(screen) ? replacing : [['^U', 'clear'] as const]),
        preview,
        ...(context.edit ? [['^O', 'editor'] as const] : []),
        ['^X', 'keys'],
      ];
    case undefined:
      return [];
  }
}

/** What is there counts as selected until the first edit. */
const replacing: readonly Hint[] = [
  ['type', 'over it'],
  ['←', 'to edit'],
];

const isSelected = ({ input }: Screen): boolean => input?.kind === 'text' && input.selected;

/** Whether there is anything but what is typed to choose from. */
function hasCandidates(context: InterviewInput, screen: Screen): boolean {
  const question = currentQuestion(context, screen);
  const { input, interview } = screen;
  if (!question || input?.kind !== 'text') return false;
  return candidates(input, optionsAt(context, interview, question)).length > 0;
}
