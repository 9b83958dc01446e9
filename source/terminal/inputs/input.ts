import { forgive } from '../../questions/interview/forgive.ts';
import { itemProblem } from '../../questions/interview/value-problem.ts';
import { labelOf } from '../../questions/interview/show-value.ts';
import type { ListQuestion, Question, Value } from '../../questions/question.ts';
import type { Key } from '../keys.ts';
import { sanitizeLine } from '../sanitize.ts';
import { textOf } from './line.ts';
import {
  addItem,
  addsTyped,
  chosenOf,
  pressList,
  startList,
  takesEnter,
  type ListInput,
} from './list-input.ts';
import type { Option } from './option.ts';
import { pressPick, startPick, type PickInput } from './pick-input.ts';
import { pressText, startText, type TextInput } from './text-input.ts';

/** What the maintainer is doing with one question, before Enter. */
export type Input = TextInput | PickInput | ListInput;

/** An input that shows an answer; without one, the default or the first option. */
export function startInput(question: Question, value: Value | undefined, options: readonly Option[]): Input {
  switch (question.kind) {
    case 'text': {
      const text = value ?? question.default ?? options.find(({ evidence }) => evidence)?.value;
      return startText(typeof text === 'string' ? sanitizeLine(labelOf(question, text)) : '');
    }
    case 'list': {
      const items = value ?? question.default ?? [];
      return startList(typeof items === 'object' ? items : [], options, question.open);
    }
    case 'choice':
      return startPick(typeof value === 'string' ? value : question.default);
    case 'confirm':
      return startPick((value ?? question.default) ? 'yes' : 'no');
  }
}

/** The input after a key; nothing when the key means nothing to it. */
export function pressInput(
  question: Question,
  input: Input,
  key: Key,
  options: readonly Option[],
  today: string,
): Input | undefined {
  switch (input.kind) {
    case 'text':
      return pressText(input, key, options);
    case 'pick':
      return pressPick(input, key, options);
    case 'list':
      return question.kind === 'list' ? pressItems(question, input, key, today) : undefined;
  }
}

/** The answer as it would be sent now; `undefined` for none. */
export function valueOf(question: Question, input: Input, today: string): Value | undefined {
  switch (input.kind) {
    case 'text': {
      const text = textOf(input.line);
      const value = question.kind === 'text' ? forgive(question, text, today) : text.trim();
      return value === '' ? undefined : value;
    }
    case 'pick':
      return question.kind === 'confirm' ? input.value === 'yes' : input.value;
    case 'list':
      return chosenOf(input);
  }
}

/** What is wrong with text that waits to become an item. */
export function entryProblem(question: Question, input: Input, today: string): string | undefined {
  if (question.kind !== 'list' || input.kind !== 'list' || !addsTyped(input)) return undefined;
  return firstProblem(question, typedItems(question, textOf(input.line), today));
}

/** The items that Enter would add as they are read, where that is not as they were typed. */
export function entryReading(question: Question, input: Input, today: string): string | undefined {
  if (question.kind !== 'list' || input.kind !== 'list' || !addsTyped(input)) return undefined;
  const items = typedItems(question, textOf(input.line), today).map((item) => labelOf(question, item));
  const read = items.join(', ');
  return read === textOf(input.line).trim() ? undefined : read;
}

/** True when Enter goes to the input and not to the next question. */
export function keepsEnter(input: Input): boolean {
  return input.kind === 'list' && takesEnter(input);
}

/** What is typed or pasted into an open list is read as forgivingly as typed text once it becomes items. */
function pressItems(
  question: ListQuestion,
  input: ListInput,
  key: Key,
  today: string,
): ListInput | undefined {
  const isEnter = 'name' in key && key.name === 'enter';
  if (isEnter && addsTyped(input)) {
    return typedItems(question, textOf(input.line), today).reduce(addItem, input);
  }
  const pasted = 'pasted' in key && input.open ? itemsBetween(/[\r\n]+/, key.pasted).slice(0, 200) : [];
  if (pasted.length < 2) return pressList(input, key);
  return pasted.flatMap((line) => typedItems(question, line, today)).reduce(addItem, input);
}

/** The list with exactly these items chosen, in their order; what is offered beside them stays. */
export function replaceItems(
  question: Question,
  input: ListInput,
  items: readonly string[],
  today: string,
): ListInput {
  const read = (item: string) => (question.kind === 'list' ? forgive(question, item, today) : item);
  return startList([...new Set(items.map(read))], input.rows, input.open);
}

/** A line as one item; as several between its commas where only these are what the question takes. */
function typedItems(question: ListQuestion, text: string, today: string): readonly string[] {
  const whole = [forgive(question, text, today)];
  if (!text.includes(',') || firstProblem(question, whole) === undefined) return whole;
  const parts = itemsBetween(/,/, text).map((item) => forgive(question, item, today));
  return parts.length > 0 && firstProblem(question, parts) === undefined ? parts : whole;
}

function firstProblem(question: ListQuestion, items: readonly string[]): string | undefined {
  return items.map((item) => itemProblem(question, item)).find((problem) => problem !== undefined);
}

function itemsBetween(separator: RegExp, text: string): readonly string[] {
  return text
    .split(separator)
    .map((item) => sanitizeLine(item).trim())
    .filter((item) => item !== '');
}
