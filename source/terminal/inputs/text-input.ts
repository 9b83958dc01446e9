import type { Key } from '../keys.ts';
import { editLine, editSelected, lineOf, textOf, type Line } from './line.ts';
import type { Option } from './option.ts';

/** A line of text over its candidates: up and down walk through them, typing puts something else in their place. */
export type TextInput = {
  readonly kind: 'text';
  readonly line: Line;
  /** True until the first edit of what was suggested, answered before, or chosen: typing replaces it. */
  readonly selected: boolean;
  /** Text that no candidate has, kept as one more of them so that walking away does not lose it. */
  readonly typed?: string;
};

export function startText(label: string): TextInput {
  return { kind: 'text', line: lineOf(label), selected: label !== '' };
}

export function pressText(input: TextInput, key: Key, options: readonly Option[]): TextInput | undefined {
  if ('name' in key && key.name === 'down') return walk(input, options, 1);
  if ('name' in key && key.name === 'up') return walk(input, options, -1);
  const line = (input.selected ? editSelected : editLine)(input.line, key);
  return line && { ...input, line, selected: input.selected && line === input.line };
}

/** Labels to walk through: what was typed, then the options. */
export function candidates({ typed }: TextInput, options: readonly Option[]): readonly string[] {
  const labels = options.map(({ label }) => label);
  return typed === undefined || labels.includes(typed) ? labels : [typed, ...labels];
}

function walk(input: TextInput, options: readonly Option[], step: number): TextInput {
  const text = textOf(input.line).trim();
  const isTyped = text !== '' && !options.some(({ label, value }) => label === text || value === text);
  const kept = isTyped ? { ...input, typed: text } : input;
  const labels = candidates(kept, options);
  const at = labels.findIndex(
    (label) => label === text || options.some((option) => option.label === label && option.value === text),
  );
  const next = labels[Math.min(Math.max(at + step, 0), labels.length - 1)];
  return next === undefined ? input : { ...kept, line: lineOf(next), selected: true };
}
