import type { Answers } from '../../questions/catalogue.ts';
import type { Links } from './forge-links.ts';
import { autolink, link } from './markdown.ts';

/** How each private channel reads, where the answers hold all that it needs. */
function way(channel: string, { email, formUrl }: Answers, { privateReport }: Links): string | undefined {
  switch (channel) {
    case 'private-report':
      return privateReport && link(privateReport.text, privateReport.url);
    case 'email':
      return email && `e-mail to ${autolink(email)}`;
    case 'form':
      return formUrl && `report form at ${autolink(formUrl)}`;
    default:
      return undefined;
  }
}

/** Section "Reporting a vulnerability"; missing as long as no channel is complete. */
export function reportingView(answers: Answers, links: Links) {
  const ways = answers.channels
    .map((channel) => way(channel, answers, links))
    .filter((text) => text !== undefined && text !== '');
  if (ways.length === 0) return false;
  return {
    single: ways.length === 1 && ways[0],
    several: ways.length > 1 && { ways: ways.map((text, index) => ({ number: index + 1, text })) },
  };
}
