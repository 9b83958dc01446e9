import type { Draft } from './draft.ts';
import type { Condition, Profile, Value } from './question.ts';

const order: readonly Profile[] = ['short', 'standard', 'full'];

/** Whether a question of `needed` belongs to a policy of `chosen`. */
export const covers = (chosen: Profile, needed: Profile): boolean =>
  order.indexOf(chosen) >= order.indexOf(needed);

/** The chosen profile; `standard` where the draft names none. */
export function profileOf(draft: Draft): Profile {
  const value = draft.get('profile')?.value;
  return order.find((profile) => profile === value) ?? 'standard';
}

/** Whether the values make the condition true. A value that is missing makes it false. */
export function holds(condition: Condition | undefined, value: (key: string) => Value | undefined): boolean {
  return Object.entries(condition ?? {}).every(([key, wanted]) => {
    const known = value(key);
    if (known === undefined) return false;
    const values: readonly (string | boolean)[] = typeof known === 'object' ? known : [known];
    return values.some((one) => wanted.includes(one));
  });
}
