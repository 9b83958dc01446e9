import { forgive } from '../../questions/interview/forgive.ts';
import { itemProblem } from '../../questions/interview/value-problem.ts';
import { labelOf } from '../../questions/interview/show-value.ts';
import type { Question, Value } from '../../questions/question.ts';
import type { Key } from '../keys.ts';
import { sanitizeLine } from '../sanitize.ts';
import { textOf } from './line.ts';
import { chosenOf, pressList, startList, takesEnter, type ListInput } from './list-input.ts';
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
): Input | undefined {
  switch (input.kind) {
    case 'text':
      return pressText(input, key, options);
    case 'pick':
      return pressPick(input, key, options);
    case 'list':
      return pressList(forgiveItem(question, input, key), key);
  }
}

/** The answer as it would be sent now; `undefined` for none. */
export function valueOf(question: Question, input: Input): Value | undefined {
  switch (input.kind) {
    case 'text': {
      const text = textOf(input.line);
      const value = question.kind === 'text' ? forgive(question, text) : text.trim();
      return value === '' ? undefined : value;
    }
    case 'pick':
      return question.kind === 'confirm' ? input.value === 'yes' : input.value;
    case 'list':
      return chosenOf(input);
  }
}

/** What is wrong with text that waits to become an item. */
export function entryProblem(question: Question, input: Input): string | undefined {
  if (input.kind !== 'list' || question.kind !== 'list' || !input.open || !takesEnter(input))
    return undefined;
  return itemProblem(question, forgive(question, textOf(input.line)));
}

/** True when Enter goes to the input and not to the next question. */
export function keepsEnter(input: Input): boolean {
  return input.kind === 'list' && takesEnter(input);
}

/** Typed items are read as forgivingly as typed text, at the moment they become items. */
function forgiveItem(question: Question, input: ListInput, key: Key): ListInput {
  const adds = 'name' in key && key.name === 'enter' && input.open && takesEnter(input);
  if (!adds || question.kind !== 'list') return input;
  const item = forgive(question, textOf(input.line));
  return { ...input, line: { before: item, after: '' } };
}
