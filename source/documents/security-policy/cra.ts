import type { Answers } from '../../questions/catalogue.ts';
import type { Facts } from '../../questions/facts.ts';
import type { Links } from './forge-links.ts';
import { privateChannels } from './reporting.ts';
import { autolink, prose } from './markdown.ts';
import { place } from './supply-chain.ts';

/** The single point of contact: a mailbox that people read, else the preferred channel. */
function contact(answers: Answers, links: Links): string | false {
  const { email, channels } = answers;
  if (email !== undefined && channels.includes('email')) return autolink(email);
  return privateChannels(answers, links)[0]?.name ?? false;
}

/** Section "EU Cyber Resilience Act" (Regulation (EU) 2024/2847): only for those who claim a role in it. */
export function craView(answers: Answers, facts: Facts, links: Links) {
  const { cra, craLegalName, craRunbook } = answers;
  if (craLegalName === undefined || (cra !== 'steward' && cra !== 'manufacturer')) return false;
  return {
    name: prose(craLegalName),
    steward: cra === 'steward',
    manufacturer: cra === 'manufacturer',
    contact: contact(answers, links),
    ends: cra === 'manufacturer' && (answers.supportEnds ?? []).length > 0,
    runbook: craRunbook !== undefined && place(craRunbook, facts, links),
  };
}
