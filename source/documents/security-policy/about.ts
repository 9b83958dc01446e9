import type { Answers } from '../../questions/catalogue.ts';
import { calendarDays, parseDuration } from '../../questions/duration.ts';
import type { Links } from './forge-links.ts';
import { privateChannels } from './reporting.ts';

/** The month of the next review, `YYYY-MM`. */
function nextReview({ reviewDate, reviewCycle }: Answers): string | false {
  const cycle = reviewCycle === undefined ? undefined : parseDuration(reviewCycle);
  const day = new Date(`${reviewDate ?? ''}T00:00:00Z`);
  if (cycle === undefined || Number.isNaN(day.getTime())) return false;
  if (cycle.unit === 'month') day.setUTCMonth(day.getUTCMonth() + cycle.count);
  else day.setUTCDate(day.getUTCDate() + Math.ceil(calendarDays(cycle)));
  return day.toISOString().slice(0, 7);
}

/** Section "About this policy". */
export function aboutView(answers: Answers, links: Links) {
  const next = nextReview(answers);
  const comments = answers.policyComments === true;
  const contact = answers.closingContact === true && (privateChannels(answers, links)[0]?.action ?? false);
  const pulls = links.pulls ?? false;
  return (next || comments || contact) !== false && { next, comments, pulls, contact };
}
