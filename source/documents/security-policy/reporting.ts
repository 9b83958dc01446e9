import type { Answers } from '../../questions/catalogue.ts';
import { usualItems } from '../../questions/words.ts';
import type { Links } from './forge-links.ts';
import { enumeration, itemsOf, section } from './lists.ts';
import { autolink, link, plain } from './markdown.ts';

/** How each private channel reads, where the answers hold all that it needs. */
function way(channel: string, { email, formUrl }: Answers, { privateReport }: Links): string | undefined {
  switch (channel) {
    case 'private-report':
      return privateReport && link(privateReport.text, privateReport.url);
    case 'email':
      return email === undefined ? undefined : `e-mail to ${autolink(email)}`;
    case 'form':
      return formUrl === undefined ? undefined : `report form at ${autolink(formUrl)}`;
    default:
      return undefined;
  }
}

/** The private channels in words, the preferred one first. */
export function channelWords(answers: Answers, links: Links): readonly string[] {
  return answers.channels.map((channel) => way(channel, answers, links)).filter((text) => text !== undefined);
}

function encryption({ channels, pgpFingerprint, pgpKeyUrl }: Answers) {
  if (!channels.includes('email') || pgpFingerprint === undefined) return false;
  const digits = pgpFingerprint.replace(/\s/g, '').toUpperCase();
  return { fingerprint: digits, url: pgpKeyUrl !== undefined && autolink(pgpKeyUrl) };
}

/** Section "Reporting a vulnerability"; missing as long as no channel is complete. */
export function reportingView(answers: Answers, links: Links) {
  const ways = channelWords(answers, links);
  if (ways.length === 0) return false;
  return {
    single: ways.length === 1 && ways[0],
    several: ways.length > 1 && { ways: ways.map((text, index) => ({ number: index + 1, text })) },
    encryption: encryption(answers),
    languages: answers.languages !== undefined && enumeration(answers.languages.map(plain)),
  };
}

/**
 * Section "What to include": a list, or a form to copy. What a report needs is the same for every project,
 * so it is said even where nobody was asked.
 */
export function includeView(answers: Answers) {
  const reportItems = answers.reportItems ?? usualItems('reportItems');
  const items = itemsOf({ ...answers, reportItems }, 'reportItems');
  if (!answers.reportForm) return section(items) && { list: section(items), form: false };
  const form = items.map((item) => item.replace(/\\(?=[^\w\s])/g, '').replace(/`{3,}/g, '``'));
  return section(form) && { list: false, form: section(form) };
}
