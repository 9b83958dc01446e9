import { describe, expect, it } from 'vitest';
import { questions } from '../../../../source/questions/catalogue.ts';
import { forgive } from '../../../../source/questions/interview/forgive.ts';
import type { ListQuestion, TextQuestion } from '../../../../source/questions/question.ts';
import { readDay } from '../../../../source/questions/interview/readings/day.ts';
import { readMonth } from '../../../../source/questions/interview/readings/month.ts';

/** A Sunday. */
const today = '2026-11-22';

function typedAt(key: string, typed: string): string {
  const question = questions.find((one) => one.key === key);
  return forgive(question as TextQuestion | ListQuestion, typed, today);
}

describe('a span', () => {
  it.each([
    ['2 weeks', '2 weeks'],
    ['2wks', '2 weeks'],
    ['two weeks', '2 weeks'],
    ['in 2 weeks', '2 weeks'],
    ['within two weeks', '2 weeks'],
    ['a fortnight', '2 weeks'],
    ['fortnight', 'fortnight'],
    ['every fortnight', '2 weeks'],
    ['a couple of days', '2 days'],
    ['every week', '1 week'],
    ['every other week', '2 weeks'],
    ['weekly', '1 week'],
    ['48hrs', '48 hours'],
    ['48-hour', '48 hours'],
    ['5 workdays', '5 business days'],
    ['three working days', '3 business days'],
    ['90 days at most', '90 days'],
    ['a quarter', '3 months'],
    ['half a year', '6 months'],
    ['1 year', '12 months'],
    ['once a year', '12 months'],
    ['annually', '12 months'],
    ['never', 'none'],
    ['90', '90 days'],
    ['biweekly', 'biweekly'],
    ['soon', 'soon'],
    ['0 days', '0 days'],
    ['a few days', 'a few days'],
    ['100 years', '100 years'],
    ['constructor', 'constructor'],
  ])('%s', (typed, expected) => {
    expect(typedAt('updates', typed)).toBe(expected);
  });

  it.each([
    ['critical 7d', 'critical: 7 days'],
    ['critical: a week', 'critical: 1 week'],
    ['high=30', 'high: 30 days'],
    ['high - 30 days', 'high: 30 days'],
    ['low: in the next release', 'low: next release'],
    ['low: some day', 'low: some day'],
  ])('for a severity, %s', (typed, expected) => {
    expect(typedAt('severityTargets', typed)).toBe(expected);
  });

  it.each([
    ['a year', '12 months'],
    ['the last 6 months', '6 months'],
    ['15', '15'],
    ['2.x, 1.9.x', '2.x, 1.9.x'],
  ])('of versions, %s', (typed, expected) => {
    expect(typedAt('supportedVersions', typed)).toBe(expected);
  });

  it('that is never is refused where something must be promised', () => {
    expect(typedAt('secretsRotation', 'never')).toBe('never');
  });
});

describe('a day', () => {
  it.each([
    ['today', '2026-11-22'],
    ['Yesterday', '2026-11-21'],
    ['the day before yesterday', '2026-11-20'],
    ['tomorrow', '2026-11-23'],
    ['sunday', '2026-11-22'],
    ['friday', '2026-11-20'],
    ['on fri', '2026-11-20'],
    ['last friday', '2026-11-20'],
    ['last sunday', '2026-11-15'],
    ['next friday', '2026-11-27'],
    ['next sunday', '2026-11-29'],
    ['in 2 weeks', '2026-12-06'],
    ['2 weeks ago', '2026-11-08'],
    ['a fortnight ago', '2026-11-08'],
    ['a month ago', '2026-10-22'],
    ['2 business days ago', '2026-11-19'],
    ['in 6 weeks', '2027-01-03'],
    ['end of month', '2026-11-30'],
    ['end of the month', '2026-11-30'],
    ['end of last month', '2026-10-31'],
    ['end of next month', '2026-12-31'],
    ['start of the year', '2026-01-01'],
    ['end of last year', '2025-12-31'],
    ['end of June 2026', '2026-06-30'],
    ['22 November', '2026-11-22'],
    ['23 November', '2025-11-23'],
    ['Nov 1st', '2026-11-01'],
    ['29 February', '2024-02-29'],
    ['the 3rd of march 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['Friday, 20 November 2026', '2026-11-20'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026-11-22T10:00:00Z', '2026-11-22'],
    ['31.12.2025', '2025-12-31'],
    ['13/3/2026', '2026-03-13'],
    ['3/13/2026', '2026-03-13'],
    ['3/3/2026', '2026-03-03'],
  ])('%s', (typed, expected) => {
    expect(typedAt('reviewDate', typed)).toBe(expected);
  });

  it.each([
    '1/3/2026',
    'Monday, 20 November 2026',
    '31 April 2026',
    '29 February 2026',
    'last month',
    'this friday',
    '2026-11',
    '22.11.26',
    'in 5 hours',
    'some day',
  ])('that could be more than one, or none, stays as it is: %s', (typed) => {
    expect(typedAt('reviewDate', typed)).toBe(typed);
  });

  it.each([
    ['2027-01-01', 'yesterday', '2026-12-31'],
    ['2026-12-31', 'tomorrow', '2027-01-01'],
    ['2028-02-29', 'tomorrow', '2028-03-01'],
    ['2028-03-01', 'yesterday', '2028-02-29'],
    ['2027-03-01', 'yesterday', '2027-02-28'],
    ['2028-02-10', 'end of month', '2028-02-29'],
    ['2027-02-10', 'end of month', '2027-02-28'],
    ['2026-12-10', 'end of next month', '2027-01-31'],
    ['2027-01-31', 'in a month', '2027-02-28'],
    ['2028-01-31', 'in a month', '2028-02-29'],
    ['2026-10-31', 'in 4 months', '2027-02-28'],
    ['2028-03-31', 'a month ago', '2028-02-29'],
    ['2028-02-29', 'a year ago', '2027-02-28'],
    ['2027-01-01', 'friday', '2027-01-01'],
    ['2026-12-31', 'next friday', '2027-01-01'],
    ['2027-01-02', 'last friday', '2027-01-01'],
    ['2026-12-31', 'in 2 business days', '2027-01-04'],
    ['2027-01-01', '31 December', '2026-12-31'],
    ['2028-02-28', '29 February', '2024-02-29'],
  ])('on %s, %s', (day, typed, expected) => {
    expect(readDay(typed, day)).toBe(expected);
  });
});

describe('a month', () => {
  it.each([
    ['06/2027', '06/2027'],
    ['6/2027', '06/2027'],
    ['2027-6', '06/2027'],
    ['2027-06-30', '06/2027'],
    ['30 June 2027', '06/2027'],
    ['June 2027', '06/2027'],
    ['june', '06/2027'],
    ['november', '11/2026'],
    ['this month', '11/2026'],
    ['next month', '12/2026'],
    ['end of 2027', '12/2027'],
    ['end of next year', '12/2027'],
    ['end of june 2027', '06/2027'],
    ['in 18 months', '05/2028'],
    ['in two years', '11/2028'],
    ['2.x: June 2027', '2.x: 06/2027'],
    ['2.x until june 2027', '2.x: 06/2027'],
    ['2.x ends end of 2027', '2.x: 12/2027'],
    ['v1.9 - 6/2027', 'v1.9: 06/2027'],
    ['20 LTS: 2027-04', '20 LTS: 04/2027'],
    ['< 2.0 : next month', '< 2.0: 12/2026'],
    ['2027', '2027'],
    ['june 27', 'june 27'],
    ['13/2027', '13/2027'],
    ['some day', 'some day'],
  ])('%s', (typed, expected) => {
    expect(typedAt('supportEnds', typed)).toBe(expected);
  });

  it.each([
    ['2026-12-15', 'next month', '01/2027'],
    ['2026-12-15', 'january', '01/2027'],
    ['2026-08-31', 'in 6 months', '02/2027'],
    ['2027-10-31', 'in 4 months', '02/2028'],
  ])('on %s, %s', (day, typed, expected) => {
    expect(readMonth(typed, day)).toBe(expected);
  });
});
