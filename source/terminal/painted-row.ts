import chalk, { type ChalkInstance } from 'chalk';
import type { Row, Segment, Style } from './rows.ts';
import { theme } from './theme.ts';

const brushes = new Map<Style, ChalkInstance>();

/** Chalk knows what the terminal can show; asked once for each style. */
function brush(style: Style): ChalkInstance {
  const known = brushes.get(style);
  if (known) return known;
  const { color, bold, underline, inverse } = theme[style];
  let made = typeof color === 'string' ? chalk.hex(color) : chalk;
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
