import { isDeepStrictEqual } from 'node:util';
import { applying, asked, worded } from '../asked.ts';
import type { Draft, DraftAnswer } from '../draft.ts';
import { defaultOf } from '../resolve.ts';
import type { Question, Suggestion, Value } from '../question.ts';
import { valueProblem } from './value-problem.ts';

/** What stays the same while an interview runs. */
export type Rules = {
  readonly questions: readonly Question[];
  /** Problems by key, rules between questions included. */
  readonly problems: (draft: Draft) => ReadonlyMap<string, string>;
  /** What the repository suggests for a question, the best first. */
  readonly suggestions: (key: string) => readonly Suggestion<Value>[];
  /** Questions whose answers were given beforehand and clash: these are asked before the greeting. */
  readonly clashing?: readonly string[];
};

export type View = 'greeting' | 'question' | 'review';

type Place = {
  readonly view: View;
  /** Key of the question at hand; kept while the review is open. */
  readonly at: string;
  /** True when answering leads to the review, or to the next question that needs an answer, at once. */
  readonly hurried: boolean;
  /** True while answers that were given beforehand clash; the greeting comes after them. */
  readonly settling?: boolean;
  /** Where a jump in the middle of the interview began: answering leads back there. */
  readonly jumpedFrom?: Departure | undefined;
};

/** A question that was left by a jump, as it was reached. */
type Departure = Pick<Place, 'at' | 'hurried' | 'settling'>;

/** One interview at one moment; full screen and plain prompts are both drawn from it. */
export type Interview = Place & {
  readonly draft: Draft;
  /** Questions that the maintainer has answered or passed. */
  readonly passed: ReadonlySet<string>;
  /** Why the answer of the question at hand cannot stay, or why nothing else could be taken as it stands. */
  readonly refusal?: string | undefined;
  /** States to go back to, the newest last. */
  readonly past: readonly (Place & Pick<Interview, 'draft' | 'passed'>)[];
};

export type Action =
  /** From the greeting to the first question. */
  | { readonly type: 'begin' }
  /** Answers the question at hand and goes on; `undefined` leaves it without an answer. */
  | { readonly type: 'answer'; readonly value: Value | undefined }
  /** To the question before; from the first one to the greeting. */
  | { readonly type: 'back' }
  | { readonly type: 'go'; readonly key: string }
  /** Takes everything else as it stands: to the review, or to the next question that needs an answer. */
  | { readonly type: 'accept-rest' }
  | { readonly type: 'undo' }
  /** Goes on with answers that were saved before. */
  | { readonly type: 'resume'; readonly draft: Draft };

export function startInterview(rules: Rules, draft: Draft): Interview {
  const passed: ReadonlySet<string> = new Set();
  const complete = withDefaults(rules, draft, passed);
  const at = asked(rules.questions, complete)[0]?.key ?? '';
  const start: Interview = { view: 'greeting', at, hurried: false, draft: complete, passed, past: [] };
  return { ...start, ...nextClash(rules, complete) };
}

type Clash = Omit<Place, 'hurried'> & Pick<Interview, 'refusal'>;

/** To the first question whose answer was given beforehand and still clashes, with the reason. */
function nextClash(rules: Rules, draft: Draft): Clash | undefined {
  const { clashing = [] } = rules;
  if (clashing.length === 0) return undefined;
  const found = [...openProblems(rules, draft)].find(([key]) => clashing.includes(key));
  if (!found) return undefined;
  const [at, reason] = found;
  return { view: 'question', at, settling: true, refusal: `answers that were given clash: ${reason}` };
}

export function reduceInterview(rules: Rules, state: Interview, action: Action): Interview {
  switch (action.type) {
    case 'begin':
      return enter(state, first(rules, state.draft));
    case 'answer':
      return answer(rules, state, action.value);
    case 'back':
      return back(rules, state);
    case 'go':
      return go(rules, state, action.key);
    case 'accept-rest':
      return enter(remember(state), { ...nextOpen(rules, state.draft), hurried: true });
    case 'undo':
      return undo(state);
    case 'resume':
      return resume(rules, state, action.draft);
  }
}

/** The question at hand, in the words that fit the answers so far. */
export function questionAt({ questions }: Rules, { at, draft }: Interview): Question | undefined {
  const found = questions.find(({ key }) => key === at);
  return found && worded(found, draft);
}

/** The draft with one more answer; an unchanged value keeps its origin, `undefined` takes the answer away. */
export function withAnswer(draft: Draft, key: string, value: Value | undefined): Draft {
  if (isDeepStrictEqual(draft.get(key)?.value, value)) return draft;
  const next = new Map<string, DraftAnswer>(draft);
  if (value === undefined) next.delete(key);
  else next.set(key, { value, origin: 'asked' });
  return next;
}

/**
 * The draft with what the repository suggests, or the default, for every question that now applies and nobody
 * has answered; a default that depends on other answers follows them. What the maintainer left empty stays empty.
 */
export function withDefaults(rules: Rules, draft: Draft, passed: ReadonlySet<string>): Draft {
  for (const question of applying(rules.questions, draft)) {
    const guess = passed.has(question.key) ? undefined : bestGuess(rules, draft, question);
    // One at a time: each answer may make more questions apply, or other defaults.
    if (guess) return withDefaults(rules, new Map(draft).set(question.key, guess), passed);
  }
  return draft;
}

/** A better answer than the present one, where nobody gave that. */
function bestGuess(rules: Rules, draft: Draft, question: Question): DraftAnswer | undefined {
  const present = draft.get(question.key);
  if (present && present.origin !== 'default') return undefined;
  const [best] = present ? [] : rules.suggestions(question.key);
  if (best) return { value: best.value, origin: 'survey', from: best.from };
  const value = fittingDefault(rules, draft, question);
  const isNews = value !== undefined && !isDeepStrictEqual(value, present?.value);
  return isNews ? { value, origin: 'default' } : undefined;
}

/** The default, or the first choice beside it that clashes with no other answer: nobody is offered what is refused. */
function fittingDefault({ problems }: Rules, draft: Draft, question: Question): Value | undefined {
  const value = defaultOf(question, draft);
  if (value === undefined || question.kind !== 'text' || !question.choices) return value;
  const fits = (one: Value) =>
    !problems(new Map(draft).set(question.key, { value: one, origin: 'default' })).has(question.key);
  return [value, ...question.choices.map((choice) => choice.value)].find(fits) ?? value;
}

/** The answers that count: those of questions that apply. */
export function finalDraft({ questions }: Pick<Rules, 'questions'>, draft: Draft): Draft {
  return new Map(
    applying(questions, draft).flatMap(({ key }) => {
      const found = draft.get(key);
      return found ? [[key, found] as const] : [];
    }),
  );
}

/** Keys of questions that stand between this draft and a write, in order, with the reason. */
export function openProblems({ questions, problems }: Rules, draft: Draft): ReadonlyMap<string, string> {
  const found = problems(draft);
  return new Map(
    applying(questions, draft).flatMap((question) => {
      const problem = valueProblem(question, draft.get(question.key)?.value) ?? found.get(question.key);
      return problem === undefined ? [] : [[question.key, problem] as const];
    }),
  );
}

function answer(rules: Rules, state: Interview, value: Value | undefined): Interview {
  const question = questionAt(rules, state);
  if (!question) return state;
  const passed = new Set(state.passed).add(question.key);
  const draft = withDefaults(rules, withAnswer(state.draft, question.key, value), passed);
  const refusal = valueProblem(question, value) ?? rules.problems(draft).get(question.key);
  if (refusal !== undefined) return { ...state, refusal };
  return enter({ ...remember(state), draft, passed }, placeAfter(rules, state, draft, question.key));
}

function placeAfter(rules: Rules, state: Interview, draft: Draft, key: string): Clash & Partial<Place> {
  if (state.settling) return afterClash(rules, draft);
  if (state.jumpedFrom) return returnTo(rules, state, draft, state.jumpedFrom);
  return state.hurried ? { ...nextOpen(rules, draft), hurried: true } : after(rules, draft, key);
}

/** To the next clash; once all are settled the interview starts as ever. */
function afterClash(rules: Rules, draft: Draft): Clash {
  return nextClash(rules, draft) ?? { ...first(rules, draft), view: 'greeting' };
}

function back(rules: Rules, state: Interview): Interview {
  const row = asked(rules.questions, state.draft);
  if (state.view === 'review') {
    const last = row.at(-1);
    return enter(state, last ? { view: 'question', at: last.key } : { view: 'greeting', at: '' });
  }
  if (state.hurried) return enter(state, { view: 'review', at: state.at });
  if (state.settling) return enter(state, { ...first(rules, state.draft), view: 'greeting' });
  const before = row[row.findIndex(({ key }) => key === state.at) - 1];
  return enter(state, before ? { view: 'question', at: before.key } : { view: 'greeting', at: state.at });
}

function go(rules: Rules, state: Interview, key: string): Interview {
  if (!applies(rules, state.draft, key)) return state;
  const hurried = state.view === 'review';
  return enter(state, { view: 'question', at: key, hurried, jumpedFrom: departureOf(state, key) });
}

/** Jumps that follow each other begin where the first one did; one to that very question is none. */
function departureOf(
  { view, at, hurried, settling = false, jumpedFrom }: Interview,
  key: string,
): Departure | undefined {
  if (view !== 'question') return undefined;
  const first = jumpedFrom ?? { at, hurried, settling };
  return first.at === key ? undefined : first;
}

/** Where a jump began; on from there where the answer leaves nothing to ask. */
function returnTo(rules: Rules, state: Interview, draft: Draft, from: Departure): Clash & Partial<Place> {
  if (applies(rules, draft, from.at)) return { view: 'question', ...from };
  return placeAfter(rules, { ...state, ...from, jumpedFrom: undefined }, draft, from.at);
}

function applies({ questions }: Rules, draft: Draft, key: string): boolean {
  return applying(questions, draft).some((question) => question.key === key);
}

/** What was answered then stands over what is known anyway, but for what this run was told; goes on after the last of it. */
function resume(rules: Rules, state: Interview, saved: Draft): Interview {
  const isTold = (key: string) => ['flag', 'answers-file'].includes(state.draft.get(key)?.origin ?? '');
  const kept = [...saved].filter(([key]) => !isTold(key));
  const draft = withDefaults(rules, new Map([...state.draft, ...kept]), state.passed);
  const last = rules.questions.findLast(({ key }) => saved.has(key));
  return enter({ ...remember(state), draft }, last ? after(rules, draft, last.key) : first(rules, draft));
}

function undo(state: Interview): Interview {
  const step = state.past.at(-1);
  if (!step) return state;
  return { ...enter({ ...state, ...step }, step), past: state.past.slice(0, -1) };
}

function first({ questions }: Rules, draft: Draft): Omit<Place, 'hurried'> {
  const found = asked(questions, draft)[0];
  return found ? { view: 'question', at: found.key } : { view: 'review', at: '' };
}

function after({ questions }: Rules, draft: Draft, at: string): Omit<Place, 'hurried'> {
  const order = questions.map(({ key }) => key);
  const next = asked(questions, draft).find(({ key }) => order.indexOf(key) > order.indexOf(at));
  return next ? { view: 'question', at: next.key } : { view: 'review', at };
}

/** To the first question that needs an answer, with the reason; to the review where none does. */
function nextOpen(rules: Rules, draft: Draft): Clash {
  const [open] = openProblems(rules, draft);
  return open ? { view: 'question', at: open[0], refusal: open[1] } : { view: 'review', at: '' };
}

function enter(state: Interview, place: Clash & Partial<Place>): Interview {
  return { ...state, refusal: undefined, hurried: false, settling: false, jumpedFrom: undefined, ...place };
}

function remember(state: Interview): Interview {
  const { view, at, hurried, settling = false, jumpedFrom, draft, passed } = state;
  return { ...state, past: [...state.past, { view, at, hurried, settling, jumpedFrom, draft, passed }] };
}
