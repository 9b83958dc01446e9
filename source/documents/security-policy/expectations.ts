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

/** Section "What to expect". */
export function expectationsView(answers: Answers, links: Links) {
  const acknowledge = duration(answers.acknowledge);
  const assessment = duration(answers.assessment);
  const updates = interval(answers.updates);
  return {
    acknowledge,
    bestEffort: acknowledge === false,
    assessment,
    updates,
    informed: assessment === false && updates === false,
    escalation: escalation(answers, links),
    severity: severityView(answers),
  };
}
