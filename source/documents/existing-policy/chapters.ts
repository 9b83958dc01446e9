import type { Section } from '../markdown/sections.ts';
import type { Topic } from './topics.ts';
import { topicOf, topicsIn } from './topics.ts';

/** A section of the document's main level with everything below it, or what stands before the first of them. */
export type Chapter = {
  /** The first is the one whose heading names the chapter. */
  readonly sections: readonly Section[];
  /** True for the document's title and what stands before it. */
  readonly title: boolean;
};

/** The first heading is the title when it is called like one, or stands alone above all others. */
function titleOf(headed: readonly Section[]): Section | undefined {
  const [first] = headed;
  if (first === undefined) return undefined;
  const alone = headed.every((section) => section === first || section.level > first.level);
  return topicOf(first.title) === 'title' || (alone && headed.length > 1) ? first : undefined;
}

/** Level of the headings that cut a document into chapters: 2 in most. */
export function mainLevel(sections: readonly Section[]): number {
  const headed = sections.filter(({ level }) => level > 0);
  const title = titleOf(headed);
  const others = headed.filter((section) => section !== title);
  return others.length > 0 ? Math.min(...others.map(({ level }) => level)) : 2;
}

/** Cuts a document into chapters; together they hold every section in order. */
export function chaptersOf(sections: readonly Section[]): readonly Chapter[] {
  const main = mainLevel(sections);
  const title = titleOf(sections.filter(({ level }) => level > 0));
  const starts = (section: Section) => section.level === 0 || section === title || section.level <= main;
  const first = sections.map((section, index) => (index === 0 || starts(section) ? index : -1));
  const cuts = first.filter((index) => index >= 0);
  return cuts.map((start, index) => {
    const own = sections.slice(start, cuts[index + 1]);
    return { sections: own, title: own[0] === title || own[0]?.level === 0 };
  });
}

/** The topics that a chapter's headings announce. */
export function announcedTopics({ sections }: Chapter): readonly Topic[] {
  return sections.flatMap(({ title }) => topicsIn(title)).filter((topic) => topic !== 'title');
}
