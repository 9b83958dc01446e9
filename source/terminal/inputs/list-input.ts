import type { Key } from '../keys.ts';
import { matches } from './filter.ts';
import { editLine, emptyLine, textOf, type Line } from './line.ts';
import type { Option } from './option.ts';

export type ListRow = Option & { readonly on: boolean };

/** Several, in an order. The chosen ones come first; typing filters and, where the list is open, adds. */
export type ListInput = {
  readonly kind: 'list';
  readonly rows: readonly ListRow[];
  /** Index in `rows` of the focused one. */
  readonly at: number;
  readonly line: Line;
  /** True when items that nobody offers may be added. */
  readonly open: boolean;
  /** True once the focus was moved among the rows that the typed letters leave: Enter then ticks, and adds nothing. */
  readonly aimed?: boolean;
};

export function startList(chosen: readonly string[], options: readonly Option[], open: boolean): ListInput {
  const find = (value: string) => options.find((option) => option.value === value) ?? { value, label: value };
  const on = chosen.map((value) => ({ ...find(value), on: true }));
  const off = options
    .filter(({ value }) => !chosen.includes(value))
    .map((option) => ({ ...option, on: false }));
  return { kind: 'list', rows: [...on, ...off], at: 0, line: emptyLine, open };
}

export function chosenOf({ rows }: ListInput): readonly string[] {
  return rows.filter(({ on }) => on).map(({ value }) => value);
}

/** Indexes of the rows that the typed letters leave. */
export function shownRows({ rows, line }: ListInput): readonly number[] {
  return rows.flatMap((row, index) => (matches(row, textOf(line).trim()) ? [index] : []));
}

/** Whether Enter makes the typed text an item, in place of ticking a row. */
export function addsTyped(input: ListInput): boolean {
  const text = textOf(input.line).trim();
  if (!input.open || text === '' || input.aimed === true) return false;
  return !input.rows.some(({ value, label }) => value === text || label === text);
}

/** Enter means "next question" unless typed text waits for it. */
export function takesEnter(input: ListInput): boolean {
  return textOf(input.line).trim() !== '';
}

export function pressList(input: ListInput, key: Key): ListInput | undefined {
  if ('text' in key && textOf(input.line) === '' && key.text === ' ') return toggle(input);
  return ('name' in key ? pressName(input, key.name) : undefined) ?? type(input, key);
}

function pressName(input: ListInput, name: string): ListInput | undefined {
  switch (name) {
    case 'down':
      return focus(input, 1);
    case 'up':
      return focus(input, -1);
    case 'shift-down':
    case 'ctrl-down':
      return reorder(input, 1);
    case 'shift-up':
    case 'ctrl-up':
      return reorder(input, -1);
    case 'enter':
      return takesEnter(input) ? enter(input) : undefined;
    case 'delete':
      return textOf(input.line) === '' ? switchOff(input) : undefined;
    default:
      return undefined;
  }
}

/** Puts an item at the end of the chosen ones, or switches on the row that has it. */
export function addItem(input: ListInput, item: string): ListInput {
  const found = input.rows.find((row) => row.value === item || row.label === item);
  const added: ListRow = { ...(found ?? { value: item, label: item }), on: true };
  const others = input.rows.filter((row) => row !== found);
  const count = others.filter(({ on }) => on).length;
  return { ...input, rows: others.toSpliced(count, 0, added), at: count, line: emptyLine, aimed: false };
}

/** Ticks the row that was typed in full, else the focused one of those that are left. */
function enter(input: ListInput): ListInput {
  const text = textOf(input.line).trim();
  const exact = input.rows.findIndex(({ value, label }) => value === text || label === text);
  const shown = shownRows(input);
  const focused = shown.includes(input.at) ? input.at : shown[0];
  const at = exact < 0 || input.aimed === true ? focused : exact;
  return at === undefined ? input : toggle({ ...input, at, line: emptyLine, aimed: false });
}

function type(input: ListInput, key: Key): ListInput | undefined {
  const line = editLine(input.line, key);
  if (!line) return undefined;
  const next = { ...input, line, aimed: false };
  const shown = shownRows(next);
  return { ...next, at: shown.includes(input.at) ? input.at : (shown[0] ?? input.at) };
}

function focus(input: ListInput, step: number): ListInput {
  const shown = shownRows(input);
  const next = shown[Math.min(Math.max(shown.indexOf(input.at) + step, 0), shown.length - 1)];
  return next === undefined ? input : { ...input, at: next, aimed: takesEnter(input) };
}

/** Switches the focused item on or off. */
export function toggle(input: ListInput): ListInput {
  const rows = input.rows.map((row, index) => (index === input.at ? { ...row, on: !row.on } : row));
  return { ...input, rows };
}

function switchOff(input: ListInput): ListInput {
  return input.rows[input.at]?.on ? toggle(input) : input;
}

function reorder(input: ListInput, step: number): ListInput {
  const row = input.rows[input.at];
  const to = input.at + step;
  if (!row || to < 0 || to >= input.rows.length) return input;
  return { ...input, rows: input.rows.toSpliced(input.at, 1).toSpliced(to, 0, row), at: to };
}
