import type { Draft } from './draft.ts';
import type { Condition, Profile, Question } from './question.ts';

const order: readonly Profile[] = ['short', 'standard', 'full'];

/** Whether a question of `needed` belongs to a policy of `chosen`. */
export const covers = (chosen: Profile, needed: Profile): boolean =>
  order.indexOf(chosen) >= order.indexOf(needed);

/** The profile that the draft asks for; `standard` as long as nobody said. */
export function profileOf(draft: Draft): Profile {
  const value = draft.get('profile')?.value;
  return order.find((profile) => profile === value) ?? 'standard';
}

/** Whether the answers so far make the condition true. An answer that is missing makes it false. */
export function holds(condition: Condition | undefined, draft: Draft): boolean {
  return Object.entries(condition ?? {}).every(([key, wanted]) => {
    const value = draft.get(key)?.value;
    if (value === undefined) return false;
    return typeof value === 'object' ? value.some((item) => wanted.includes(item)) : wanted.includes(value);
  });
}

/** Whether the question matters for this draft, asked or not: its condition holds and its profile is chosen. */
export const applies = (question: Question, draft: Draft): boolean =>
  covers(profileOf(draft), question.profile) && holds(question.when, draft);
