import { asked } from '../../questions/asked.ts';
import { openProblems } from '../../questions/interview/interview.ts';
import type { Chapter } from '../../questions/question.ts';
import type { InterviewInput } from '../interview-input.ts';
import type { Layout } from '../layout.ts';
import { cutRow, row, rowWidth, spread, type Row, type Segment } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import type { Screen } from '../screen/screen.ts';
import { chapterTitles } from './chapter-titles.ts';

/** The name of the program as it stands in the top left corner; stage 1 paints the same. */
export const title = ' create-security-policy';

/** Title, project and place in the interview; then the chapters; then a rule. */
export function headerRows(context: InterviewInput, screen: Screen, layout: Layout): readonly Row[] {
  const { columns, header } = layout;
  const project = sanitizeLine(projectName(context, screen));
  const left: Row = [
    { text: title, style: 'strong' },
    { text: `  ${project}`, style: 'muted' },
  ];
  const top = spread(left, progress(context, screen), columns);
  if (header < 3) return [top];
  return [top, cutRow(chapters(context, screen, columns), columns), row('─'.repeat(columns), 'muted')];
}

function projectName({ greeting }: InterviewInput, { interview }: Screen): string {
  const answer = interview.draft.get('projectName')?.value;
  return typeof answer === 'string' ? answer : greeting.project;
}

function progress(context: InterviewInput, { interview }: Screen): Row {
  const row = asked(context.questions, interview.draft);
  const at = row.findIndex(({ key }) => key === interview.at);
  switch (interview.view) {
    case 'greeting':
      return [{ text: `${String(row.length)} questions `, style: 'muted' }];
    case 'review':
      return [{ text: 'Review ', style: 'accent' }];
    case 'question':
      return at < 0 ? [] : [{ text: `${String(at + 1)} of ${String(row.length)} `, style: 'accent' }];
  }
}

/**
 * Each chapter with a sign: done, here, to come. Who takes the rest as it stands is done with all of them. Where
 * there is no room for all names, only the one that is at hand has its name.
 */
function chapters(context: InterviewInput, { interview }: Screen, columns: number): Row {
  const questions = asked(context.questions, interview.draft);
  const here = questions.find(({ key }) => key === interview.at)?.chapter;
  const names = [...new Set(questions.map(({ chapter }) => chapter))];
  const open = openProblems(context, interview.draft);
  const taken = interview.hurried || interview.view === 'review';
  const isDone = (chapter: Chapter) =>
    questions
      .filter((one) => one.chapter === chapter)
      .every(({ key }) => !open.has(key) && (taken || interview.passed.has(key)));
  const isHere = (chapter: Chapter) => interview.view === 'question' && chapter === here;
  const make = (isNamed: (chapter: Chapter) => boolean): Row =>
    names.map((chapter) => chapterSegment(chapter, isHere(chapter), isDone(chapter), isNamed(chapter)));
  const whole = make(() => true);
  return rowWidth(whole) <= columns || !names.some(isHere) ? whole : make(isHere);
}

function chapterSegment(chapter: Chapter, here: boolean, done: boolean, named: boolean): Segment {
  const sign = here ? '▸' : done ? '✓' : '·';
  const name = named ? ` ${chapterTitles[chapter]}` : '';
  return { text: ` ${sign}${name} `, style: here ? 'chosen' : done ? 'plain' : 'muted' };
}
