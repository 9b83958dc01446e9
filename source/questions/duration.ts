/** A span of time in words that a person would write. */
export type Duration = {
  readonly count: number;
  readonly unit: 'hour' | 'day' | 'business day' | 'week' | 'month';
};

const form = /^(\d{1,3})\s*(h|hours?|bd|business days?|working days?|d|days?|w|weeks?|m|months?)?$/i;

const units: Readonly<Record<string, Duration['unit']>> = {
  h: 'hour',
  hour: 'hour',
  bd: 'business day',
  'business day': 'business day',
  'working day': 'business day',
  d: 'day',
  day: 'day',
  w: 'week',
  week: 'week',
  m: 'month',
  month: 'month',
};

/** Reads `48h`, `3 business days`, `90`; a bare number counts days. Nothing when it is no duration. */
export function parseDuration(text: string): Duration | undefined {
  const match = form.exec(text.trim().replace(/\s+/g, ' '));
  if (!match) return undefined;
  const count = Number(match[1]);
  const unit = units[(match[2] ?? 'day').toLowerCase().replace(/s$/, '')];
  return unit && count > 0 ? { count, unit } : undefined;
}

/** `{count: 3, unit: 'business day'}` becomes `3 business days`. */
export function formatDuration({ count, unit }: Duration): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Calendar days at most; a business week counts five days in seven. */
export function calendarDays({ count, unit }: Duration): number {
  switch (unit) {
    case 'hour':
      return count / 24;
    case 'day':
      return count;
    case 'business day':
      return count + 2 * Math.ceil(count / 5);
    case 'week':
      return count * 7;
    case 'month':
      return count * 30;
  }
}

const example = 'write it like "48 hours", "3 business days" or "14 days"';

/** A duration, or the words that promise none. */
export function checkAcknowledge(value: string): string | undefined {
  return value === 'best effort' || parseDuration(value) ? undefined : `${example}, or "best effort"`;
}

/** A duration. */
export function checkDuration(value: string): string | undefined {
  return parseDuration(value) ? undefined : example;
}

/** `critical: 7 days`, or `low: next release`. */
export function checkTarget(value: string): string | undefined {
  const [, time] = /^[^\s:][^:]{0,59}: (.+)$/.exec(value) ?? [];
  return time !== undefined && (time === 'next release' || parseDuration(time))
    ? undefined
    : 'write it like "critical: 7 days" or "low: next release"';
}

/** A duration, or `none`. */
export function checkWindow(value: string): string | undefined {
  return value === 'none' || parseDuration(value) ? undefined : 'write it like "90 days", or "none"';
}
