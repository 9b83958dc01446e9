import { expect, it } from 'vitest';
import { addDays, addMonths, daysUntil, endOfMonth, isDay } from '../../source/text/calendar.ts';

it.each([
  [addDays('2027-02-28', 1), '2027-03-01'],
  [addMonths('2027-01-31', 1), '2027-02-28'],
  [endOfMonth('2028-02-01'), '2028-02-29'],
  [isDay('2027-02-29'), false],
  [isDay('2028-02-29'), true],
  [isDay('2027-13-01'), false],
  [daysUntil('2026-11-22', '2026-11-23T12:00:00Z'), 1.5],
  [daysUntil('2026-11-22', '2026-11-22T01:00:00+02:00'), -1 / 24],
  [daysUntil('2026-11-22', 'soon'), NaN],
])('%#: %j', (found, expected) => {
  expect(found).toBe(expected);
});
