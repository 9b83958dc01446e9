import type { ReadPolicy } from './existing-policy.ts';
import { readPolicy } from './existing-policy.ts';
import type { Chapter } from './existing-policy/chapters.ts';
import { chaptersOf } from './existing-policy/chapters.ts';
import type { Placed } from './existing-policy/placement.ts';
import { placeChapters } from './existing-policy/placement.ts';
import { holdsStarterWords } from './existing-policy/starter.ts';
import { weaveChapters } from './existing-policy/weave.ts';
import { splitSections } from './markdown/sections.ts';

/** A chapter of the policy on disk: its heading and the line of that heading. */
export type Kept = { readonly heading: string; readonly line: number };

export type Adopted = {
  /** The policy on disk with the chapters that it lacked. */
  readonly text: string;
  /** The human's chapters, which are word for word where they were. */
  readonly kept: readonly Kept[];
  /** Headings of the chapters that were added, in the order of the text. */
  readonly added: readonly string[];
  /** Headings of ours that were not added, and the human's chapter that says the same already. */
  readonly covered: readonly { readonly heading: string; readonly by: Kept }[];
  /** Chapters that held nothing but the starter text of the forge and gave way to ours. */
  readonly replaced: readonly Kept[];
  /** Sentences for the report. */
  readonly notes: readonly string[];
};

const nothing = { kept: [], added: [], covered: [], replaced: [], notes: [] };

const headingOf = ({ sections: [first] }: Chapter) => first?.title ?? '';
const keptOf = (chapter: Chapter): Kept => ({
  heading: headingOf(chapter),
  line: chapter.sections[0]?.line ?? 1,
});

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

/** A policy that only points to another one gets a note: the reader should decide which of the two counts. */
function pointerNotes(text: string, { answers }: ReadPolicy): readonly string[] {
  const [url] = /https?:\/\/[^\s<>()"'\]]+/.exec(text) ?? [];
  const points = url !== undefined && answers.size === 0 && text.length < 600;
  return points ? [`The text on disk only points to ${url}: see that both say the same.`] : [];
}

/** Puts the chapters of ours that a text lacks between those of the human. */
function adopted(existing: string, ours: readonly Chapter[]): Adopted {
  const human = chaptersOf(splitSections(existing));
  const policy = readPolicy(existing);
  const { placed, covered } = placeChapters(human, ours, policy.answers);
  const text = weaveChapters(human, placed, existing);
  if (!holds(text, human, placed)) {
    const why =
      'Nothing was added: the text on disk ends inside a code block or a comment, or is too long to read.';
    return { ...nothing, text: existing, kept: human.map(keptOf), notes: [why] };
  }
  const gone = new Set(placed.filter(({ replaces }) => replaces).map(({ after }) => after));
  const replaced = human.filter((_, index) => gone.has(index)).map(keptOf);
  return {
    text,
    kept: human.filter((_, index) => !gone.has(index)).map(keptOf),
    added: placed.toSorted((a, b) => a.after - b.after).map(({ chapter }) => headingOf(chapter)),
    covered: covered.flatMap(({ chapter, by }) =>
      human.slice(by, by + 1).map((there) => ({ heading: headingOf(chapter), by: keptOf(there) })),
    ),
    replaced,
    notes: [...starterNotes(human, replaced), ...pointerNotes(existing, policy)],
  };
}

/**
 * The first meeting with a policy that we did not write. Every line of the human stays, word for word and in its
 * order; chapters of `rendered` whose topic the human's text lacks are added at their place. Only chapters that
 * are nothing but GitHub's starter text give way. A second time it changes nothing.
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
  if (own.trim() === '') return { ...nothing, text: mark + rendered, added: ours.map(headingOf) };
  const result = adopted(own, ours);
  return { ...result, text: mark + result.text };
}
