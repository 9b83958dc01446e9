import { finalDraft, openProblems } from '../../questions/interview/interview.ts';
import { changedAnswers } from '../../questions/interview/changed-answers.ts';
import { entryProblem, keepsEnter, pressInput, valueOf } from '../inputs/input.ts';
import { emptyLine } from '../inputs/line.ts';
import type { Agreed, InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { layoutOf, type Size } from '../layout.ts';
import { hunksOn, openConflicts, pressConflicts } from '../conflicts/press-conflicts.ts';
import { decisionsOf } from '../conflicts/hunks.ts';
import { pressFind, pressHelp, pressScores } from './press-overlay.ts';
import { keyInWords } from '../views/key-in-words.ts';
import { lastHelpRow } from '../views/help-keys.ts';
import { pressPane } from './press-pane.ts';
import { isUpToDate } from './up-to-date.ts';
import {
  act,
  currentQuestion,
  asItWas,
  deciding,
  optionsAt,
  reviewQuestions,
  type Effect,
  type Overlay,
  type Screen,
} from './screen.ts';

/** The screen after one key. Pure: what only the world outside can do is left in `effect`. */
export function press(given: InterviewInput, before: Screen, key: Key, size: Size): Screen {
  const screen = before.notice === undefined ? before : { ...before, notice: undefined };
  const context = deciding(given, screen);
  const asked = 'name' in key ? everywhere(context, screen, key.name) : undefined;
  if (asked) return asked;
  if (screen.overlay) return pressOverlay(context, screen, screen.overlay, key, size);
  return pressPane(context, screen, key, size) ?? pressView(context, screen, key);
}

/** Keys that mean the same wherever the maintainer is. */
function everywhere(context: InterviewInput, screen: Screen, name: string): Screen | undefined {
  switch (name) {
    case 'ctrl-c':
      return want(screen, 'leave');
    case 'ctrl-z':
      return want(screen, 'suspend');
    case 'ctrl-r':
      return act(context, settle(context, screen), { type: 'accept-rest' });
    case 'ctrl-_':
    case 'alt-u':
      return undo(context, screen);
    case 'ctrl-f':
      return open(screen, { kind: 'find', line: emptyLine, at: 0 });
    case 'ctrl-s':
      return open(screen, { kind: 'scores', at: 0 });
    case 'ctrl-g':
      return openConflicts(context, screen);
    case 'ctrl-x':
    case 'alt-?':
      return open(screen, { kind: 'help', at: 0 });
    case 'ctrl-l':
      return want(screen, 'redraw');
    default:
      return undefined;
  }
}

function pressView(context: InterviewInput, screen: Screen, key: Key): Screen {
  switch (screen.interview.view) {
    case 'greeting':
      return pressGreeting(context, screen, key);
    case 'question':
      return pressQuestion(context, screen, key);
    case 'review':
      return pressReview(context, screen, key);
  }
}

function pressGreeting(context: InterviewInput, screen: Screen, key: Key): Screen {
  const letter = 'text' in key ? key.text.toLowerCase() : key;
  if (letter === 'q' || isKey(key, 'escape')) return leave(context, screen);
  if (letter === '?') return open(screen, { kind: 'help', at: 0 });
  if (letter === 'a') return act(context, screen, { type: 'accept-rest' });
  if (letter === 'c' && context.unfinished) {
    return act(context, screen, { type: 'resume', draft: context.unfinished });
  }
  if (letter === 'e') return act(context, screen, { type: 'begin' });
  if (!isKey(key, 'enter')) return screen;
  return isUpToDate(context, screen) ? want(screen, 'finish') : act(context, screen, { type: 'begin' });
}

function pressQuestion(context: InterviewInput, screen: Screen, key: Key): Screen {
  const question = currentQuestion(context, screen);
  const { input } = screen;
  if (!question || !input) return act(context, screen, { type: 'begin' });
  if (isKey(key, 'escape') || isKey(key, 'shift-tab')) return act(context, screen, { type: 'back' });
  if (isKey(key, 'ctrl-o') && context.edit && input.kind !== 'pick') return want(screen, 'edit');
  if (isKey(key, 'enter') && !keepsEnter(input)) {
    return act(context, screen, { type: 'answer', value: valueOf(question, input, context.today) });
  }
  if (isKey(key, 'enter') && entryProblem(question, input, context.today) !== undefined) {
    return { ...screen, touched: true };
  }
  if ('text' in key && key.text === '?' && input.kind !== 'text')
    return open(screen, { kind: 'help', at: 0 });
  const options = optionsAt(context, screen.interview, question);
  const next = pressInput(question, input, key, options, context.today);
  if (!next) return screen;
  const interview = { ...screen.interview, refusal: undefined };
  return { ...screen, interview, input: next, touched: true, pane: { ...screen.pane, top: undefined } };
}

function pressReview(context: InterviewInput, screen: Screen, key: Key): Screen {
  const rows = reviewQuestions(context, screen.interview);
  const at = Math.min(screen.reviewAt, rows.length);
  const to = (next: number) => ({ ...screen, reviewAt: Math.min(Math.max(next, 0), rows.length) });
  if ('name' in key) {
    const name: string = key.name;
    switch (name) {
      case 'up':
        return to(at - 1);
      case 'down':
        return to(at + 1);
      case 'home':
        return to(0);
      case 'end':
        return to(rows.length);
      case 'escape':
      case 'shift-tab':
        return act(context, screen, { type: 'back' });
      case 'enter':
        return enterReview(context, screen, rows[at]?.key);
      default:
        return screen;
    }
  }
  const letter = 'text' in key ? key.text.toLowerCase() : '';
  if (letter === 'w') return enterReview(context, screen, undefined);
  if (letter === 'u') return undo(context, screen);
  if (letter === '/') return open(screen, { kind: 'find', line: emptyLine, at: 0 });
  if (letter === '?') return open(screen, { kind: 'help', at: 0 });
  return letter === 'k' ? to(at - 1) : letter === 'j' ? to(at + 1) : screen;
}

/** Edits the focused answer; on the button, writes, or goes to what is still open: answers, then conflicts. */
function enterReview(context: InterviewInput, screen: Screen, key: string | undefined): Screen {
  if (key !== undefined) return act(context, screen, { type: 'go', key });
  const open = openProblems(context, screen.interview.draft).size > 0;
  if (open) return act(context, screen, { type: 'accept-rest' });
  const fresh = hunksOn(context, screen).some(({ verdict }) => verdict === undefined);
  return fresh ? openConflicts(context, screen) : want(screen, 'finish');
}

function pressOverlay(
  context: InterviewInput,
  screen: Screen,
  overlay: Overlay,
  key: Key,
  size: Size,
): Screen {
  const closed = { ...screen, overlay: undefined };
  if (isKey(key, 'escape')) return closed;
  const page = Math.max(1, layoutOf(size).body - 2);
  switch (overlay.kind) {
    case 'help':
      return pressHelp(closed, overlay, key, lastHelpRow(screen.interview.view, size), page);
    case 'leave':
      return 'text' in key && /^[yq]$/i.test(key.text) ? want(closed, 'leave') : closed;
    case 'find':
      return pressFind(context, screen, overlay, key, page);
    case 'scores':
      return pressScores(context, screen, overlay, key, page);
    case 'conflicts':
      return pressConflicts(context, screen, overlay, key);
  }
}

/** First what was done with the question at hand, then the answers, the last one first. */
function undo(context: InterviewInput, screen: Screen): Screen {
  if (currentQuestion(context, screen) && screen.touched && !screen.overlay) return asItWas(context, screen);
  if (screen.interview.past.length === 0) return { ...screen, notice: 'There is nothing to undo.' };
  const undone = act(context, screen, { type: 'undo' });
  const changed = changedAnswers(context.questions, screen.interview.draft, undone.interview.draft);
  const names = changed.map(({ key }) => keyInWords(key)).join(', ');
  return { ...undone, notice: names === '' ? 'One step back: no answer was changed.' : `Undone: ${names}.` };
}

/** Leaving asks only when answers would be lost: nothing is where they are kept for another time. */
function leave(context: InterviewInput, screen: Screen): Screen {
  const lost = screen.verdicts.size > 0 || (screen.interview.past.length > 0 && !context.save);
  return lost ? open(screen, { kind: 'leave' }) : want(screen, 'leave');
}

/** Before the rest is accepted, what was typed into the question at hand counts as its answer. */
function settle(context: InterviewInput, screen: Screen): Screen {
  const question = currentQuestion(context, screen);
  if (!question || !screen.input || !screen.touched) return screen;
  return act(context, screen, { type: 'answer', value: valueOf(question, screen.input, context.today) });
}

function open(screen: Screen, overlay: Overlay): Screen {
  return { ...screen, overlay };
}

function want(screen: Screen, effect: Effect): Screen {
  return { ...screen, effect };
}

function isKey(key: Key, name: string): boolean {
  return 'name' in key && key.name === name;
}

/** The answers and decisions to hand over. */
export function resultOf(context: InterviewInput, { interview, verdicts }: Screen): Agreed {
  return { draft: finalDraft(context, interview.draft), decisions: decisionsOf(verdicts) };
}
