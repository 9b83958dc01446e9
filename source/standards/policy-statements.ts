import { numberForm, numberOf } from '../text/number-words.ts';
import type { PolicyText } from './policy-text.ts';

/** A line that begins a block of its own: a heading, an item of a list, a row of a table, a quotation. */
const begins = /^\s*(?:#{1,6}\s|[-*+|>]|\d{1,3}[.)]\s|$)/;

function readBlocks(prose: string): readonly string[] {
  const blocks: string[][] = [];
  let open = false;
  for (const line of prose.split('\n')) {
    if (open && !begins.test(line)) blocks.at(-1)?.push(line.trim());
    else blocks.push([line.trim()]);
    open = line.trim() !== '' && !/^\s*(?:#|\|)/.test(line);
  }
  return blocks.map((lines) => lines.join(' ')).filter((block) => block !== '');
}

/** The sentences, items and rows of a text, each on a single line. */
export function readPolicyStatements({ prose }: PolicyText): readonly string[] {
  return readBlocks(prose).flatMap((block) => block.split(/(?<=[.!?;]) +/));
}

const span = new RegExp(
  `\\b(${numberForm})(?:\\s?(?:-|–|to)\\s?(\\d{1,3}))?[\\s-]?(business|working)?[\\s-]?(h|hour|day|week|month)s?\\b`,
  'gi',
);

const days: Readonly<Record<string, number>> = { h: 1 / 24, hour: 1 / 24, day: 1, week: 7, month: 30 };

/** The spans of time that a statement names, in calendar days; of "3 to 5 days" the longer one. */
export function daysNamed(statement: string): readonly number[] {
  return [...statement.matchAll(span)].map(([, first = '', last, business, unit = '']) => {
    return numberOf(last ?? first) * (days[unit.toLowerCase()] ?? 1) * (business === undefined ? 1 : 7 / 5);
  });
}
