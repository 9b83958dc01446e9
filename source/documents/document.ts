import type { Answers } from '../questions/catalogue.ts';
import type { Facts } from '../questions/facts.ts';

/** How a new render meets what is on disk. */
export type MergeKind = 'policy' | 'markdown' | 'dotenv' | 'toml' | 'yaml' | 'json' | 'lines';

/** Texts of `templates/`, by file name. */
export type Templates = ReadonlyMap<string, string>;

export type RenderInput = {
  readonly answers: Answers;
  readonly facts: Facts;
  readonly templates: Templates;
  /** True over a human's own policy: what nobody said is not printed, not even what holds for every project. */
  readonly adopted?: boolean;
  /** The policy as it will be, for what links to its sections; without it, as it is on disk. */
  readonly policy?: () => string | undefined;
};

/** One file that the answers ask for, as we would write it into an empty repository. */
export type Rendered = {
  /** Id of the document in the catalogue. */
  readonly id: string;
  readonly path: string;
  readonly merge: MergeKind;
  readonly text: string;
  /** The text on disk that `text` was edited from, where it was: the base of the first merge. */
  readonly from?: string;
};

/** One row of the documents table. */
export type Document = {
  readonly id: string;
  /** What it is, in a few words, for the TUI and the README. */
  readonly title: string;
  readonly merge: MergeKind;
  /** The files it becomes; none when the answers do not ask for it. */
  readonly render: (input: RenderInput) => readonly Omit<Rendered, 'id' | 'merge'>[];
};

export type Action = 'create' | 'update' | 'unchanged' | 'keep' | 'conflict' | 'orphan';

/** A region that a human and a new render both changed. */
export type Conflict = {
  /** First line of the region in the text on disk, counted from 1. */
  readonly line: number;
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** First line of the region in `after` as long as it says `mine`, counted from 1. */
  readonly at: number;
};

/** What happens to one file. A value: the preview, the report and the writer all read it. */
export type Change = {
  readonly id: string;
  readonly path: string;
  /** Where it was when it was last written; missing when nobody moved it. */
  readonly from?: string;
  readonly action: Action;
  /** On disk now; missing when there is no such file. */
  readonly before?: string;
  /** To be on disk; missing for an orphan. */
  readonly after?: string;
  /** What we render, before it met the disk: the base of the next merge. */
  readonly rendered?: string;
  /** The base of the next merge where it is not `rendered`: it leaves open conflicts open. */
  readonly base?: string;
  readonly conflicts: readonly Conflict[];
  /** Sentences for the report: what a human deleted and stays deleted, what was kept. */
  readonly notes: readonly string[];
};

/** True for a file that a run has something to write to, or to decide about. */
export const isWritten = ({ action }: Pick<Change, 'action'>): boolean =>
  action === 'create' || action === 'update' || action === 'conflict';

export type OnConflict = 'keep' | 'replace' | 'mark' | 'fail';

/** What we last rendered for a file: the base of the next merge. */
export type Written = { readonly id: string; readonly text: string };
