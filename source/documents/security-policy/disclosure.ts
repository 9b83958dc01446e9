import type { Answers } from '../../questions/catalogue.ts';
import type { Links } from './forge-links.ts';
import { itemsOf, section, sentencesOf } from './lists.ts';
import { autolink, link, prose, sentence } from './markdown.ts';
import { duration } from './times.ts';

function publication({ advisories }: Answers, links: Links): string | false {
  if (advisories === 'forge') {
    return links.advisories !== undefined && `as a ${link('security advisory', links.advisories)}`;
  }
  if (advisories !== 'releases') return false;
  return `in the ${links.releases === undefined ? 'release notes' : link('release notes', links.releases)}`;
}

const cveWords = {
  every: 'every confirmed vulnerability',
  high: 'every vulnerability of high or critical severity',
  critical: 'every vulnerability of critical severity',
} as const;

/** How to hear of a fix; a way that the forge lacks is left out. */
function announcement(item: string, links: Links): string | undefined {
  if (item === 'advisories') {
    return links.advisories && 'On GitHub, choose "Watch", then "Custom", then "Security alerts".';
  }
  if (item === 'releases') return links.releases && `Follow the ${link('releases', links.releases)}.`;
  return prose(sentence(item));
}

function announcements({ announcements: items = [] }: Answers, links: Links) {
  return section(
    items.map((item) => announcement(item, links)).filter((text) => text !== undefined && text !== ''),
  );
}

function embargo(answers: Answers) {
  const members = answers.embargoList ? itemsOf(answers, 'embargoMembers') : [];
  return section(members) && { items: members, length: duration(answers.embargoLength) };
}

/** How long a reporter waits, where somebody said so. */
function coordinated({ disclosureWindow }: Answers) {
  const window = duration(disclosureWindow);
  return disclosureWindow !== undefined && { window, agreed: window === false };
}

/** Section "Disclosure"; missing where nobody said anything of it. */
export function disclosureView(answers: Answers, links: Links) {
  const { cve = 'none', credit, hallOfFameUrl } = answers;
  const view = {
    coordinated: coordinated(answers),
    steps: section(
      sentencesOf(answers, 'disclosureSteps').map((text, index) => ({ number: index + 1, text })),
    ),
    publication: publication(answers, links),
    cve: cve !== 'none' && cveWords[cve],
    credit: credit === 'yes',
    creditOnRequest: credit === 'on-request',
    hallOfFame: hallOfFameUrl !== undefined && autolink(hallOfFameUrl),
    announcements: announcements(answers, links),
    embargo: embargo(answers),
  };
  return Object.values(view).some((part) => part !== false) && view;
}
