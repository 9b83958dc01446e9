import type { Draft } from '../questions/draft.ts';
import { calendarDays, parseDuration } from '../questions/duration.ts';
import { addDays, isDay } from '../text/calendar.ts';
import type { Finding } from '../standards/standard.ts';

/** Where no cycle was answered: the rubric asks for a review within twelve months. */
const usual = '12 months';

/** Days between two reviews; nothing where none is promised. A year is a year, not twelve times thirty days. */
function cycleOf(draft: Draft): number | undefined {
  const cycle = parseDuration(String(draft.get('reviewCycle')?.value ?? usual));
  return cycle && (cycle.unit === 'month' ? Math.ceil((cycle.count * 365) / 12) : calendarDays(cycle));
}

/** The day of the last review that the policy names, else the one that was answered; a day of the calendar. */
function reviewedOn(policy: string, draft: Draft): string | undefined {
  const lines = policy.split('\n').filter((line) => /\breview|\bupdated\b/i.test(line));
  const days = lines.flatMap((line) => line.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
  const answered = draft.get('reviewDate')?.value.toString() ?? '';
  return [...days.toSorted().reverse(), answered].find(isDay);
}

/** The day on which the policy was to be read again has passed. `today` is `YYYY-MM-DD`. */
export function reviewFindings(
  path: string,
  policy: string,
  draft: Draft,
  today: string,
): readonly Finding[] {
  const [last, cycle] = [reviewedOn(policy, draft), cycleOf(draft)];
  if (last === undefined || cycle === undefined) return [];
  const due = addDays(last, cycle);
  if (today <= due) return [];
  const message = `the policy was last reviewed on ${last} and was to be read again by ${due}: read it, then run npx create-security-policy --yes --review-date ${today}`;
  return [{ severity: 'warning', code: 'review-due', message, path }];
}
