import type { Decisions } from '../documents/merge/resolve.ts';
import type { Draft } from '../questions/draft.ts';
import type { Question, Suggestion, Value } from '../questions/question.ts';
import type { Preview } from '../report/preview.ts';

/** One thing that the survey found, in words, and where. */
export type Found = { readonly text: string; readonly from?: string };

/** What the first screen says before any question. Which files would change comes from the preview. */
export type Greeting = {
  /** `adoption`: there is a policy that this tool did not write. */
  readonly kind: 'first-run' | 're-run' | 'adoption';
  readonly project: string;
  /** Where it is published, such as `github.com/kestrel-lab/wingbeat`. */
  readonly place?: string;
  /** The directory that is written to, where it is no git repository. */
  readonly outside?: string;
  readonly found: readonly Found[];
  /** What stays as it is, in sentences. */
  readonly kept: readonly string[];
};

/** What an interview ends in: the answers, and what was decided where both sides changed the same lines. */
export type Agreed = { readonly draft: Draft; readonly decisions: Decisions };

/** All that an interview needs to know; made by the caller, so that the terminal never touches the disk. */
export type InterviewInput = {
  readonly questions: readonly Question[];
  /** `YYYY-MM-DD`, from which "yesterday" is read. */
  readonly today: string;
  /** Resolved from flags, last time, the existing policy, the survey and defaults. */
  readonly draft: Draft;
  readonly suggestions: (key: string) => readonly Suggestion<Value>[];
  /** What may be ticked on top of them, with its evidence; never taken by itself. */
  readonly offers?: (key: string) => readonly Suggestion<Value>[];
  /** Pure, a few milliseconds; called with incomplete drafts too. Without decisions every conflict is open. */
  readonly preview: (draft: Draft, decisions?: Decisions) => Preview;
  /** What is wrong, per key, rules between questions included. */
  readonly problems: (draft: Draft) => ReadonlyMap<string, string>;
  /** Questions whose answers were given beforehand and clash: these are asked first. */
  readonly clashing?: readonly string[];
  readonly greeting: Greeting;
  /** Answers of an interview that was left before its end. */
  readonly unfinished?: Draft;
  /** Keeps the answers so far for another time; `undefined` once there is nothing to keep. */
  readonly save?: (draft: Draft | undefined) => void;
  /** Opens the maintainer's editor on a text and returns what was saved; the terminal is free meanwhile. */
  readonly edit?: (text: string, name: string) => Promise<string | undefined>;
};

/** The same before the preview is loaded: enough for the first question. */
export type LazyInput = Omit<InterviewInput, 'preview'> & {
  readonly loadPreview: () => Promise<InterviewInput['preview']>;
};
