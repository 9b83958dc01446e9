import chalk, { Chalk, type ChalkInstance } from 'chalk';
import type { Row, Segment, Style } from './rows.ts';
import { theme } from './theme.ts';

const brushes = new Map<Style, ChalkInstance>();

/** Without colours too: what typing replaces has no other sign. */
const always: Partial<Record<Style, ChalkInstance>> = { selected: new Chalk({ level: 1 }) };

/** Chalk knows what the terminal can show; asked once for each style. */
function brush(style: Style): ChalkInstance {
  const known = brushes.get(style);
  if (known) return known;
  const { color, bold, underline, inverse } = theme[style];
  const base = always[style] ?? chalk;
  let made = typeof color === 'string' ? base.hex(color) : base;
  if (bold) made = made.bold;
  if (underline) made = made.underline;
  if (inverse) made = made.inverse;
  brushes.set(style, made);
  return made;
}

const painted = ({ text, style }: Segment) =>
  style === undefined || style === 'plain' || text === '' ? text : brush(style)(text);

/** A row as text with the escape sequences of its styles. */
export const paintedRow = (row: Row): string => row.map(painted).join('');
