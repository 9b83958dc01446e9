import type { Answers } from '../../questions/catalogue.ts';
import { addDays, addMonths, isDay } from '../../text/calendar.ts';
import { calendarDays, parseDuration } from '../../questions/duration.ts';
import type { Links } from './forge-links.ts';
import { privateChannels } from './reporting.ts';

/** The month of the next review, `YYYY-MM`. */
function nextReview({ reviewDate, reviewCycle }: Answers): string | false {
  const cycle = reviewCycle === undefined ? undefined : parseDuration(reviewCycle);
  if (cycle === undefined || reviewDate === undefined || !isDay(reviewDate)) return false;
  const isMonths = cycle.unit === 'month';
  const next = isMonths
    ? addMonths(reviewDate, cycle.count)
    : addDays(reviewDate, Math.ceil(calendarDays(cycle)));
  return next.slice(0, 7);
}

/** Section "About this policy". */
export function aboutView(answers: Answers, links: Links) {
  const next = nextReview(answers);
  const comments = answers.policyComments === true;
  const contact = answers.closingContact === true && (privateChannels(answers, links)[0]?.action ?? false);
  const pulls = links.pulls ?? false;
  return (next || comments || contact) !== false && { next, comments, pulls, contact };
}
