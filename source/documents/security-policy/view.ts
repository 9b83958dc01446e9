import type { Answers } from '../../questions/catalogue.ts';
import { formatDuration, parseDuration } from '../../questions/duration.ts';
import type { Facts } from '../../questions/facts.ts';
import { forgeLinks } from './forge-links.ts';
import { plain } from './markdown.ts';
import { reportingView } from './reporting.ts';
import { versionsView } from './versions.ts';

const reportItems = [
  'The version or commit that you tested.',
  'The steps that show the problem, or a proof of concept.',
  'What an attacker could do with it.',
  'A fix or a workaround, if you know one.',
];

function durationWords(text: string): string | false {
  const duration = parseDuration(text);
  return duration !== undefined && formatDuration(duration);
}

function expectView({ acknowledge }: Answers) {
  const words = durationWords(acknowledge);
  return { acknowledge: words, bestEffort: words === false };
}

/** What the template shows. A section is `false` where the answers hold nothing for it. */
export function policyView(answers: Answers, facts: Facts) {
  const links = forgeLinks(answers, facts);
  return {
    project: plain(answers.projectName),
    reporting: reportingView(answers, links),
    include: { items: reportItems },
    expect: expectView(answers),
    disclosure: { window: durationWords(answers.disclosureWindow) },
    versions: versionsView(answers, facts),
    scope: { issues: links.issues ?? false },
  };
}
