import type { InterviewInput } from '../interview-input.ts';
import type { Layout } from '../layout.ts';
import { cutRow, row, rowWidth, spread, type Row, type Segment } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { hunksOn } from '../conflicts/press-conflicts.ts';
import { missingRules } from '../screen/press-overlay.ts';
import { isUpToDate } from '../screen/up-to-date.ts';
import { currentQuestion, liveDraft, type Screen } from '../screen/screen.ts';
import { coversQuestion, previewPlace } from './preview-place.ts';
import { scoreText } from './overlay-block.ts';

type Hint = readonly [key: string, words: string];

/** A rule, the live scores, and the keys that mean something here. */
export function footerRows(context: InterviewInput, screen: Screen, layout: Layout): readonly Row[] {
  const keys = hintRow(hintsFor(context, screen, layout), layout.columns);
  if (layout.footer < 3) return [keys];
  return [row('─'.repeat(layout.columns), 'muted'), scoreRow(context, screen, layout.columns), keys];
}

function scoreRow(context: InterviewInput, screen: Screen, width: number): Row {
  const { scores } = context.preview(liveDraft(context, screen));
  if (scores.length === 0) return [];
  const missing = missingRules(context, screen).length;
  const pieces = scores.flatMap(({ title, score, max }, index): readonly Segment[] => [
    { text: index === 0 ? ' ' : '  ·  ', style: 'muted' },
    { text: `${sanitizeLine(title)} `, style: 'muted' },
    { text: scoreText(score, max), style: score >= max ? 'good' : 'plain' },
  ]);
  const note: Row =
    missing === 0
      ? [{ text: '✓ nothing missing ', style: 'good' }]
      : [{ text: `! ${String(missing)} missing `, style: 'warn' }];
  return spread(pieces, note, width);
}

/** As many hints as fit; the first ones matter most. */
function hintRow(hints: readonly Hint[], width: number): Row {
  const line: Segment[] = [{ text: ' ' }];
  for (const [key, words] of hints) {
    const next: Segment[] = [
      { text: key, style: 'accent' },
      { text: ` ${words}   `, style: 'muted' },
    ];
    if (rowWidth(line) + rowWidth(next) > width + 2) break;
    line.push(...next);
  }
  return cutRow(line, width);
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
        ['Enter', 'to the question'],
        ['↑↓', 'choose'],
        ['Esc', 'close'],
      ];
    case 'conflicts':
      return [
        ['Enter', 'choose'],
        ['↑↓', 'move'],
        ['←→', 'other conflict'],
        ['PgDn', 'scroll'],
        ['Esc', 'close'],
      ];
    case 'help':
      return [['any key', 'close']];
    case 'leave':
      return [
        ['y', 'leave'],
        ['any other key', 'stay'],
      ];
    case undefined:
      return viewHints(context, screen, layout);
  }
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
        ['Enter', 'next'],
        ['Esc', 'back'],
        ...inputHints(context, screen, preview),
        ...conflicts,
        ...rest,
      ];
    case 'review':
      return reviewHints([...conflicts, preview]);
  }
}

/** How many places both sides changed, with the key that leads there. */
function conflictHint(context: InterviewInput, screen: Screen): readonly Hint[] {
  const count = hunksOn(context, screen).length;
  return count > 0 ? [['^G', count === 1 ? 'conflict' : `${String(count)} conflicts`]] : [];
}

function reviewHints(more: readonly Hint[]): readonly Hint[] {
  const moves: readonly Hint[] = [
    ['Enter', 'choose'],
    ['↑↓', 'move'],
    ['w', 'write'],
    ['Esc', 'back'],
  ];
  return [...moves, ...more, ['u', 'undo'], ...rest.filter(([key]) => key !== '^R')];
}

const rest: readonly Hint[] = [
  ['^R', 'accept the rest'],
  ['^F', 'find'],
  ['^S', 'scores'],
  ['PgDn', 'scroll'],
  ['^T', 'source'],
];

function greetingHints(context: InterviewInput, screen: Screen, preview: Hint): readonly Hint[] {
  const resume: readonly Hint[] = context.unfinished ? [['c', 'continue the unfinished one']] : [];
  if (isUpToDate(context, screen)) return [['Enter', 'finish'], ['e', 'change answers'], ...resume, preview];
  return [['Enter', 'start'], ['a', 'accept all'], ...resume, preview, ['?', 'keys'], ['q', 'leave']];
}

function inputHints(context: InterviewInput, screen: Screen, preview: Hint): readonly Hint[] {
  switch (currentQuestion(context, screen)?.kind) {
    case 'list':
      return [['Space', 'tick'], preview, ['⇧↑↓', 'reorder'], ['?', 'keys']];
    case 'choice':
    case 'confirm':
      return [['↑↓', 'choose'], preview, ['?', 'keys']];
    case 'text':
      return [['↑↓', 'candidates'], preview, ...(context.edit ? [['^O', 'editor'] as const] : [])];
    case undefined:
      return [];
  }
}
