import type { Question, Value } from '../question.ts';

/** An answer in the words of its question: labels instead of values, "yes" instead of `true`. */
export function showValue(question: Question, value: Value | undefined): string {
  if (value === undefined || value === '') return 'no answer';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return labelOf(question, value);
  return value.length === 0 ? 'none' : value.map((item) => labelOf(question, item)).join(', ');
}

/** The label of a choice; any other value as it is. */
export function labelOf(question: Question, value: string): string {
  const choices = question.kind === 'confirm' ? [] : (question.choices ?? []);
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
