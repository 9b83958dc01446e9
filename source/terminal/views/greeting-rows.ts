import { applying, asked } from '../../questions/asked.ts';
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
import { moreAnswers } from './more-answers.ts';

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
  const head = [...nameRows(greeting, text), ...wrapText(headline, text)];
  const sections = [
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
    section('Would be written once you agree', upToDate ? [] : changes.map(changeRow), text),
  ];
  const foot = effort(context, screen, upToDate, text);
  const room = height - head.length - foot.length;
  return stack([head, ...fitted(sections, room), foot], height).map((line) => [{ text: ' ' }, ...line]);
}

function nameRows({ project, place }: Greeting, width: number): readonly Row[] {
  const name = { text: sanitizeLine(project), style: 'title' } as const;
  const where = place === undefined ? [] : [{ text: `  ${sanitizeLine(place)}`, style: 'muted' } as const];
  return [cutRow([name, ...where], width)];
}

/** A heading and its entries; each entry may take several rows. */
type Section = { readonly heading: string; readonly entries: readonly (readonly Row[])[] };

function section(heading: string, lines: readonly Row[], width: number): Section {
  return { heading, entries: lines.map((line) => wrapRow([{ text: '  ' }, ...line], width, 4)) };
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
  const known = applying(context.questions, interview.draft).length - count;
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
  const settled = known > 0 ? ` ${moreAnswers(known)}` : '';
  return [
    `${String(count)} questions. ${needed}${settled} Nothing is written before you say so.`,
    ...clash,
    ...saved,
  ].flatMap((sentence) => wrapText(sentence, width));
}

/**
 * The sections in at most `room` rows: the longest gives way first, entry by entry, with a count of what is
 * missing; where even the headings are too many, the first section goes.
 */
function fitted(sections: readonly Section[], room: number): readonly (readonly Row[])[] {
  const filled = sections.filter(({ entries }) => entries.length > 0);
  if (filled.length === 0) return [];
  let shown: readonly number[] = filled.map(({ entries }) => entries.length);
  const rows = () => filled.map((one, index) => sectionRows(one, shown[index] ?? 0));
  while (rows().flat().length > room) {
    const sizes = rows().map(({ length }) => length);
    const longest = sizes.indexOf(Math.max(...sizes));
    if ((shown[longest] ?? 0) <= 1) return fitted(filled.slice(1), room);
    shown = shown.map((count, index) => (index === longest ? count - 1 : count));
  }
  return rows();
}

function sectionRows({ heading, entries }: Section, count: number): readonly Row[] {
  const hidden = entries.length - count;
  const more = hidden > 0 ? [row(`    … ${String(hidden)} more`, 'muted')] : [];
  return [row(heading, 'strong'), ...entries.slice(0, count).flat(), ...more];
}
