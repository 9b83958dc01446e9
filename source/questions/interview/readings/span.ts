import { formatDuration, parseDuration, type Duration } from '../../duration.ts';
import { numberForm, numberOf } from '../../../text/number-words.ts';

/** Words around a span that change nothing about it: the question says that it is a time within or between. */
const around =
  /^(?:(?:in|within|after|every|each|once|per|for|up to|at most|no more than|the last|last|the past|past)\s+)+|\s+(?:at most|at the latest|max(?:imum)?|or less|or sooner|from now)$/g;

type Unit = readonly [form: string, count: number, unit: Duration['unit']];

/** Units as people write them, each as so many of those that an answer has. */
const units: readonly Unit[] = [
  ['hours?|hrs?|h', 1, 'hour'],
  ['(?:business|working|work|week) ?days?|bds?', 1, 'business day'],
  ['(?:calendar )?days?|d', 1, 'day'],
  ['weeks?|wks?|w', 1, 'week'],
  ['fortnights?', 2, 'week'],
  ['months?|mths?|mos?|m', 1, 'month'],
  ['quarters?', 3, 'month'],
  ['years?|yrs?|y', 12, 'month'],
];

/** Words that are a span by themselves; those that mean two things, such as "biweekly", are none. */
const named: Readonly<Record<string, string>> = {
  daily: '1 day',
  weekly: '1 week',
  fortnightly: '2 weeks',
  monthly: '1 month',
  quarterly: '3 months',
  yearly: '12 months',
  annually: '12 months',
  'half a day': '12 hours',
  'half a year': '6 months',
  'half-yearly': '6 months',
  'twice a year': '6 months',
  'other week': '2 weeks',
  'other month': '2 months',
};

const patterns = units.map(
  ([form, count, unit]) =>
    [new RegExp(`^(?:(${numberForm}|a couple of)[\\s-]*)?(?:${form})$`, 'i'), count, unit] as const,
);

/** `a fortnight` as `2 weeks`, `within 48hrs` as `48 hours`, `yearly` as `12 months`; nothing for what is no span. */
export function readSpan(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').replaceAll(around, '').trim();
  const known = Object.hasOwn(named, plain) ? parseDuration(named[plain] ?? '') : parseDuration(plain);
  const span = known ?? inWords(plain, plain.length < text.trim().length);
  return span && formatDuration(span);
}

/** A unit without a number counts once where a word such as "every" stood before it. */
function inWords(text: string, led: boolean): Duration | undefined {
  for (const [pattern, times, unit] of patterns) {
    const match = pattern.exec(text);
    if (!match || (match[1] === undefined && !led)) continue;
    const count = times * (match[1] === 'a couple of' ? 2 : numberOf(match[1] ?? 'one'));
    return count > 0 && count < 1000 ? { count, unit } : undefined;
  }
  return undefined;
}

/** The same, for answers in which a bare number is something else than days, such as a version. */
export function readAge(text: string): string | undefined {
  return /^\d+$/.test(text) ? undefined : readSpan(text);
}

/** `critical 7d` and `critical = a week` as `critical: 7 days` and `critical: 1 week`. */
export function readTarget(text: string): string | undefined {
  const [, name = '', time = ''] = /^([^\s:=]+)\s*(?:[:=]|\s[-–]?)\s*(\S.*)$/.exec(text) ?? [];
  const span = /^(?:in |with )?(?:the )?next release$/i.test(time) ? 'next release' : readSpan(time);
  return name === '' || span === undefined ? undefined : `${name}: ${span}`;
}
