import { monthNames } from '../../text/calendar.ts';
import type { Statement } from './statements.ts';

const months = monthNames.map((name) => name.slice(0, 3));
const monthName = String.raw`(${months.join('|')})[a-z]{0,6}\.?`;

/** How people write a month, and where in it the year and the month stand. Days are dropped. */
const forms: readonly (readonly [RegExp, { readonly year: number; readonly month: number }])[] = [
  [/\b(20\d\d)-(\d\d)(?:-\d\d)?\b/, { year: 1, month: 2 }],
  [
    new RegExp(String.raw`\b${monthName} (?:\d{1,2}(?:st|nd|rd|th)?,? )?(20\d\d)\b`, 'i'),
    { year: 2, month: 1 },
  ],
  // Of 30/06/2027 the second number can only be the month; 06/07/2027 tells nothing.
  [/(?<![\d/])(?:(?:1[3-9]|2\d|3[01])\/)?(\d{1,2})\/(20\d\d)\b/, { year: 2, month: 1 }],
];

function monthNumber(text: string): number {
  const named = months.indexOf(text.slice(0, 3).toLowerCase());
  return named < 0 ? Number(text) : named + 1;
}

/** The month that a text names, `06/2027`. */
export function monthIn(text: string): string | undefined {
  for (const [form, { year, month }] of forms) {
    const match = form.exec(text);
    const number = monthNumber(match?.[month] ?? '');
    if (match && number >= 1 && number <= 12)
      return `${String(number).padStart(2, '0')}/${match[year] ?? ''}`;
  }
  return undefined;
}

const endHead = /\buntil\b|\bends?\b|\beol\b|end[- ]of[- ](?:life|support)|\bsupport(?:ed)?\b|\bexpir/i;
const endWords = /\buntil\b|\bthrough\b|\bends?\b|\beol\b|end[- ]of[- ](?:life|support)|\bexpir/i;

/** The month in which support ends, by the row of a version or its item in a list. */
export function supportEndIn({ kind, cells, head, text }: Statement): string | undefined {
  if (kind !== 'row') return endWords.test(text) ? monthIn(text) : undefined;
  const ends = cells.filter((_, index) => index > 0 && endHead.test(head[index] ?? ''));
  return ends.map(monthIn).find((month) => month !== undefined);
}
