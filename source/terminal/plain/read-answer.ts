import { forgive } from '../../questions/interview/forgive.ts';
import type { ListQuestion, Question, Value } from '../../questions/question.ts';
import type { Option } from '../inputs/option.ts';

/** What a typed line means: a command, an answer, or why it is none. */
export type Reading =
  | { readonly command: 'back' | 'accept-rest' | 'keep' }
  | { readonly value: Value | undefined }
  | { readonly problem: string };

const commands: ReadonlyMap<string, 'back' | 'accept-rest' | 'keep'> = new Map([
  ['', 'keep'],
  ['<', 'back'],
  ['>', 'accept-rest'],
]);

/** Reads a line typed at a question whose options were numbered from 1. */
export function readAnswer(question: Question, options: readonly Option[], typed: string): Reading {
  const text = typed.trim();
  const command = commands.get(text);
  if (command) return { command };
  if (text === '-' && !question.required) return { value: question.kind === 'list' ? [] : undefined };
  switch (question.kind) {
    case 'text':
      return { value: picked(options, text) ?? forgive(question, text) };
    case 'list':
      return { value: items(question, options, text) };
    case 'choice':
      return oneOf(options, text);
    case 'confirm':
      return yesOrNo(text);
  }
}

function picked(options: readonly Option[], text: string): string | undefined {
  return /^\d{1,3}$/.test(text) ? options[Number(text) - 1]?.value : undefined;
}

function oneOf(options: readonly Option[], text: string): Reading {
  const words = text.toLowerCase();
  const named = options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === words));
  const value = picked(options, text) ?? named?.value;
  return value === undefined
    ? { problem: `"${text}" is not in the list: type a number from 1 to ${String(options.length)}` }
    : { value };
}

function items(question: ListQuestion, options: readonly Option[], text: string): readonly string[] {
  const separator = question.open && !/^[\d\s,]+$/.test(text) ? /,/ : /[\s,]+/;
  const found = text.split(separator).map((item) => item.trim());
  const values = found
    .filter((item) => item !== '')
    .map((item) => picked(options, item) ?? forgive(question, item));
  return [...new Set(values)];
}

function yesOrNo(text: string): Reading {
  if (/^(?:y|yes|1|true)$/i.test(text)) return { value: true };
  if (/^(?:n|no|2|false)$/i.test(text)) return { value: false };
  return { problem: 'type y for yes or n for no' };
}
