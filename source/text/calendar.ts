/** Days as `YYYY-MM-DD`, in UTC throughout, so that no time zone and no summer time moves one. */

const milliseconds = 24 * 60 * 60 * 1000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return dayOf(timeOf(day) + count * milliseconds);
}

/** Days from the start of a day to a moment such as `2027-01-31T12:00:00Z`; not a number where that is none. */
export function daysUntil(day: string, moment: string): number {
  return (Date.parse(moment) - timeOf(day)) / milliseconds;
}

/** The same day so many months later, or earlier; the last of the month where that has no such day. */
export function addMonths(day: string, count: number): string {
  const first = startOfMonth(day);
  const date = new Date(timeOf(first));
  date.setUTCMonth(date.getUTCMonth() + count);
  const month = dayOf(date.getTime());
  return addDays(month, Math.min(Number(day.slice(8)), Number(endOfMonth(month).slice(8))) - 1);
}

/** The day so many days from Monday to Friday later, or earlier. */
export function addBusinessDays(day: string, count: number): string {
  const step = Math.sign(count);
  let now = day;
  for (let left = Math.abs(count); left > 0;) {
    now = addDays(now, step);
    if (weekdayOf(now) % 6 !== 0) left -= 1;
  }
  return now;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay();
}

export function startOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

export function endOfMonth(day: string): string {
  const next = new Date(timeOf(startOfMonth(day)));
  next.setUTCMonth(next.getUTCMonth() + 1);
  return dayOf(next.getTime() - milliseconds);
}

/** Whether the calendar has that day: no 31 April, and 29 February in leap years only. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(timeOf(day)).toJSON()?.startsWith(day) === true;
}

/** `2027`, `2`, `28` become `2027-02-28`. */
export function dayFrom(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

export const weekdayNames = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** Place of a name or of its first letters, three at least, from 0; -1 for any other word. */
export function placeOfName(names: readonly string[], word: string): number {
  const letters = word.toLowerCase().replace(/\.$/, '');
  return letters.length < 3 ? -1 : names.findIndex((name) => name.startsWith(letters));
}
