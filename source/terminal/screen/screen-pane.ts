import type { Draft, DraftAnswer } from '../../questions/draft.ts';
import type { Choice, Question, Value } from '../../questions/question.ts';
import type { InterviewInput } from '../interview-input.ts';
import type { Layout } from '../layout.ts';
import { diffTab, paneOf, type Pane, type Place } from '../preview/pane.ts';
import { chosenOf, toggle } from '../inputs/list-input.ts';
import { noPreview } from '../preview/preview-memory.ts';
import type { Preview } from '../../report/preview.ts';
import { hunksOn } from '../conflicts/press-conflicts.ts';
import { decisionsOf } from '../conflicts/hunks.ts';
import { liveDraft, type Overlay, type Screen } from './screen.ts';

/** Columns that the mark of a changed line and its margin take. */
export const paneMargin = 3;

/** Rows above the file's text: the tabs and a rule. */
export const paneHead = 2;

/** The preview for what is on the screen, in `height` rows with its head. */
export function screenPane(context: InterviewInput, screen: Screen, layout: Layout, height: number): Pane {
  const { overlay } = screen;
  const seen = overlay?.kind === 'conflicts' ? conflictSeen(context, screen, overlay) : undefined;
  return paneOf({
    ...(seen ?? answerSeen(context, screen)),
    width: Math.max(8, layout.side - paneMargin),
    height: Math.max(1, height - paneHead),
  });
}

type Seen = Omit<Parameters<typeof paneOf>[0], 'width' | 'height'>;

function answerSeen(context: InterviewInput, screen: Screen): Seen {
  const live = liveDraft(context, screen);
  const { view, at } = screen.interview;
  const preview = context.preview(live);
  return {
    preview,
    base: view === 'question' ? baseOf(context, screen, live, at) : undefined,
    choice: screen.pane,
    resting: view === 'review' ? diffTab : undefined,
    evidence: view === 'question' ? (conflictPlace(preview) ?? placeOf(live.get(at)?.from)) : undefined,
    newFirst: screen.input?.kind === 'list',
  };
}

/** Where an answer meets an edit by hand, neither has changed the file yet. */
function conflictPlace({ changes }: Preview): Place | undefined {
  const found = changes.find(({ conflicts }) => conflicts.length > 0);
  const line = found?.conflicts[0]?.line;
  return found && line !== undefined ? { path: found.path, line } : undefined;
}

/** A line of a file, as evidence names it: `SECURITY.md:13`. */
function placeOf(from: string | undefined): Place | undefined {
  const [, path, line] = /^(.+):(\d+)$/.exec(from ?? '') ?? [];
  return path === undefined ? undefined : { path, line: Number(line) };
}

/** The file with the conflict, as it would be the way that is focused; what that decides is marked. */
function conflictSeen(
  context: InterviewInput,
  screen: Screen,
  { at, way }: Extract<Overlay, { kind: 'conflicts' }>,
): Seen | undefined {
  const hunk = hunksOn(context, screen)[at];
  if (!hunk) return undefined;
  const draft = liveDraft(context, screen);
  const { id, path, verdict } = hunk;
  const written = typeof verdict === 'object' ? verdict : 'mine';
  const now = way === 'edit' ? written : way === 'open' ? 'mine' : way;
  const decided = (choice: typeof now) =>
    context.preview(draft, new Map(decisionsOf(screen.verdicts)).set(id, choice));
  return {
    preview: decided(now),
    base: decided(now === 'mine' ? 'theirs' : 'mine'),
    choice: { tab: path, source: true },
    resting: undefined,
  };
}

/**
 * What the files would say with another answer, or with none where every other one says the same. What differs
 * is what the answer decides; in a list it is what the focused item decides.
 */
function baseOf(context: InterviewInput, screen: Screen, live: Draft, key: string): Preview | undefined {
  const question = context.questions.find((one) => one.key === key);
  const answer = live.get(key);
  if (!question || !answer) return undefined;
  const now = context.preview(live);
  for (const value of [...toggled(screen), ...others(question, answer.value), undefined]) {
    const base = context.preview(withValue(live, key, answer, value));
    if (base !== noPreview && !sameFiles(base, now)) return base;
  }
  return now;
}

/** The list with its focused item the other way round. */
function toggled({ input }: Screen): readonly Value[] {
  return input?.kind === 'list' && input.rows[input.at] ? [chosenOf(toggle(input))] : [];
}

function withValue(draft: Draft, key: string, answer: DraftAnswer, value: Value | undefined): Draft {
  const other = new Map(draft);
  if (value === undefined) other.delete(key);
  else other.set(key, { ...answer, value });
  return other;
}

/** Answers that somebody else might have given. */
function others(question: Question, value: Value): readonly Value[] {
  switch (question.kind) {
    case 'confirm':
      return [value !== true];
    case 'choice':
      return values(question.choices).filter((choice) => choice !== value);
    case 'text':
      return values(question.choices)
        .filter((choice) => choice !== value)
        .slice(0, 1)
        .concat('another');
    case 'list':
      return [[], ...values(question.choices).map((choice) => [choice])];
  }
}

function values(choices: readonly Choice[] = []): readonly string[] {
  return choices.map(({ value }) => value);
}

/** The state file keeps every answer, and so says nothing about what one decides. */
function sameFiles(one: Preview, other: Preview): boolean {
  const texts = ({ changes }: Preview) =>
    changes.filter(({ id }) => id !== 'state').map(({ path, after }) => [path, after] as const);
  const known = new Map(texts(other));
  return texts(one).length === known.size && texts(one).every(([path, after]) => known.get(path) === after);
}
