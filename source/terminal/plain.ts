import process from 'node:process';
import { asked } from '../questions/asked.ts';
import {
  finalDraft,
  openProblems,
  questionAt,
  reduceInterview,
  startInterview,
  type Action,
  type Interview,
} from '../questions/interview/interview.ts';
import type { Question } from '../questions/question.ts';
import { offered, optionsOf } from './inputs/option.ts';
import { decisionsOf, noVerdicts } from './conflicts/hunks.ts';
import type { Agreed, InterviewInput } from './interview-input.ts';
import { rememberPreviews } from './preview/preview-memory.ts';
import { settleConflicts } from './plain/plain-conflicts.ts';
import { greetingText, lines, questionText, reviewText } from './plain/plain-words.ts';
import { prompt, wasLeft } from './plain/prompt.ts';
import { readAnswer } from './plain/read-answer.ts';

type Ask = (message: string) => Promise<string>;
type Say = (text: string) => void;

/**
 * Asks one question after another in full sentences; nothing that was printed is ever drawn again. Resolves
 * with the answers, or with nothing when the maintainer left.
 */
export async function runPlain(input: InterviewInput): Promise<Agreed | undefined> {
  const say: Say = (text) => process.stdout.write(text);
  const context = { ...input, preview: rememberPreviews(input.preview) };
  try {
    return await interview(context, (message) => prompt(message, say), say);
  } catch (error) {
    if (wasLeft(error)) return undefined;
    throw error;
  }
}

/** The loop of questions, then of the review, until the files may be written. */
export async function interview(context: InterviewInput, ask: Ask, say: Say): Promise<Agreed | undefined> {
  let state = startInterview(context, context.draft);
  let verdicts = noVerdicts;
  say(greetingText(context, asked(context.questions, state.draft).length));
  state = reduceInterview(context, state, await opening(context, ask));
  for (;;) {
    const question = state.view === 'question' ? questionAt(context, state) : undefined;
    const next = question
      ? await askOne(context, state, question, ask, say)
      : await review(context, state, ask, say);
    if (next === 'write') {
      const settled = await settleConflicts(context, state.draft, verdicts, ask, say);
      verdicts = settled.verdicts;
      if (settled.done) return finish(context, state, decisionsOf(verdicts));
      continue;
    }
    state = reduceInterview(context, state, next);
    context.save?.(state.draft);
    if (state.refusal !== undefined) say(lines([`That cannot stay: ${state.refusal}.`]));
    if (state.view === 'greeting') state = reduceInterview(context, state, { type: 'begin' });
  }
}

function finish(context: InterviewInput, { draft }: Interview, decisions: Agreed['decisions']): Agreed {
  context.save?.(undefined);
  return { draft: finalDraft(context, draft), decisions };
}

async function opening({ unfinished }: InterviewInput, ask: Ask): Promise<Action> {
  if (!unfinished) return { type: 'begin' };
  const answer = await ask(
    'An interview was left unfinished. Continue it? Type y for yes, or Enter to start anew:',
  );
  return /^y/i.test(answer.trim()) ? { type: 'resume', draft: unfinished } : { type: 'begin' };
}

async function askOne(
  context: InterviewInput,
  state: Interview,
  question: Question,
  ask: Ask,
  say: Say,
): Promise<Action> {
  const answer = state.draft.get(question.key);
  const options = optionsOf(question, offered(context, question.key), answer);
  if (state.refusal === undefined) say(questionText(context, state, question, options));
  for (;;) {
    const reading = readAnswer(question, options, await ask('Answer:'));
    if ('value' in reading) return { type: 'answer', value: reading.value };
    if ('problem' in reading) say(lines([`That cannot stay: ${reading.problem}.`]));
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
  const shown = [...finalDraft(context, state.draft).keys()];
  for (;;) {
    const typed = (await ask('Write?')).trim().toLowerCase();
    const key = /^\d+$/.test(typed) ? shown[Number(typed) - 1] : undefined;
    if (key !== undefined) return { type: 'go', key };
    if (typed === '<') return { type: 'back' };
    const open = openProblems(context, state.draft).size > 0;
    if (['w', 'y', 'yes', 'write'].includes(typed)) return open ? { type: 'accept-rest' } : 'write';
    say(lines(['Type w to write the files, a number to change that answer, < to go back, Ctrl-C to leave.']));
  }
}
