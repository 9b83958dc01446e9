import process from 'node:process';
import {
  finalDraft,
  openProblems,
  questionAt,
  reduceInterview,
  startInterview,
  type Action,
  type Interview,
} from '../questions/interview/interview.ts';
import { applying } from '../questions/asked.ts';
import { showValue } from '../questions/interview/show-value.ts';
import type { Question } from '../questions/question.ts';
import { offered, optionsOf } from './inputs/option.ts';
import { decisionsOf, noVerdicts } from './conflicts/hunks.ts';
import type { Agreed, InterviewInput } from './interview-input.ts';
import { wrapped } from './wrapped.ts';
import { rememberPreviews } from './preview/preview-memory.ts';
import { changesText } from './plain/plain-changes.ts';
import { settleConflicts } from './plain/plain-conflicts.ts';
import {
  greetingText,
  helpText,
  lines,
  questionText,
  reviewCommands,
  reviewText,
  tryAgain,
} from './plain/plain-words.ts';
import { prompt, wasLeft } from './plain/prompt.ts';
import { readAnswer } from './plain/read-answer.ts';
import { isUpToDate } from './screen/up-to-date.ts';
import { wantsAttention } from './screen/press-overlay.ts';
import { restingHeadline } from './views/greeting-rows.ts';
import { followers } from './views/follows-text.ts';
import { keyInWords } from './views/key-in-words.ts';

type Ask = (message: string) => Promise<string>;
type Say = (text: string) => void;

/**
 * Asks one question after another in full sentences; nothing that was printed is ever drawn again. Resolves
 * with the answers, or with nothing when the maintainer left.
 */
export async function runPlain(input: InterviewInput): Promise<Agreed | undefined> {
  const say = wrapped((text) => process.stdout.write(text));
  const context = { ...input, preview: rememberPreviews(input.preview) };
  try {
    return await interview(context, prompt, say);
  } catch (error) {
    if (wasLeft(error)) return undefined;
    throw error;
  }
}

/** The loop of questions, then of the review, until the files may be written. */
export async function interview(context: InterviewInput, ask: Ask, say: Say): Promise<Agreed | undefined> {
  let state = startInterview(context, context.draft);
  let verdicts = noVerdicts;
  say(greetingText(context, state.draft));
  if (isUpToDate(context, { interview: state }) && (await isEnough(context, state, ask, say))) {
    return finish(context, state, decisionsOf(verdicts));
  }
  if (!state.settling) state = reduceInterview(context, state, await opening(context, ask));
  let told: string | undefined;
  for (;;) {
    const question = state.view === 'question' ? questionAt(context, state) : undefined;
    const next = question
      ? await askOne(context, state, question, told === question.key, ask, say)
      : await review(context, state, ask, say);
    if (next === 'write') {
      const settled = await settleConflicts(context, state.draft, verdicts, ask, say);
      verdicts = settled.verdicts;
      if (settled.done) return finish(context, state, decisionsOf(verdicts));
      continue;
    }
    const before = state;
    state = reduceInterview(context, state, next);
    context.save?.(state.draft);
    say(lines(whatHappened(context, question, before, state)));
    told =
      state.refusal !== undefined && state.view === before.view && state.at === before.at
        ? state.at
        : undefined;
    if (state.view === 'greeting') state = reduceInterview(context, state, { type: 'begin' });
  }
}

/** What a screen would show by itself: an answer as it was read, why one was refused, that there is no way back. */
function whatHappened(
  context: InterviewInput,
  question: Question | undefined,
  before: Interview,
  now: Interview,
): readonly string[] {
  if (now.refusal !== undefined && now.at === before.at && now.view === before.view)
    return [tryAgain(now.refusal)];
  if (now.view === 'greeting' && before.settling)
    return ['That is settled. Now the questions in their order.'];
  if (now.view === 'greeting') return ['This is the first question.'];
  if (!question) return [];
  const answer = now.draft.get(question.key);
  if (answer === before.draft.get(question.key)) return [];
  return [
    `${keyInWords(question.key)}: ${showValue(question, answer?.value)}.`,
    ...followers(context.questions, question.key, before.draft, now.draft),
  ];
}

/** A re-run with nothing to do ends with one key. */
async function isEnough(context: InterviewInput, { draft }: Interview, ask: Ask, say: Say): Promise<boolean> {
  say(lines([restingHeadline(wantsAttention(context.preview(draft)).length)]));
  return (await ask('Press Enter to finish, or type e to change answers:')).trim() === '';
}

function finish(context: InterviewInput, { draft }: Interview, decisions: Agreed['decisions']): Agreed {
  context.save?.(undefined);
  return { draft: finalDraft(context, draft), decisions };
}

async function opening({ unfinished }: InterviewInput, ask: Ask): Promise<Action> {
  if (!unfinished) return { type: 'begin' };
  // What is neither yes nor no must not cost the answers that were kept.
  for (;;) {
    const answer = await ask(
      'An interview was left unfinished. Continue it? Type y for yes, or Enter to start anew:',
    );
    if (/^y/i.test(answer.trim())) return { type: 'resume', draft: unfinished };
    if (/^(?:no?)?$/i.test(answer.trim())) return { type: 'begin' };
  }
}

async function askOne(
  context: InterviewInput,
  state: Interview,
  question: Question,
  /** True where the question stands above already. */
  told: boolean,
  ask: Ask,
  say: Say,
): Promise<Action> {
  const answer = state.draft.get(question.key);
  const options = optionsOf(question, offered(context, question.key), answer);
  if (!told) say(questionText(context, state, question, options));
  for (;;) {
    const reading = readAnswer(question, options, await ask('Answer:'), context.today);
    if ('value' in reading) return { type: 'answer', value: reading.value };
    if ('problem' in reading) say(lines([tryAgain(reading.problem)]));
    else if (reading.command === 'help') say(helpText(question, options));
    else if (reading.command === 'keep') return { type: 'answer', value: answer?.value };
    else return { type: reading.command };
  }
}

async function review(
  context: InterviewInput,
  state: Interview,
  ask: Ask,
  say: Say,
): Promise<Action | 'write'> {
  say(reviewText(context, state.draft));
  const shown = applying(context.questions, state.draft).map(({ key }) => key);
  for (;;) {
    const typed = (await ask('Write?')).trim().toLowerCase();
    const key = /^\d+$/.test(typed) ? shown[Number(typed) - 1] : undefined;
    if (key !== undefined) return { type: 'go', key };
    if (typed === '<') return { type: 'back' };
    if (typed === 'd') {
      say(changesText(context.preview(state.draft).changes));
      continue;
    }
    const open = openProblems(context, state.draft).size > 0;
    if (['w', 'y', 'yes', 'write'].includes(typed)) return open ? { type: 'accept-rest' } : 'write';
    const strange = /^\d+$/.test(typed) ? [`There is no answer ${typed}.`] : [];
    say(lines([...strange, reviewCommands]));
  }
}
