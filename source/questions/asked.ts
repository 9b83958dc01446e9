import { covers, holds, profileOf } from './conditions.ts';
import type { Draft, DraftAnswer, Origin } from './draft.ts';
import type { Question, Value } from './question.ts';

/** Origins of answers that a person gave, now or earlier: they count beyond the chosen profile too. */
const given: ReadonlySet<Origin> = new Set(['asked', 'flag', 'answers-file', 'last-time', 'policy']);

/** Origins that need no second word from a maintainer who has just said so. */
const said: ReadonlySet<Origin> = new Set(['flag', 'answers-file']);

/**
 * The questions that have an answer in this draft, in the order of the catalogue: their condition holds and
 * the profile covers them, or somebody answered them anyway. What the others say is not printed.
 */
export function applying(questions: readonly Question[], draft: Draft): readonly Question[] {
  // Conditions name earlier questions; the answer of one that does not apply counts as missing.
  const known = new Map<string, Value>();
  const profile = profileOf(draft);
  return questions.filter((question) => {
    const answer = draft.get(question.key);
    const wanted = covers(profile, question.profile) || (answer !== undefined && given.has(answer.origin));
    if (!wanted || !holds(question.when, (key) => known.get(key))) return false;
    if (answer) known.set(question.key, answer.value);
    return true;
  });
}

/** The questions put to the maintainer, in order: those that apply, less what is settled or said by a flag. */
export function asked(questions: readonly Question[], draft: Draft): readonly Question[] {
  const profile = profileOf(draft);
  return applying(questions, draft).filter(
    (question) => covers(profile, question.profile) && !isSettled(question, draft.get(question.key)),
  );
}

/** The question with its choices in the words that fit this draft. */
export function worded(question: Question, draft: Draft): Question {
  if (question.kind !== 'list' || !question.wordings) return question;
  const found = question.wordings.find(({ when }) => holds(when, (key) => draft.get(key)?.value));
  return found ? { ...question, choices: found.choices } : question;
}

/** An answer given at the terminal keeps its question in the row, so that it does not vanish when answered. */
function isSettled(question: Question, answer: DraftAnswer | undefined): boolean {
  if (!answer || answer.origin === 'asked') return false;
  return said.has(answer.origin) || (question.settled === true && answer.origin !== 'default');
}
