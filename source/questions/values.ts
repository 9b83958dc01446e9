import { visible } from './checks.ts';
import type { Choice, Question, Value } from './question.ts';

/** A value that fits its question, or one sentence on what is wrong and how to mend it. */
export type Checked = { readonly value: Value } | { readonly problem: string };

const list = (choices: readonly Choice[]) => choices.map(({ value }) => value).join(', ');

function checkText(question: Extract<Question, { kind: 'text' }>, input: unknown): Checked {
  const value = typeof input === 'number' ? String(input) : input;
  if (typeof value !== 'string') return { problem: 'must be text' };
  const trimmed = value.trim();
  if (trimmed === '') return { problem: 'must not be empty' };
  const problem = question.check?.(trimmed);
  return problem === undefined ? { value: trimmed } : { problem };
}

function checkChoice(question: Extract<Question, { kind: 'choice' }>, input: unknown): Checked {
  const wanted = typeof input === 'string' ? input.trim().toLowerCase() : undefined;
  const found = question.choices.find(({ value }) => value.toLowerCase() === wanted);
  if (found) return { value: found.value };
  return { problem: `must be one of ${list(question.choices)}` };
}

function checkItem(question: Extract<Question, { kind: 'list' }>, item: string): Checked {
  const found = question.choices?.find(({ value }) => value.toLowerCase() === item.toLowerCase());
  if (found) return { value: found.value };
  if (!question.open) {
    return { problem: `"${visible(item)}" is unknown: choose from ${list(question.choices ?? [])}` };
  }
  const problem = question.check?.(item);
  return problem === undefined ? { value: item } : { problem };
}

function checkList(question: Extract<Question, { kind: 'list' }>, input: unknown): Checked {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input];
  if (!items.every((item) => typeof item === 'string')) return { problem: 'must be a list of texts' };
  const checked = items.map((item) => item.trim()).filter((item) => item !== '');
  const results = checked.map((item) => checkItem(question, item));
  const problem = results.find((result) => 'problem' in result);
  if (problem) return problem;
  const values = results.flatMap((result) => ('value' in result ? [String(result.value)] : []));
  if (question.required && values.length === 0) return { problem: 'must name at least one' };
  return { value: [...new Set(values)] };
}

function checkConfirm(input: unknown): Checked {
  if (typeof input === 'boolean') return { value: input };
  if (input === 'yes' || input === 'true') return { value: true };
  if (input === 'no' || input === 'false') return { value: false };
  return { problem: 'must be true or false' };
}

/** Brings any input (a flag's text, a value of a JSON file) into the form of the question's answer. */
export function checkValue(question: Question, input: unknown): Checked {
  switch (question.kind) {
    case 'text':
      return checkText(question, input);
    case 'choice':
      return checkChoice(question, input);
    case 'list':
      return checkList(question, input);
    case 'confirm':
      return checkConfirm(input);
  }
}
