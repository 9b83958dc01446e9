import { forgive } from '../../questions/interview/forgive.ts';
import type { ListQuestion, Question, Value } from '../../questions/question.ts';
import type { Option } from '../inputs/option.ts';

type Command = 'back' | 'accept-rest' | 'keep' | 'help';

/** What a typed line means: a command, an answer, or why it is none. */
export type Reading =
  { readonly command: Command } | { readonly value: Value | undefined } | { readonly problem: string };

const commands: ReadonlyMap<string, Command> = new Map([
  ['', 'keep'],
  ['<', 'back'],
  ['>', 'accept-rest'],
  ['?', 'help'],
]);

/** Reads a line typed at a question whose options were numbered from 1. */
export function readAnswer(
  question: Question,
  options: readonly Option[],
  typed: string,
  today: string,
): Reading {
  const text = typed.trim();
  const command = commands.get(text);
  if (command) return { command };
  // Where something must be answered, a refusal says so; nothing is called "-".
  if (text === '-') return { value: question.kind === 'list' ? [] : undefined };
  const wrong = question.kind === 'confirm' ? undefined : strangeNumber(question, options, text);
  if (wrong !== undefined) return { problem: wrong };
  switch (question.kind) {
    case 'text':
      return { value: picked(options, text) ?? forgive(question, text, today) };
    case 'list':
      return { value: items(question, options, text, today) };
    case 'choice':
      return oneOf(options, text);
    case 'confirm':
      return yesOrNo(text);
  }
}

function picked(options: readonly Option[], text: string): string | undefined {
  return /^\d{1,3}$/.test(text) ? options[Number(text) - 1]?.value : undefined;
}

/** A number means a place in the list: one that the list does not have is a slip, not an answer. */
function strangeNumber(question: Question, options: readonly Option[], text: string): string | undefined {
  const typed = question.kind === 'list' ? itemsIn(question, text) : [text];
  const strange = typed.find((item) => /^\d{1,3}$/.test(item) && picked(options, item) === undefined);
  if (strange === undefined || options.length === 0) return undefined;
  const own = question.kind === 'text' || (question.kind === 'list' && question.open);
  const instead = own ? `, or write out what you mean, such as "${strange} ${example(question)}"` : '';
  return `the list has no ${strange}: type a number from 1 to ${String(options.length)}${instead}`;
}

/** How an answer goes on after its number, by what the question takes. */
function example(question: Question): string {
  const choices = question.kind === 'confirm' ? [] : (question.choices ?? []);
  const unit = choices.map(({ label }) => /\d+ ((?:business )?\w+)$/.exec(label)?.[1]).find(Boolean);
  return unit ?? 'and more';
}

function oneOf(options: readonly Option[], text: string): Reading {
  const words = text.toLowerCase();
  const named = options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === words));
  const value = picked(options, text) ?? named?.value;
  return value === undefined
    ? { problem: `"${text}" is not in the list: type a number from 1 to ${String(options.length)}` }
    : { value };
}

function items(
  question: ListQuestion,
  options: readonly Option[],
  text: string,
  today: string,
): readonly string[] {
  const read = (item: string) => picked(options, item) ?? forgive(question, item, today);
  const values = itemsIn(question, text).map(read);
  return [...new Set(values)];
}

/** The items of a typed line. What is written out may hold spaces, as labels do, so that only commas part it. */
function itemsIn(question: ListQuestion, text: string): readonly string[] {
  const names = question.open ? [] : (question.choices ?? []).flatMap(({ value, label }) => [value, label]);
  const known = new Set(names.map((name) => name.toLowerCase()));
  const isShort = text.split(/[\s,]+/).every((word) => /^\d*$/.test(word) || known.has(word.toLowerCase()));
  const separator = isShort ? /[\s,]+/ : /,/;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function yesOrNo(text: string): Reading {
  if (/^(?:y|yes|1|true)$/i.test(text)) return { value: true };
  if (/^(?:n|no|2|false)$/i.test(text)) return { value: false };
  return { problem: 'type y for yes or n for no' };
}
