import { applying, asked } from '../../questions/asked.ts';
import { openProblems } from '../../questions/interview/interview.ts';
import { isWritten, type Change } from '../../documents/document.ts';
import { findingPlace } from '../../report/finding-place.ts';
import type { Finding } from '../../standards/standard.ts';
import type { Greeting, InterviewInput } from '../interview-input.ts';
import { actionWords } from '../preview/diff-rows.ts';
import { cutRow, row, wrapRow, wrapText, type Row } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { hunksOn } from '../conflicts/press-conflicts.ts';
import { isUpToDate } from '../screen/up-to-date.ts';
import { wantsAttention } from '../screen/press-overlay.ts';
import { livePreview, type Screen } from '../screen/screen.ts';
import { stack } from './block.ts';
import { findingSign } from './finding-sign.ts';
import { moreAnswers } from './more-answers.ts';

const headlines: Readonly<Record<Greeting['kind'], string>> = {
  'first-run': 'There is no security policy here yet. Let us write one that is true of the project.',
  adoption:
    'There is a security policy here already. It stays yours: what it says is read, kept and completed.',
  're-run': 'Welcome back. Your answers of last time are here, and so is every edit made since.',
};

const shortHeadlines: Readonly<Record<Greeting['kind'], string>> = {
  'first-run': 'No security policy here yet.',
  adoption: 'Your policy stays, and is completed.',
  're-run': 'Welcome back: answers and edits are here.',
};

/** The first screen: what was found, what is kept, what would change, and how to go on. */
export function greetingRows(
  context: InterviewInput,
  screen: Screen,
  width: number,
  height: number,
): readonly Row[] {
  const text = width - 3;
  const { greeting } = context;
  const upToDate = isUpToDate(context, screen);
  const preview = livePreview(context, screen);
  const wrong = wantsAttention(preview);
  const headline = upToDate ? restingHeadline(wrong.length) : undefined;
  const sections = sectionsOf(greeting, wrong, upToDate ? [] : preview.changes.filter(isWritten), text);
  const place = greeting.outside === undefined ? [] : [outsideWords(greeting.outside)];
  const wrapped = (sentences: readonly string[]) => sentences.flatMap((one) => wrapText(one, text));
  const name = nameRows(greeting, text);
  const head = [...name, ...wrapped([headline ?? headlines[greeting.kind], ...place])];
  const foot = upToDate ? [] : wrapped(effort(context, screen));
  const full = fitted(sections, height - head.length - foot.length);
  const lines = sections.map((one) => briefRow(one, text));
  const wrappedLines = sections.flatMap((one) => wrapRow(wholeBriefRow(one), text, 2));
  const short = [...name, ...wrapped([headline ?? shortHeadlines[greeting.kind], ...place])];
  const arrangements = [
    ...(full ? [[head, ...full, foot]] : []),
    [head, wrappedLines, foot],
    [head, lines, foot],
    [short, lines, upToDate ? [] : wrapped(shortEffort(context, screen))],
  ];
  const parts = arrangements.find((one) => one.flat().length <= height) ?? arrangements.at(-1) ?? [];
  return stack(parts, height).map((line) => [{ text: ' ' }, ...line]);
}

/** Who stands in the wrong directory should see it, and who has no repository should know what that means. */
export const outsideWords = (directory: string): string =>
  `${sanitizeLine(directory)} is no git repository: what is written there has no history to go back to.`;

/** A section on one line, for a low window. */
const briefRow = (one: Section, width: number): Row => cutRow(wholeBriefRow(one), width);

const wholeBriefRow = ({ brief, lines }: Section): Row => [
  { text: `${brief} `, style: 'strong' },
  ...joined(lines),
];

/** What each entry says first, between commas. */
function joined(entries: readonly Row[]): Row {
  return entries.flatMap((entry, index) => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    ...entry.filter(({ style }) => style !== 'muted'),
  ]);
}

/** What a re-run says that has nothing to write. */
export function restingHeadline(wrong: number): string {
  if (wrong === 0) return 'Everything is up to date. There is nothing to do.';
  const things = wrong === 1 ? 'one thing wants' : `${String(wrong)} things want`;
  return `Your files are up to date, but ${things} to be looked at.`;
}

function sectionsOf(
  { found, kept }: Greeting,
  wrong: readonly Finding[],
  written: readonly Change[],
  width: number,
): readonly Section[] {
  return [
    section(
      'Found',
      'Found',
      found.map(({ text, from }) => foundRow(text, from)),
      width,
    ),
    section(
      'Kept',
      'Kept',
      kept.map((sentence) => row(`= ${sanitizeLine(sentence)}`)),
      width,
    ),
    section('To look at', 'Look at', wrong.map(findingRow), width),
    section('Would be written once you agree', 'Writes', written.map(changeRow), width),
  ].filter(({ entries }) => entries.length > 0);
}

function findingRow(finding: Finding): Row {
  return [
    findingSign(finding),
    { text: sanitizeLine(findingPlace(finding) ?? 'the repository') },
    { text: `  ${sanitizeLine(finding.message)}`, style: 'muted' },
  ];
}

function nameRows({ project, place }: Greeting, width: number): readonly Row[] {
  const name = { text: sanitizeLine(project), style: 'title' } as const;
  const where = place === undefined ? [] : [{ text: `  ${sanitizeLine(place)}`, style: 'muted' } as const];
  return [cutRow([name, ...where], width)];
}

/** A heading and its entries; each entry may take several rows. */
type Section = {
  readonly heading: string;
  /** The heading where there is one line for all. */
  readonly brief: string;
  readonly lines: readonly Row[];
  readonly entries: readonly (readonly Row[])[];
};

function section(heading: string, brief: string, lines: readonly Row[], width: number): Section {
  const entries = lines.map((line) => wrapRow([{ text: '  ' }, ...line], width, 4));
  return { heading, brief, lines, entries };
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

/** How much there is to do, in sentences. */
function effort(context: InterviewInput, screen: Screen): readonly string[] {
  const { count, open, known, conflicts } = effortOf(context, screen);
  const needed =
    open === 0
      ? 'Each has an answer already: press a to take them all and review.'
      : `${open === 1 ? 'One of them has' : `${String(open)} of them have`} no answer yet: press a to be asked nothing else.`;
  const places = conflicts === 1 ? 'one place' : `${String(conflicts)} places`;
  const clash =
    conflicts > 0 ? [`You and the new version changed the same lines in ${places}: you decide first.`] : [];
  const { size } = context.unfinished ?? new Map();
  const answers = size === 1 ? 'one answer' : `${String(size)} answers`;
  const saved =
    size > 0 ? [`An interview was left unfinished with ${answers}: press c to go on with it.`] : [];
  const settled = known > 0 ? ` ${moreAnswers(known)}` : '';
  return [
    ...saved,
    `${String(count)} questions. ${needed}${settled} Nothing is written before you say so.`,
    ...clash,
  ];
}

/** The same for a low window: what matters most first. */
function shortEffort(context: InterviewInput, screen: Screen): readonly string[] {
  const { count, open, conflicts } = effortOf(context, screen);
  return [
    ...(context.unfinished ? ['Left unfinished: c continues it.'] : []),
    ...(conflicts > 0
      ? [`${conflicts === 1 ? 'One conflict' : `${String(conflicts)} conflicts`}: you decide first.`]
      : []),
    open === 0
      ? `${String(count)} questions, each has an answer.`
      : `${String(count)} questions, ${String(open)} without an answer.`,
    'Nothing is written unless you agree.',
  ];
}

function effortOf(context: InterviewInput, screen: Screen) {
  const { draft } = screen.interview;
  const count = asked(context.questions, draft).length;
  return {
    count,
    known: applying(context.questions, draft).length - count,
    open: openProblems(context, draft).size,
    conflicts: hunksOn(context, screen).filter(({ verdict }) => verdict === undefined).length,
  };
}

/**
 * The sections in at most `room` rows: the longest gives way first, entry by entry, with a count of what is
 * missing. Nothing where even one entry of each is too much.
 */
function fitted(sections: readonly Section[], room: number): readonly (readonly Row[])[] | undefined {
  let shown: readonly number[] = sections.map(({ entries }) => entries.length);
  const rows = () => sections.map((one, index) => sectionRows(one, shown[index] ?? 0));
  while (rows().flat().length > room) {
    const sizes = rows().map(({ length }, index) => ((shown[index] ?? 0) > 1 ? length : 0));
    const longest = sizes.indexOf(Math.max(...sizes));
    if ((shown[longest] ?? 0) <= 1) return undefined;
    shown = shown.map((count, index) => (index === longest ? count - 1 : count));
  }
  return rows();
}

function sectionRows({ heading, entries }: Section, count: number): readonly Row[] {
  const hidden = entries.length - count;
  const more = hidden > 0 ? [row(`    … ${String(hidden)} more`, 'muted')] : [];
  return [row(heading, 'strong'), ...entries.slice(0, count).flat(), ...more];
}
