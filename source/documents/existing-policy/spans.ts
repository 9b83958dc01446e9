import { parseDuration } from '../../questions/duration.ts';
import { numberForm, numberOf } from '../../text/number-words.ts';

/** A span of time in a sentence, in the form that the questions take, and where it stands. */
export type Span = { readonly value: string; readonly start: number; readonly end: number };

const upTo = `(?:\\s*(?:-|–|—|to|or|and)\\s*(?:up to\\s+)?(${numberForm}))?`;
const form = new RegExp(
  `\\b(${numberForm})${upTo}\\+?(?:\\s*\\(\\d{1,3}\\))?[\\s-]*(?:(business|working|work|week)[\\s-]*)?(hours?|hrs?|h|days?|weeks?|months?)\\b`,
  'gi',
);

/** Words that name a span without a number. */
const named: readonly (readonly [RegExp, string])[] = [
  [/\bdaily\b/i, '1 day'],
  [/\b(?:bi-?weekly|fortnightly|fortnight)\b/i, '14 days'],
  [/\bweekly\b/i, '7 days'],
  [/\bmonthly\b/i, '30 days'],
];

const short: Readonly<Record<string, string>> = { hr: 'hour', h: 'hour' };

/** `two`, `business`, `days` become `2 business days`; of a range the longer end counts. */
function spanOf(from: string, to: string | undefined, kind: string | undefined, unit: string): string {
  const count = Math.max(numberOf(from), numberOf(to ?? from));
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
