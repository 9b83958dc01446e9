import { graphemesOf } from '../graphemes.ts';
import type { Input } from '../inputs/input.ts';
import { textOf, type Line } from '../inputs/line.ts';
import { addsTyped, shownRows, type ListInput, type ListRow } from '../inputs/list-input.ts';
import type { Option } from '../inputs/option.ts';
import { shownOptions, type PickInput } from '../inputs/pick-input.ts';
import { candidates, type TextInput } from '../inputs/text-input.ts';
import {
  cutRow,
  cutText,
  row,
  rowWidth,
  widthOf,
  wrapText,
  type Row,
  type Segment,
  type Style,
} from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import { focusable, windowAt, type Block } from './block.ts';

type Shown = {
  readonly input: Input;
  readonly options: readonly Option[];
  readonly width: number;
  readonly height: number;
  /** What Enter would add to a list, in words. */
  readonly adds: string | undefined;
};

/** The input by itself, with the cursor where text is typed. */
export function inputBlock({ input, options, width, height, adds }: Shown): Block {
  switch (input.kind) {
    case 'text':
      return textBlock(input, options, width, height);
    case 'pick':
      return pickBlock(input, options, width, height);
    case 'list':
      return listBlock(input, width, height, adds);
  }
}

function textBlock(input: TextInput, options: readonly Option[], width: number, height: number): Block {
  const field = fieldRow('› ', input.line, width, { style: input.selected ? 'selected' : 'plain' });
  const text = textOf(input.line).trim();
  const rows = candidates(input, options).map((label) => {
    const option = options.find((one) => one.label === label) ?? { value: label, label };
    const chosen = text === option.label || text === option.value;
    return optionRow(chosen ? '● ' : '○ ', option, chosen, width);
  });
  const at = rows.findIndex((line) => line[0]?.text === '● ');
  const detail = options.find(({ label, value }) => text === label || text === value);
  const room = height - 2;
  const list = room > 0 && rows.length > 0 ? [[], ...withDetail(rows, at, detail, width, room)] : [];
  if (rows.length === room + 1) return { rows: [field.row, ...rows], cursor: { x: field.x, y: 0 } };
  return { rows: [field.row, ...list], cursor: { x: field.x, y: 0 } };
}

function pickBlock(input: PickInput, options: readonly Option[], width: number, height: number): Block {
  const shown = shownOptions(input, options);
  const at = shown.findIndex(({ value }) => value === input.value);
  const rows = shown.map((option, index) =>
    optionRow(index === at ? '● ' : '○ ', option, index === at, width),
  );
  const list = (room: number) => withDetail(rows, at, shown[at], width, room);
  if (textOf(input.filter) === '') return { rows: list(height) };
  const field = fieldRow('filter: ', input.filter, width);
  const all = shown === options ? nothingLeft(width).slice(0, height - 2) : [];
  return { rows: [field.row, ...all, ...list(height - 1 - all.length)], cursor: { x: field.x, y: 0 } };
}

/** What is said where typed letters leave none of the rows. */
const nothingLeft = (width: number): readonly Row[] => [
  cutRow(row('  Nothing in the list has these letters.', 'muted'), width),
];

function listBlock(input: ListInput, width: number, height: number, adds: string | undefined): Block {
  const shown = shownRows(input);
  // Where Enter adds what is typed, no row is marked as the one that it would tick.
  const focus = addsTyped(input) ? -1 : input.at;
  const rows = shown.map((index) => {
    const item = input.rows[index];
    return item ? itemRow(item, index === focus, width) : [];
  });
  const place = shown.indexOf(focus);
  const list = (room: number) => withDetail(rows, place, input.rows[focus], width, Math.max(1, room));
  // In the lowest window the focused item matters more than a field that is empty.
  if (textOf(input.line) === '' && (!input.open || height < 2)) return { rows: list(height) };
  const label = input.open ? '+ ' : 'filter: ';
  const field = fieldRow(label, input.line, width, { hint: input.open ? 'type to add' : '' });
  const hint = adds === undefined || height < 2 ? [] : [cutRow(row(`  ${adds}`, 'muted'), width)];
  const room = height - 1 - hint.length;
  const nothing = rows.length === 0 && !input.open ? nothingLeft(width) : [];
  const above = [...(rows.length > 0 && room > 0 ? list(room) : nothing.slice(0, room)), ...hint];
  return { rows: [...above, field.row], cursor: { x: field.x, y: above.length } };
}

/** The rows, and under them the words of the focused one that its line had no room for. */
function withDetail(
  rows: readonly Row[],
  at: number,
  option: Option | undefined,
  width: number,
  height: number,
): readonly Row[] {
  const cut = (rows[at]?.at(-1)?.text ?? '').endsWith('…');
  const notes = cut && option ? wrapText(notesOf(option), width - 4, 'muted') : [];
  const detail = notes.map((line) => [{ text: '    ' }, ...line]);
  const fits = rows.length + detail.length + 1 <= height;
  return fits && detail.length > 0 ? [...rows, [], ...detail] : windowAt(rows, at, height, width);
}

function itemRow(item: ListRow, focused: boolean, width: number): Row {
  const box: Segment = item.on ? { text: '[x] ' } : { text: '[ ] ', style: 'muted' };
  return cutRow(focusable([box, ...words(item, width - 6)], focused), width);
}

function optionRow(bullet: string, option: Option, chosen: boolean, width: number): Row {
  const sign: Segment = { text: bullet, style: chosen ? 'chosen' : 'muted' };
  const [label, ...rest] = words(option, width - 2);
  const head: Segment = { text: label?.text ?? '', ...(chosen ? { style: 'chosen' } : {}) };
  return cutRow([sign, head, ...rest], width);
}

/** The label, what it means, and where it was seen. */
function words(option: Option, width: number): readonly Segment[] {
  const name = sanitizeLine(option.label);
  const room = width - widthOf(name) - 2;
  const note = notesOf(option);
  const fits = room < 8 ? '' : widthOf(note) > room ? `${cutText(note, room - 1)}…` : note;
  return fits === '' ? [{ text: name }] : [{ text: name }, { text: `  ${fits}`, style: 'muted' }];
}

function notesOf({ hint, evidence }: Option): string {
  return [evidence, hint].flatMap((note) => (note === undefined ? [] : [sanitizeLine(note)])).join(' · ');
}

/** A line of text with its cursor in view: the part around the cursor where it is longer than the screen. */
function fieldRow(
  label: string,
  line: Line,
  width: number,
  { hint = '', style = 'plain' }: { readonly hint?: string; readonly style?: Style } = {},
): { readonly row: Row; readonly x: number } {
  const room = Math.max(4, width - widthOf(label) - 1);
  const before = lastColumns(line.before, room);
  const after = cutText(line.after, room - widthOf(before));
  const row: Segment[] = [{ text: label, style: 'accent' }];
  const x = widthOf(label) + widthOf(before);
  if (before + after !== '') row.push({ text: before + after, style });
  else if (hint !== '') row.push({ text: hint, style: 'muted' });
  return { row: rowWidth(row) > width ? cutRow(row, width) : row, x };
}

function lastColumns(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = graphemesOf(text);
  let used = 1;
  let start = characters.length;
  while (start > 0 && used + widthOf(characters[start - 1] ?? '') <= width) {
    start -= 1;
    used += widthOf(characters[start] ?? '');
  }
  return `…${characters.slice(start).join('')}`;
}
