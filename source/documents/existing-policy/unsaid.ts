import { adoptPolicy, type Kept } from '../adopt-policy.ts';
import { splitSections } from '../markdown/sections.ts';
import { parts, type Part } from '../security-policy/parts.ts';
import { announcedTopics, chaptersOf, type Chapter } from './chapters.ts';
import { isStarterChapter, topicByKey } from './placement.ts';

/** What workflows prove is no guess about the maintainer. */
const proven: ReadonlySet<string> = new Set(['releaseVerification', 'sbom']);

const isBareTitle = ({ title, sections }: Chapter) =>
  title && sections.every(({ body }) => body.join('').trim() === '');

/** Whether a person wrote any of it: the forge's starter text alone is nobody's word. */
export function isHumanPolicy(text: string): boolean {
  return chaptersOf(splitSections(text)).some(
    (chapter) => !isStarterChapter(chapter) && !isBareTitle(chapter),
  );
}

/**
 * The questions that only the maintainer can answer over a policy of their own. Where the forge's starter text
 * still stands nothing was said yet, and the defaults may take its place.
 */
export function unsaidKeys(policy: string): ReadonlySet<string> {
  const starters = chaptersOf(splitSections(policy)).filter(isStarterChapter).flatMap(announcedTopics);
  const keys = parts.filter(({ topic }) => !starters.includes(topic)).flatMap((part) => part.keys);
  // Nobody reviewed the policy today, and nobody asked for files that repeat what it says.
  return new Set(['reviewDate', 'files', ...keys.filter((key) => !proven.has(key))]);
}

const printed: ReadonlySet<string> = new Set(parts.flatMap(({ keys }) => keys));
const addresses: ReadonlySet<string> = new Set(['email', 'formUrl', 'bountyUrl']);

/**
 * Whether an answer that was read from a policy may be taken over without asking: its section of ours counts as
 * covered where it was read. Printing any other one would say the same twice.
 */
export const isCovering = (key: string): boolean =>
  !printed.has(key) || addresses.has(key) || topicByKey[key] !== undefined;

export type Coverage = {
  /** Sections of ours whose topic the text does not have. */
  readonly lacking: readonly Part[];
  /** Sections of ours that it has in words of its own. */
  readonly covered: readonly { readonly part: Part; readonly by: Kept }[];
};

/** Which sections of ours a policy has, whoever wrote them. */
export function coverageOf(policy: string): Coverage {
  const rendered = ['# Security Policy', ...parts.map(({ heading }) => `## ${heading}`), ''].join('\n\n');
  const { added, covered } = adoptPolicy({ existing: policy, rendered });
  return {
    lacking: parts.filter(({ heading }) => added.includes(heading)),
    covered: covered.flatMap(({ heading, by }) =>
      parts.filter((part) => part.heading === heading).map((part) => ({ part, by })),
    ),
  };
}
