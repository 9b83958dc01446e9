import { asked } from '../../questions/asked.ts';
import { openProblems } from '../../questions/interview/interview.ts';
import type { Change } from '../../documents/document.ts';
import type { Greeting, InterviewInput } from '../interview-input.ts';
import { actionWords } from '../preview/diff-rows.ts';
import { cutRow, row, wrapRow, wrapText, type Row } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { hunksOn } from '../conflicts/press-conflicts.ts';
import { isUpToDate } from '../screen/up-to-date.ts';
import type { Screen } from '../screen/screen.ts';
import { stack } from './block.ts';

const headlines: Readonly<Record<Greeting['kind'], string>> = {
  'first-run': 'This repository has no security policy yet. Let us write one that is true of it.',
  adoption:
    'There is a security policy here already. It stays yours: what it says is read, kept and completed.',
  're-run': 'Welcome back. Your answers of last time are here, and so is every edit made since.',
};

/** The first screen: what was found, what is kept, what would change, and how to go on. */
export function greetingRows(
  context: InterviewInput,
  screen: Screen,
  width: number,
  height: number,
): readonly Row[] {
  const { greeting } = context;
  const text = width - 3;
  const upToDate = isUpToDate(context, screen);
  const headline = upToDate ? 'Everything is up to date. There is nothing to do.' : headlines[greeting.kind];
  const { changes } = context.preview(screen.interview.draft);
  const parts = [
    [...nameRows(greeting, text), ...wrapText(headline, text)],
    section(
      'Found',
      greeting.found.map(({ text: what, from }) => foundRow(what, from)),
      text,
    ),
    section(
      'Kept',
      greeting.kept.map((sentence) => row(`= ${sanitizeLine(sentence)}`)),
      text,
    ),
    upToDate ? [] : section('Would be written once you agree', changes.map(changeRow), text),
    effort(context, screen, upToDate, text),
  ];
  return stack(shrink(parts, height), height).map((line) => [{ text: ' ' }, ...line]);
}

function nameRows({ project, place }: Greeting, width: number): readonly Row[] {
  const name = { text: sanitizeLine(project), style: 'title' } as const;
  const where = place === undefined ? [] : [{ text: `  ${sanitizeLine(place)}`, style: 'muted' } as const];
  return [cutRow([name, ...where], width)];
}

function section(heading: string, lines: readonly Row[], width: number): readonly Row[] {
  if (lines.length === 0) return [];
  return [row(heading, 'strong'), ...lines.flatMap((line) => wrapRow([{ text: '  ' }, ...line], width, 4))];
}

function foundRow(text: string, from: string | undefined): Row {
  const words: Row = [{ text: '✓ ', style: 'good' }, { text: sanitizeLine(text) }];
  return from === undefined ? words : [...words, { text: `  ${sanitizeLine(from)}`, style: 'muted' }];
}

function changeRow({ path, action }: Change): Row {
  const [sign = '', ...words] = actionWords[action].split(' ');
  const style =
    action === 'conflict' ? 'warn' : action === 'unchanged' || action === 'keep' ? 'muted' : 'good';
  return [
    { text: `${sign} `, style },
    { text: sanitizeLine(path) },
    { text: `  ${words.join(' ')}`, style: 'muted' },
  ];
}

function effort(context: InterviewInput, screen: Screen, upToDate: boolean, width: number): readonly Row[] {
  if (upToDate) return [];
  const { interview } = screen;
  const count = asked(context.questions, interview.draft).length;
  const open = openProblems(context, interview.draft).size;
  const needed =
    open === 0
      ? 'Each has an answer already: press a to take them all and review.'
      : `${open === 1 ? 'One of them has' : `${String(open)} of them have`} no answer yet: press a to be asked nothing else.`;
  const conflicts = hunksOn(context, screen).length;
  const places = conflicts === 1 ? 'one place' : `${String(conflicts)} places`;
  const clash =
    conflicts > 0 ? [`You and the new version changed the same lines in ${places}: you decide first.`] : [];
  const saved = context.unfinished ? ['An interview was left unfinished: c continues it.'] : [];
  return [
    `${String(count)} questions. ${needed} Nothing is written before you say so.`,
    ...clash,
    ...saved,
  ].flatMap((sentence) => wrapText(sentence, width));
}

/** Where the window is low, the longest list gives way first, down to its heading and a count. */
function shrink(parts: readonly (readonly Row[])[], height: number): readonly (readonly Row[])[] {
  const filled = parts.filter((part) => part.length > 0);
  const rows = filled.reduce((sum, part) => sum + part.length, filled.length - 1);
  const lists = filled.slice(1, -1).map((part) => part.length);
  const longest = Math.max(0, ...lists);
  if (rows <= height || longest < 3) return filled;
  const at = filled.findIndex((part, index) => index > 0 && part.length === longest);
  return shrink(
    filled.map((part, index) => (index === at ? shorten(part) : part)),
    height,
  );
}

/** One entry less, and the count of those that are missing. */
function shorten(part: readonly Row[]): readonly Row[] {
  const last = part.at(-1)?.[0]?.text ?? '';
  const hidden = Number(/^ {4}… (\d+) more$/.exec(last)?.[1] ?? 0);
  const kept = part.slice(0, -2);
  return [...kept, row(`    … ${String(hidden > 0 ? hidden + 1 : 2)} more`, 'muted')];
}
