import { parseDuration } from '../../questions/duration.ts';

/** A span of time in a sentence, in the form that the questions take, and where it stands. */
export type Span = { readonly value: string; readonly start: number; readonly end: number };

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  'forty-five': 45,
  'forty-eight': 48,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};

const number = `(?:\\d{1,3}|${Object.keys(words).reverse().join('|')})`;
const upTo = `(?:\\s*(?:-|–|—|to|or|and)\\s*(?:up to\\s+)?(${number}))?`;
const form = new RegExp(
  `\\b(${number})${upTo}\\+?(?:\\s*\\(\\d{1,3}\\))?[\\s-]*(?:(business|working|work|week)[\\s-]*)?(hours?|hrs?|h|days?|weeks?|months?)\\b`,
  'gi',
);

/** Words that name a span without a number. */
const named: readonly (readonly [RegExp, string])[] = [
  [/\bdaily\b/i, '1 day'],
  [/\b(?:bi-?weekly|fortnightly|fortnight)\b/i, '14 days'],
  [/\bweekly\b/i, '7 days'],
  [/\bmonthly\b/i, '30 days'],
];

function amount(text: string): number {
  return words[text.toLowerCase()] ?? Number(text);
}

const short: Readonly<Record<string, string>> = { hr: 'hour', h: 'hour' };

/** `two`, `business`, `days` become `2 business days`; of a range the longer end counts. */
function spanOf(from: string, to: string | undefined, kind: string | undefined, unit: string): string {
  const count = Math.max(amount(from), amount(to ?? from));
  const single = unit.toLowerCase().replace(/s$/, '');
  const business = kind !== undefined && single === 'day' ? 'business ' : '';
  return `${count} ${business}${short[single] ?? single}${count === 1 ? '' : 's'}`;
}

/** Every span of time that a sentence names: `within 48 hours`, `two business days`, `a 90-day window`. */
export function findSpans(text: string): readonly Span[] {
  const counted = [...text.matchAll(form)].map((match) => {
    const [all, from = '', to, kind, unit = ''] = match;
    return { value: spanOf(from, to, kind, unit), start: match.index, end: match.index + all.length };
  });
  const others = named.flatMap(([name, value]) => {
    const match = name.exec(text);
    return match ? [{ value, start: match.index, end: match.index + match[0].length }] : [];
  });
  return [...counted, ...others].filter(({ value }) => parseDuration(value) !== undefined);
}
