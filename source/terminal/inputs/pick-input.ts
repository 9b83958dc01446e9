import type { Key } from '../keys.ts';
import { matches } from './filter.ts';
import { editLine, emptyLine, textOf, type Line } from './line.ts';
import type { Option } from './option.ts';

/** One of several: the focused option is the answer, so that the preview follows. */
export type PickInput = {
  readonly kind: 'pick';
  readonly value: string;
  /** Typed letters; only options that hold them are shown. */
  readonly filter: Line;
};

export function startPick(value: string): PickInput {
  return { kind: 'pick', value, filter: emptyLine };
}

export function pressPick(input: PickInput, key: Key, options: readonly Option[]): PickInput | undefined {
  if ('name' in key) {
    if (key.name === 'down' || key.name === 'right') return move(input, options, 1);
    if (key.name === 'up' || key.name === 'left') return move(input, options, -1);
    if (key.name === 'home') return move(input, options, -options.length);
    if (key.name === 'end') return move(input, options, options.length);
  }
  const typed = 'text' in key && textOf(input.filter) === '' ? key.text : '';
  return byName(input, typed, options) ?? narrow(input, key, options);
}

/** The options that the filter leaves; all of them when it leaves none. */
export function shownOptions({ filter }: PickInput, options: readonly Option[]): readonly Option[] {
  const left = options.filter((option) => matches(option, textOf(filter)));
  return left.length > 0 ? left : options;
}

function byName(input: PickInput, typed: string, options: readonly Option[]): PickInput | undefined {
  if (typed === ' ') return input;
  const initial = ({ label }: Option) => label.toLowerCase().startsWith(typed.toLowerCase());
  // Yes or no: a letter is enough.
  const byLetter = options.length === 2 && typed !== '' ? options.find(initial) : undefined;
  const picked = /^[1-9]$/.test(typed) ? options[Number(typed) - 1] : byLetter;
  return picked && { ...input, value: picked.value };
}

function narrow(input: PickInput, key: Key, options: readonly Option[]): PickInput | undefined {
  const filter = editLine(input.filter, key);
  if (!filter) return undefined;
  const next = { ...input, filter };
  const shown = shownOptions(next, options);
  const value = shown.some((option) => option.value === input.value) ? input.value : shown[0]?.value;
  return { ...next, value: value ?? input.value };
}

function move(input: PickInput, options: readonly Option[], step: number): PickInput {
  const shown = shownOptions(input, options);
  const at = shown.findIndex(({ value }) => value === input.value);
  const next = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
  return next ? { ...input, value: next.value } : input;
}
