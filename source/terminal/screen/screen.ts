import { applying, worded } from '../../questions/asked.ts';
import type { Draft } from '../../questions/draft.ts';
import {
  questionAt,
  reduceInterview,
  startInterview,
  withAnswer,
  withDefaults,
  type Action,
  type Interview,
} from '../../questions/interview/interview.ts';
import { valueProblem } from '../../questions/interview/value-problem.ts';
import type { Question, Value } from '../../questions/question.ts';
import type { Preview } from '../../report/preview.ts';
import { startInput, valueOf, type Input } from '../inputs/input.ts';
import type { Line } from '../inputs/line.ts';
import { offered, optionsOf, type Option } from '../inputs/option.ts';
import type { InterviewInput } from '../interview-input.ts';
import { decisionsOf, noVerdicts, type Verdicts } from '../conflicts/hunks.ts';
import type { Way } from '../conflicts/ways.ts';
import { followers } from '../views/follows-text.ts';
import type { PaneChoice } from '../preview/pane.ts';

/** What is drawn over the question or the review until it is closed. */
export type Overlay =
  | { readonly kind: 'find'; readonly line: Line; readonly at: number }
  | { readonly kind: 'scores'; readonly at: number }
  | {
      readonly kind: 'conflicts';
      /** Which conflict, counted from 0. */
      readonly at: number;
      /** The way that Enter takes. */
      readonly way: Way['id'];
      /** First visible row of both sides. */
      readonly top: number;
      /** Why the last verdict could not stay. */
      readonly notice?: string | undefined;
    }
  | { readonly kind: 'help'; readonly at: number }
  | { readonly kind: 'leave' };

/** What only the world outside can do; the screen asks for it once. */
export type Effect = 'leave' | 'finish' | 'suspend' | 'redraw' | 'edit';

/** Everything that the screen shows, as one value. */
export type Screen = {
  readonly interview: Interview;
  /** What is being done with the question at hand. */
  readonly input: Input | undefined;
  /** The input's value as it was when the question appeared, to tell whether anything was done. */
  readonly overlay?: Overlay | undefined;
  /** Focused row of the review; the one past the answers writes the files. */
  readonly reviewAt: number;
  readonly pane: PaneChoice & { readonly open: boolean };
  /** True once the input of the question at hand was touched. */
  readonly touched: boolean;
  /** What was done with questions that were left without Enter, by key: it is there again on the way back. */
  readonly kept: ReadonlyMap<string, Value>;
  /** What was said about the places that both sides changed. */
  readonly verdicts: Verdicts;
  readonly effect?: Effect | undefined;
  /** What the last key did out of sight, in a sentence; gone with the next key. */
  readonly notice?: string | undefined;
};

const restingPane = { source: false, open: false } as const;

export function startScreen(context: InterviewInput): Screen {
  const interview = startInterview(context, context.draft);
  const input = interview.view === 'question' ? freshInput(context, interview) : undefined;
  const kept = new Map<string, Value>();
  return {
    interview,
    input,
    reviewAt: Infinity,
    pane: restingPane,
    touched: false,
    kept,
    verdicts: noVerdicts,
  };
}

/** Moves the interview on; a new question gets a fresh input and a preview that follows it. */
export function act(context: InterviewInput, screen: Screen, action: Action): Screen {
  const before = screen.interview;
  const interview = reduceInterview(context, before, action);
  const { at, view, refusal } = interview;
  const stays = refusal !== undefined && at === before.at && view === before.view;
  if (stays) return { ...screen, interview };
  const { source } = screen.pane;
  const kept = keptBy(context, screen, action);
  const fresh: Screen = {
    interview,
    input: undefined,
    reviewAt: view === 'review' ? reviewStart(context, interview, screen) : screen.reviewAt,
    pane: { source, open: false },
    touched: view === 'question' && kept.has(at),
    kept,
    verdicts: screen.verdicts,
  };
  const sentences =
    action.type === 'answer' ? followers(context.questions, before.at, before.draft, interview.draft) : [];
  const told = sentences.length === 0 ? fresh : { ...fresh, notice: sentences.join(' ') };
  return view === 'question' ? { ...told, input: freshInput(context, interview, kept.get(at)) } : told;
}

/** What is left without Enter by a jump, or on the way back; who leaves a question of the review has changed their mind. */
function keptBy(
  context: InterviewInput,
  { interview, input, touched, kept }: Screen,
  { type }: Action,
): Screen['kept'] {
  if (type === 'undo' || type === 'resume') return new Map();
  const question = questionAt(context, interview);
  const left = !interview.hurried && touched && (type === 'go' || type === 'back');
  const value = left && question && input ? valueOf(question, input, context.today) : undefined;
  const others = [...kept].filter(([key]) => key !== interview.at);
  return new Map(value === undefined ? others : [...others, [interview.at, value]]);
}

/** The question at hand, where one is shown. */
export function currentQuestion(context: InterviewInput, { interview }: Screen): Question | undefined {
  return interview.view === 'question' ? questionAt(context, interview) : undefined;
}

/** The options of a question as they stand. */
export function optionsAt(
  context: InterviewInput,
  interview: Interview,
  question: Question,
): readonly Option[] {
  return optionsOf(question, offered(context, question.key), interview.draft.get(question.key));
}

/** Drafts by screen: header, preview and footer ask for the same one at every key. */
const live = new WeakMap<Screen, Draft>();

/** The draft with what is being typed, so that the preview shows it before Enter; not while it is wrong. */
export function liveDraft(context: InterviewInput, screen: Screen): Draft {
  const known = live.get(screen);
  const draft = known ?? draftOf(context, screen);
  live.set(screen, draft);
  return draft;
}

/** What follows from the live draft. */
export const livePreview = (context: InterviewInput, screen: Screen): Preview =>
  context.preview(liveDraft(context, screen));

function draftOf(context: InterviewInput, screen: Screen): Draft {
  const { interview, input } = screen;
  const question = currentQuestion(context, screen);
  if (!question || !input) return interview.draft;
  const value = valueOf(question, input, context.today);
  if (valueProblem(question, value) !== undefined) return interview.draft;
  return withDefaults(context, withAnswer(interview.draft, question.key, value), interview.passed);
}

/** The context in which every preview follows what was decided about conflicts. */
export function deciding(context: InterviewInput, { verdicts }: Screen): InterviewInput {
  if (verdicts.size === 0) return context;
  const now = decisionsOf(verdicts);
  return { ...context, preview: (draft, decisions = now) => context.preview(draft, decisions) };
}

/** Questions of the review, in order. */
export function reviewQuestions(context: InterviewInput, { draft }: Interview): readonly Question[] {
  return applying(context.questions, draft).map((question) => worded(question, draft));
}

/** The question at hand as it was when it appeared. */
export function asItWas(context: InterviewInput, screen: Screen): Screen {
  const interview = { ...screen.interview, refusal: undefined };
  const pane = { ...screen.pane, top: undefined };
  return { ...screen, interview, input: freshInput(context, interview), touched: false, pane };
}

function freshInput(context: InterviewInput, interview: Interview, kept?: Value): Input | undefined {
  const question = questionAt(context, interview);
  if (!question) return undefined;
  const options = optionsAt(context, interview, question);
  return startInput(question, kept ?? interview.draft.get(question.key)?.value, options);
}

/** The review opens on its button; back from a question it stands on that question. */
function reviewStart(context: InterviewInput, interview: Interview, { interview: before }: Screen): number {
  const edited = before.hurried && before.view === 'question' && interview.past.length > 0;
  const keys = reviewQuestions(context, interview).map(({ key }) => key);
  const at = edited ? keys.indexOf(before.at) : -1;
  return at < 0 ? keys.length : at;
}
