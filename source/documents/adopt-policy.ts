import { readPolicy } from './existing-policy.ts';
import type { Chapter } from './existing-policy/chapters.ts';
import { announcedTopics, chaptersOf, mainLevel } from './existing-policy/chapters.ts';
import { holdsStarterWords, isStarter } from './existing-policy/starter.ts';
import type { Topic } from './existing-policy/topics.ts';
import type { Section } from './markdown/sections.ts';
import { joinSections, splitSections } from './markdown/sections.ts';

/** A chapter of the policy on disk: its heading and the line of that heading. */
export type Kept = { readonly heading: string; readonly line: number };

export type Adopted = {
  /** The policy on disk with the chapters that it lacked. */
  readonly text: string;
  /** The human's chapters, which are word for word where they were. */
  readonly kept: readonly Kept[];
  /** Headings of the chapters that were added, in the order of the text. */
  readonly added: readonly string[];
  /** Chapters that held nothing but the starter text of the forge and gave way to ours. */
  readonly replaced: readonly Kept[];
  /** Sentences for the report. */
  readonly notes: readonly string[];
};

/** A chapter of ours, and after which of the human's chapters it goes; `replaces` when it takes its place. */
type Placed = { readonly chapter: Chapter; readonly after: number; readonly replaces: boolean };

const headingOf = ({ sections: [first] }: Chapter) => first?.title ?? '';
const keptOf = (chapter: Chapter): Kept => ({
  heading: headingOf(chapter),
  line: chapter.sections[0]?.line ?? 1,
});
const starter = ({ sections }: Chapter) => sections.length === 1 && sections.every(isStarter);

/** What an answer in the human's words is about, wherever it stands. */
const topicByKey: Readonly<Record<string, Topic>> = {
  channels: 'reporting',
  reportItems: 'include',
  acknowledge: 'response',
  assessment: 'response',
  disclosureWindow: 'disclosure',
  supportedVersions: 'versions',
  safeHarbor: 'safe-harbor',
  bounty: 'bounty',
};

/** What each of the human's chapters is about, by its headings and by what it says. */
function topicsOf(chapters: readonly Chapter[], existing: string): readonly ReadonlySet<string>[] {
  const said = [...readPolicy(existing).answers].map(([key, { line }]) => ({ topic: topicByKey[key], line }));
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
    hits.find((index) => human.slice(index, index + 1).every((found) => !starter(found))) ?? hits[0] ?? -1
  );
}

/** Finds a place for each chapter that the human's text lacks: behind the chapters that come before it in ours. */
function place(human: readonly Chapter[], ours: readonly Chapter[], existing: string): readonly Placed[] {
  const topics = topicsOf(human, existing);
  let after = human.findLastIndex(({ title }) => title);
  return ours.flatMap((chapter): readonly Placed[] => {
    const found = counterpart(chapter, human, topics);
    const there = human[found];
    after = Math.max(after, found);
    if (there === undefined) return [{ chapter, after, replaces: false }];
    return starter(there) ? [{ chapter, after: found, replaces: true }] : [];
  });
}

/** The line ending that a text uses most. */
function endingOf(text: string): string {
  const all = text.match(/\r\n|\n/g) ?? [];
  return all.filter((ending) => ending === '\r\n').length * 2 > all.length ? '\r\n' : '\n';
}

/** A chapter of ours as it stands in the human's document: its level of headings, its line endings. */
function dressed({ sections }: Chapter, shift: number, ending: string): string {
  const moved = sections.map((section): Section => {
    const hashes = '#'.repeat(Math.min(6, Math.max(1, section.level + shift)));
    return { ...section, heading: section.heading.map((line) => line.replace(/^#+/, hashes)) };
  });
  return (
    joinSections(moved)
      .trimEnd()
      .replace(/\r\n|\r|\n/g, ending) + ending
  );
}

/** What brings a blank line between a text and what follows it, whatever the text ends with. */
function gapAfter(text: string, ending: string): string {
  if (text === '' || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text)) return '';
  return /[\r\n]$/.test(text) ? ending : ending + ending;
}

type Piece = { readonly text: string; readonly ours: boolean };

/** Puts pieces behind each other with a blank line before and after each of ours. */
function join(pieces: readonly Piece[], ending: string): string {
  const joined = pieces.reduce(
    ({ text, ours }, piece) => {
      const gap = ours || piece.ours ? gapAfter(text, ending) : '';
      return { text: text + gap + piece.text, ours: piece.ours };
    },
    { text: '', ours: false },
  );
  return joined.text;
}

/** The human's chapters in their order, ours between them. */
function woven(human: readonly Chapter[], placed: readonly Placed[], existing: string): string {
  const ending = endingOf(existing);
  const shift = mainLevel(human.flatMap(({ sections }) => sections)) - 2;
  const oursAfter = (at: number): readonly Piece[] =>
    placed
      .filter(({ after }) => after === at)
      .map(({ chapter }) => ({ text: dressed(chapter, shift, ending), ours: true }));
  const gone = new Set(placed.filter(({ replaces }) => replaces).map(({ after }) => after));
  const pieces = human.flatMap((chapter, index) => [
    ...(gone.has(index) ? [] : [{ text: joinSections(chapter.sections), ours: false }]),
    ...oursAfter(index),
  ]);
  const text = join([...oursAfter(-1), ...pieces], ending);
  const last = pieces.at(-1)?.ours === true;
  return last && !/[\r\n]$/.test(existing) ? text.replace(/(?:\r\n|\n|\r)$/, '') : text;
}

/** Whether the headings of a text are those of the human's chapters and ours: nothing swallowed another. */
function holds(text: string, human: readonly Chapter[], placed: readonly Placed[]): boolean {
  const chapters = [...human, ...placed.map(({ chapter }) => chapter)];
  const gone = placed.filter(({ replaces }) => replaces).length;
  const expected = chapters.flatMap(({ sections }) => sections).filter(({ level }) => level > 0).length;
  return splitSections(text).filter(({ level }) => level > 0).length === expected - gone;
}

function starterNotes(human: readonly Chapter[], replaced: readonly Kept[]): readonly string[] {
  const gone = replaced.map(
    ({ heading, line }) =>
      `"${heading}" (line ${line}) was the starter text of GitHub, which says nothing about this project: replaced.`,
  );
  const edited = human.filter(({ sections }) => sections.some(holdsStarterWords)).map(keptOf);
  const left = edited
    .filter(({ line }) => replaced.every((other) => other.line !== line))
    .map(
      ({ heading, line }) =>
        `"${heading}" (line ${line}) still holds a sentence of the starter text of GitHub.`,
    );
  return [...gone, ...left];
}

/**
 * The first meeting with a policy that we did not write. Every line of the human stays, word for word and in its
 * order; chapters of `rendered` whose topic the human's text lacks are added at their place. Only chapters that
 * are nothing but GitHub's starter text give way.
 */
export function adoptPolicy({
  existing,
  rendered,
}: {
  readonly existing: string;
  readonly rendered: string;
}): Adopted {
  const mark = existing.startsWith('\uFEFF') ? '\uFEFF' : '';
  const own = existing.slice(mark.length);
  const ours = chaptersOf(splitSections(rendered)).filter(({ title }) => !title);
  if (own.trim() === '') {
    return { text: mark + rendered, kept: [], added: ours.map(headingOf), replaced: [], notes: [] };
  }
  const human = chaptersOf(splitSections(own));
  const placed = place(human, ours, own);
  const text = woven(human, placed, own);
  const gone = new Set(placed.filter(({ replaces }) => replaces).map(({ after }) => after));
  const replaced = human.filter((_, index) => gone.has(index));
  const kept = human.filter((chapter) => !replaced.includes(chapter)).map(keptOf);
  if (!holds(text, human, placed)) {
    const notes = [
      'Nothing was added: the text on disk ends inside a code block or a comment, or is too long to read.',
    ];
    return { text: existing, kept: human.map(keptOf), added: [], replaced: [], notes };
  }
  const inOrder = placed.toSorted((a, b) => a.after - b.after);
  return {
    text: mark + text,
    kept,
    added: inOrder.map(({ chapter }) => headingOf(chapter)),
    replaced: replaced.map(keptOf),
    notes: starterNotes(human, replaced.map(keptOf)),
  };
}
