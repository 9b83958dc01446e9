import type { Answers } from '../../questions/catalogue.ts';
import type { Links } from './forge-links.ts';
import { autolink } from './markdown.ts';
import { severityView } from './severity.ts';
import { duration, interval } from './times.ts';

/** Whom to turn to when a reminder brings no answer: a second contact, else an issue without details. */
function escalation({ escalation, escalationContact }: Answers, { issues }: Links) {
  const after = duration(escalation);
  const contact = escalationContact !== undefined && autolink(escalationContact);
  if (after === false && contact === false) return false;
  return { after, contact, issues: contact === false && issues !== undefined && issues };
}

/** Section "What to expect"; missing where nobody said anything of it. */
export function expectationsView(answers: Answers, links: Links, adopted = false) {
  const acknowledge = duration(answers.acknowledge);
  const assessment = duration(answers.assessment);
  const updates = interval(answers.updates);
  const reminder = escalation(answers, links);
  const severity = severityView(answers);
  const bestEffort = answers.acknowledge !== undefined && acknowledge === false;
  const said = [acknowledge, bestEffort, assessment, updates, reminder, severity];
  return (
    said.some((part) => part !== false) && {
      acknowledge,
      bestEffort,
      assessment,
      updates,
      informed: !adopted && assessment === false && updates === false,
      escalation: reminder,
      severity,
    }
  );
}
