import type { Answers } from '../../questions/catalogue.ts';
import { usualItems } from '../../questions/words.ts';
import type { Links } from './forge-links.ts';
import { enumeration, itemsOf, section } from './lists.ts';
import { autolink, link, plain } from './markdown.ts';

/** A private channel: what a reporter does, and what it is called. */
export type Channel = { readonly action: string; readonly name: string };

function channel(kind: string, { email, formUrl }: Answers, { privateReport }: Links): Channel | undefined {
  if (kind === 'private-report' && privateReport) {
    const name = link(privateReport.text, privateReport.url);
    return { action: `open a ${name}`, name: `the ${name}` };
  }
  if (kind === 'email' && email !== undefined) {
    return { action: `write an e-mail to ${autolink(email)}`, name: autolink(email) };
  }
  if (kind === 'form' && formUrl !== undefined) {
    return { action: `use the report form at ${autolink(formUrl)}`, name: autolink(formUrl) };
  }
  return undefined;
}

/** The private channels for which the answers hold all that they need, the preferred one first. */
export function privateChannels(answers: Answers, links: Links): readonly Channel[] {
  return answers.channels.map((kind) => channel(kind, answers, links)).filter((found) => found !== undefined);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function encryption({ channels, pgpFingerprint, pgpKeyUrl }: Answers) {
  if (!channels.includes('email') || pgpFingerprint === undefined) return false;
  const digits = pgpFingerprint.replace(/\s/g, '').toUpperCase();
  return { fingerprint: digits, url: pgpKeyUrl !== undefined && autolink(pgpKeyUrl) };
}

/** Section "Reporting a vulnerability"; missing as long as no channel is complete. */
export function reportingView(answers: Answers, links: Links, adopted = false) {
  const actions = privateChannels(answers, links).map(({ action }) => action);
  if (actions.length === 0) return false;
  const ways = actions.map((action, index) => ({ number: index + 1, text: `${capital(action)}.` }));
  return {
    single: actions.length === 1 && (actions[0] ?? false),
    several: actions.length > 1 && { ways },
    encryption: encryption(answers),
    languages: answers.languages !== undefined && enumeration(answers.languages.map(plain)),
    issues: !adopted && links.issues !== undefined && links.issues,
  };
}

/**
 * Section "What to include": a list, or a form to copy. What a report needs is the same for every project,
 * so it is said even where nobody was asked.
 */
export function includeView(answers: Answers, adopted = false) {
  if (adopted && answers.reportItems === undefined) return false;
  const reportItems = answers.reportItems ?? usualItems('reportItems');
  const items = itemsOf({ ...answers, reportItems }, 'reportItems');
  if (!answers.reportForm) return section(items) && { list: section(items), form: false };
  const form = items.map((item) => item.replace(/\\(?=[^\w\s])/g, '').replace(/`{3,}/g, '``'));
  return section(form) && { list: false, form: section(form) };
}
