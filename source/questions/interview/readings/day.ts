import {
  addBusinessDays,
  addDays,
  addMonths,
  dayFrom,
  endOfMonth,
  isDay,
  monthNames,
  placeOfName,
  startOfMonth,
  weekdayNames,
  weekdayOf,
} from '../../../text/calendar.ts';
import { parseDuration, type Duration } from '../../duration.ts';
import { readSpan } from './span.ts';

const near: Readonly<Record<string, number>> = {
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  now: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
};

/**
 * The day that typed text means, as `YYYY-MM-DD`, seen from `today`; nothing where it could be more than one.
 * A weekday or a date without its year is the latest one: days are asked for that have been.
 */
export function readDay(text: string, today: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:on |since )?(?:the )?/, '');
  const days = near[plain];
  if (days !== undefined && Object.hasOwn(near, plain)) return addDays(today, days);
  return (
    fromToday(plain, today) ??
    weekday(plain, today) ??
    edgeOf(plain, today) ??
    datedDay(plain) ??
    withoutYear(plain, today)
  );
}

/** `in 2 weeks`, `2 weeks from now`, `a fortnight ago`. */
export function fromToday(text: string, today: string): string | undefined {
  const [, ahead, later, ago] = /^(?:in (.+)|(.+) (?:from now|from today)|(.+) ago)$/.exec(text) ?? [];
  const span = parseDuration(readSpan(ahead ?? later ?? ago ?? '') ?? '');
  return span && shift(today, span, ago === undefined ? 1 : -1);
}

function shift(today: string, { count, unit }: Duration, sign: 1 | -1): string | undefined {
  switch (unit) {
    case 'hour':
      return undefined;
    case 'day':
      return addDays(today, sign * count);
    case 'business day':
      return addBusinessDays(today, sign * count);
    case 'week':
      return addDays(today, sign * 7 * count);
    case 'month':
      return addMonths(today, sign * count);
  }
}

/** `friday` and `last friday` look back from today, `next friday` ahead; only the bare name can be today. */
function weekday(text: string, today: string): string | undefined {
  const [, which, name = ''] = /^(?:(last|past|next|coming) )?([a-z]+)$/.exec(text) ?? [];
  const place = placeOfName(weekdayNames, name);
  if (place < 0) return undefined;
  const back = (weekdayOf(today) - place + 7) % 7;
  if (which === undefined) return addDays(today, -back);
  return which === 'last' || which === 'past' ? addDays(today, -(back || 7)) : addDays(today, 7 - back);
}

/** `end of month`, `start of the year`, `end of last month`, `end of June 2027`, `end of 2027`. */
export function edgeOf(text: string, today: string): string | undefined {
  const form = /^(end|last day|start|beginning|first day) of (?:the )?(.+)$/;
  const [, edge = '', period = ''] = form.exec(text) ?? [];
  const found = periodOf(period, today);
  return found && (/^(?:end|last)/.test(edge) ? endOfMonth(found[1]) : startOfMonth(found[0]));
}

/** Days in the first and in the last month of a period. */
function periodOf(text: string, today: string): readonly [string, string] | undefined {
  const [, which = 'this', unit] = /^(?:(this|last|next) )?(month|year)$/.exec(text) ?? [];
  const steps = { last: -1, this: 0, next: 1 }[which] ?? 0;
  if (unit === 'month') return [addMonths(today, steps), addMonths(today, steps)];
  const year = unit === 'year' ? Number(today.slice(0, 4)) + steps : Number(/^(20\d\d)$/.exec(text)?.[1]);
  if (year > 0) return [dayFrom(year, 1, 1), dayFrom(year, 12, 1)];
  const [, name = '', named = ''] = /^([a-z]+) (20\d\d)$/.exec(text) ?? [];
  const month = placeOfName(monthNames, name) + 1;
  return month > 0 ? [dayFrom(Number(named), month, 1), dayFrom(Number(named), month, 1)] : undefined;
}

/** `2027/3/1`, `20270301`, `1.3.2027`, `1 March 2027` and `Friday, March 5th, 2027`; `1/3/2027` could be either day. */
export function datedDay(text: string): string | undefined {
  const [, name = '', rest = text] = /^([a-z]{3,}),? (.+)$/.exec(text) ?? [];
  const place = placeOfName(weekdayNames, name);
  const found = place < 0 ? [...numbered(text), ...spelled(text)] : [...numbered(rest), ...spelled(rest)];
  const days = [...new Set(found)].filter(isDay);
  const [day] = days;
  return day !== undefined && days.length === 1 && (place < 0 || weekdayOf(day) === place) ? day : undefined;
}

function numbered(text: string): readonly string[] {
  const parted = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:t[\d:.]+z?)?$/.exec(parted) ?? [];
  if (year !== undefined) return [dayFrom(Number(year), Number(month), Number(day))];
  const [, one, sign, two, last] = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})$/.exec(text) ?? [];
  if (one === undefined) return [];
  const dayFirst = dayFrom(Number(last), Number(two), Number(one));
  return sign === '.' ? [dayFirst] : [dayFirst, dayFrom(Number(last), Number(one), Number(two))];
}

const spelledForm =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]{3,})\.?|([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?)(?:,? (\d{4}))?$/;

function spelled(text: string): readonly string[] {
  const [, before, named, name, after, year] = spelledForm.exec(text) ?? [];
  const month = placeOfName(monthNames, named ?? name ?? '') + 1;
  return month > 0 && year !== undefined ? [dayFrom(Number(year), month, Number(before ?? after))] : [];
}

/** `22 November` as the latest one; 29 February was in a leap year, which may be eight years ago. */
function withoutYear(text: string, today: string): string | undefined {
  const years = Array.from({ length: 9 }, (_, back) => Number(today.slice(0, 4)) - back);
  return years
    .map((year) => spelled(`${text} ${String(year)}`)[0])
    .find((day) => day !== undefined && isDay(day) && day <= today);
}
