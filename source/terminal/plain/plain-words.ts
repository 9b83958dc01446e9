import type { Draft } from '../../questions/draft.ts';
import { isWritten, type Change } from '../../documents/document.ts';
import { applying, asked, worded } from '../../questions/asked.ts';
import { openProblems, type Interview } from '../../questions/interview/interview.ts';
import { showValue } from '../../questions/interview/show-value.ts';
import type { Question } from '../../questions/question.ts';
import { findingPlace } from '../../report/finding-place.ts';
import type { Preview } from '../../report/preview.ts';
import type { Option } from '../inputs/option.ts';
import type { Greeting, InterviewInput } from '../interview-input.ts';
import { originInWords } from '../origin.ts';
import { sanitizeLine } from '../sanitize.ts';
import { chapterTitles } from '../views/chapter-titles.ts';
import { moreAnswers } from '../views/more-answers.ts';
import { wantsAttention } from '../screen/press-overlay.ts';
import { outsideWords } from '../views/greeting-rows.ts';
import { keyInWords } from '../views/key-in-words.ts';

const welcome: Readonly<Record<Greeting['kind'], string>> = {
  'first-run': 'There is no security policy here yet.',
  adoption: 'There is a security policy already. What it says is read and kept.',
  're-run': 'Your answers of last time are here; Enter keeps each of them.',
};

export const actionSentences: Readonly<Record<Change['action'], string>> = {
  create: 'is new',
  update: 'is changed',
  unchanged: 'stays as it is',
  keep: 'is kept as it is',
  conflict: 'needs a decision',
  orphan: 'is no longer asked for',
};

/** What may be typed anywhere. */
const commandsText =
  'Press Enter to keep an answer. Type < to go back, > to take the rest as it stands, ? for help, Ctrl-C to leave.';

/** What `?` says: why a question is asked, how to answer it, and how to move. */
export function helpText(question: Question, options: readonly Option[]): string {
  return lines([question.help, ...options.map(optionText), howTo(question, options), commandsText]);
}

/** The greeting in sentences, and how to answer. */
export function greetingText({ greeting, questions, preview }: InterviewInput, draft: Draft): string {
  const { project, place, outside, kind, found, kept } = greeting;
  const now = preview(draft);
  const written = now.changes.filter(isWritten);
  const count = asked(questions, draft).length;
  const known = applying(questions, draft).length - count;
  return lines([
    `Security policy for ${project}${place === undefined ? '' : ` (${place})`}.`,
    welcome[kind],
    ...(outside === undefined ? [] : [outsideWords(outside)]),
    ...found.map(({ text, from }) => `Found: ${text}${from ? `, in ${from}` : ''}.`),
    ...kept.map((sentence) => `Kept: ${sentence}`),
    ...attention(now),
    ...(written.length > 0 ? ['These files would be written once you agree:'] : []),
    ...written.map(({ path, action }) => `  ${path} ${actionSentences[action]}.`),
    `There are ${String(count)} questions. Nothing is written before you say so.`,
    ...(known > 0 ? [moreAnswers(known)] : []),
    commandsText,
    '',
  ]);
}

/** What is wrong with the files as they will be, and where. */
function attention(preview: Preview): readonly string[] {
  return wantsAttention(preview).map((finding) => {
    const place = findingPlace(finding);
    return `To look at: ${place === undefined ? '' : `${place}: `}${finding.message.replace(/\.$/, '')}.`;
  });
}

/** One question in sentences, with its choices numbered and its present answer in words. */
export function questionText(
  { questions }: InterviewInput,
  { draft, at, refusal }: Interview,
  question: Question,
  options: readonly Option[],
): string {
  const row = asked(questions, draft);
  const place = row.findIndex(({ key }) => key === at) + 1;
  const count = place > 0 ? `Question ${String(place)} of ${String(row.length)}` : 'One question';
  const answer = draft.get(question.key);
  const now = answer ? `${showValue(question, answer.value)} (${originInWords(answer)})` : 'no answer';
  return lines([
    '',
    `${count}, ${chapterTitles[question.chapter]}.`,
    question.wording,
    question.help,
    ...options.map(optionText),
    `Now: ${now}.`,
    ...(refusal === undefined ? [] : [`Still open: ${refusal}.`]),
    howTo(question, options),
  ]);
}

/** Why what was typed is no answer. */
export const tryAgain = (problem: string): string => `Please try again: ${problem}.`;

function optionText({ label, hint, evidence }: Option, index: number): string {
  const notes = [evidence, hint].filter((note) => note !== undefined).join('; ');
  return `  ${String(index + 1)}. ${label}${notes === '' ? '' : ` (${notes})`}`;
}

function howTo(question: Question, options: readonly Option[]): string {
  const none = question.required ? '' : '; a single - for none';
  switch (question.kind) {
    case 'text':
      return `${options.length > 0 ? 'Type a number of the list, or your own answer' : 'Type your answer'}${none}.`;
    case 'list':
      return question.open
        ? `Type numbers or your own items in your order, with commas between them${none}.`
        : `Type numbers in your order, with spaces between them${none}.`;
    case 'choice':
      return 'Type a number.';
    case 'confirm':
      return 'Type y for yes or n for no.';
  }
}

/** What may be typed in the review. */
export const reviewCommands =
  'Type w to write the files, d to read what changes in them, a number to change that answer, < to go back, Ctrl-C to leave.';

/** All answers with their origins, what would be written, and what is still open. */
export function reviewText(context: InterviewInput, draft: Draft): string {
  const shown = applying(context.questions, draft).map((question) => worded(question, draft));
  const problems = openProblems(context, draft);
  const preview = context.preview(draft);
  const { changes, scores } = preview;
  return lines([
    '',
    'Review. These are the answers:',
    ...shown.map((question, index) => {
      const answer = draft.get(question.key);
      const origin = answer ? ` (${originInWords(answer)})` : '';
      return `  ${String(index + 1)}. ${keyInWords(question.key)}: ${showValue(question, answer?.value)}${origin}`;
    }),
    ...[...problems].map(([key, problem]) => `Open: ${keyInWords(key)} ${problem}.`),
    'These files follow from them:',
    ...changes.map(({ path, action }) => `  ${path} ${actionSentences[action]}.`),
    ...attention(preview),
    ...scores.map(({ title, score, max }) => `${title}: ${String(score)} of ${String(max)}.`),
    reviewCommands,
  ]);
}

/** Text for the terminal, safe whatever the repository holds. */
export function lines(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${sanitizeKeepingIndent(sentence)}\n`).join('');
}

function sanitizeKeepingIndent(sentence: string): string {
  const indent = /^ */.exec(sentence)?.[0] ?? '';
  return indent + sanitizeLine(sentence.trimStart());
}
