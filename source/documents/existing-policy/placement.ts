import type { Section } from '../markdown/sections.ts';
import type { Chapter } from './chapters.ts';
import { announcedTopics } from './chapters.ts';
import { isStarter } from './starter.ts';
import type { Topic } from './topics.ts';

/** A chapter of ours and the human's chapter after which it goes, by index; -1 is the start of the text. */
export type Placed = {
  readonly chapter: Chapter;
  readonly after: number;
  /** True when it takes the place of that chapter. */
  readonly replaces: boolean;
};

export type Placement = {
  readonly placed: readonly Placed[];
  /** Chapters of ours that the human's text says already, with the index of the chapter that does. */
  readonly covered: readonly { readonly chapter: Chapter; readonly by: number }[];
};

/** Whether a chapter is nothing but the starter text of a forge. */
export const isStarterChapter = ({ sections }: Chapter): boolean =>
  sections.length === 1 && sections.every((section: Section) => isStarter(section));

/** What an answer in the human's words is about, wherever it stands. */
export const topicByKey: Readonly<Record<string, Topic>> = {
  channels: 'reporting',
  reportItems: 'include',
  acknowledge: 'response',
  assessment: 'response',
  disclosureWindow: 'disclosure',
  supportedVersions: 'versions',
  safeHarbor: 'safe-harbor',
  bounty: 'bounty',
};

/** Answers read from the human's text, by key, with their lines. */
type Answers = ReadonlyMap<string, { readonly line: number }>;

/** What each of the human's chapters is about, by its headings and by what it says. */
function topicsOf(chapters: readonly Chapter[], answers: Answers): readonly ReadonlySet<string>[] {
  const said = [...answers].map(([key, { line }]) => ({ topic: topicByKey[key], line }));
  return chapters.map((chapter, index) => {
    const from = chapter.sections[0]?.line ?? 1;
    const to = chapters[index + 1]?.sections[0]?.line ?? Infinity;
    const inside = said.filter(({ line }) => line >= from && line < to).map(({ topic }) => topic ?? '');
    const slugs = chapter.sections.map(({ slug }) => `#${slug}`);
    return new Set([...announcedTopics(chapter), ...inside, ...slugs]);
  });
}

/** What would make a chapter of ours superfluous: its topic, or a chapter of the same name. */
function marksOf(chapter: Chapter): readonly string[] {
  const [first] = chapter.sections;
  return [
    ...announcedTopics({ ...chapter, sections: chapter.sections.slice(0, 1) }),
    `#${first?.slug ?? ''}`,
  ];
}

/** The human's chapter that says what a chapter of ours says; one with words of a human rather than starter text. */
function counterpart(
  chapter: Chapter,
  human: readonly Chapter[],
  topics: readonly ReadonlySet<string>[],
): number {
  const marks = marksOf(chapter);
  const hits = human
    .map((_, index) => index)
    .filter((index) => marks.some((mark) => topics[index]?.has(mark)));
  return (
    hits.find((index) => human.slice(index, index + 1).every((found) => !isStarterChapter(found))) ??
    hits[0] ??
    -1
  );
}

/** Finds a place for each chapter that the human's text lacks: behind the chapters that come before it in ours. */
export function placeChapters(
  human: readonly Chapter[],
  ours: readonly Chapter[],
  answers: Answers,
): Placement {
  const topics = topicsOf(human, answers);
  const found = ours.map((chapter) => ({ chapter, by: counterpart(chapter, human, topics) }));
  let after = human.findLastIndex(({ title }) => title);
  const placed = found.flatMap(({ chapter, by }): readonly Placed[] => {
    const there = human[by];
    after = Math.max(after, by);
    if (there === undefined) return [{ chapter, after, replaces: false }];
    return isStarterChapter(there) ? [{ chapter, after: by, replaces: true }] : [];
  });
  const covered = found.filter(({ chapter }) => placed.every((other) => other.chapter !== chapter));
  return { placed, covered };
}
