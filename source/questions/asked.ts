import type { Draft, DraftAnswer, Origin } from './draft.ts';
import type { Profile, Question, Value } from './question.ts';

const profiles: readonly Profile[] = ['short', 'standard', 'full'];

/** Origins of answers that a person gave, now or earlier: they count beyond the chosen profile too. */
const given: ReadonlySet<Origin> = new Set(['asked', 'flag', 'answers-file', 'last-time', 'policy']);

/** Origins that need no second word from a maintainer who has just said so. */
const said: ReadonlySet<Origin> = new Set(['flag', 'answers-file']);

/**
 * The questions that have an answer in this draft, in the order of the catalogue: their condition holds and
 * the profile covers them, or somebody answered them anyway. What the others say is not printed.
 */
export function applying(questions: readonly Question[], draft: Draft): readonly Question[] {
  const known = new Map<string, Value>();
  return questions.filter((question) => {
    const answer = draft.get(question.key);
    if (!holds(question, known) || !(covers(question, draft) || (answer && given.has(answer.origin)))) {
      return false;
    }
    if (answer) known.set(question.key, answer.value);
    return true;
  });
}

/** The questions put to the maintainer, in order: those that apply, less what is settled or said by a flag. */
export function asked(questions: readonly Question[], draft: Draft): readonly Question[] {
  return applying(questions, draft).filter(
    (question) => covers(question, draft) && !isSettled(question, draft.get(question.key)),
  );
}

/** The chosen profile; `standard` where the draft names none. */
export function profileOf(draft: Draft): Profile {
  const value = draft.get('profile')?.value;
  return profiles.find((profile) => profile === value) ?? 'standard';
}

function covers(question: Question, draft: Draft): boolean {
  return profiles.indexOf(question.profile) <= profiles.indexOf(profileOf(draft));
}

/** An answer given at the terminal keeps its question in the row, so that it does not vanish when answered. */
function isSettled(question: Question, answer: DraftAnswer | undefined): boolean {
  if (!answer || answer.origin === 'asked') return false;
  return said.has(answer.origin) || (question.settled === true && answer.origin !== 'default');
}

/** Conditions name earlier questions; the answer of one that does not apply counts as missing. */
function holds({ when = {} }: Question, known: ReadonlyMap<string, Value>): boolean {
  return Object.entries(when).every(([key, wanted]) => {
    const value = known.get(key);
    if (value === undefined) return false;
    const values: readonly (string | boolean)[] = typeof value === 'object' ? value : [value];
    return values.some((one) => wanted.includes(one));
  });
}
