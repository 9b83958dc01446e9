import { questions, type Key } from './catalogue.ts';

/** What a picked value says in print: the label of the choice, or the maintainer's own words. */
export function words(key: Key, value: string): string {
  const question = questions.find((one) => one.key === key);
  const choices = question && 'choices' in question ? (question.choices ?? []) : [];
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** The items that a list has when nobody changes it. */
export function usualItems(key: Key): readonly string[] {
  const question = questions.find((one) => one.key === key);
  return question?.kind === 'list' ? (question.default ?? []) : [];
}
