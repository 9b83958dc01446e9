import type { Facts } from './facts.ts';

/**
 * How much of the policy a question belongs to: `short` is asked in every profile, `full` only in the last.
 * Beyond the chosen profile a question has an answer only where somebody gave one.
 */
export type Profile = 'short' | 'standard' | 'full';

export type Chapter = 'project' | 'reporting' | 'response' | 'versions' | 'scope' | 'practice' | 'files';

/** One pickable value with its words. */
export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

/** A value that the repository suggests, and where it was seen, in words ("package.json"). */
export type Suggestion<Value> = { readonly value: Value; readonly from: string };

/**
 * When a question is asked, as data: every named answer must be one of the values, or, for a list, share one
 * with them. A question that is not asked has no answer: what it would say is not printed.
 */
export type Condition = { readonly [key: string]: readonly (string | boolean)[] };

/**
 * What kind of time a typed answer is, so that an interview reads it as people write it: a span, the age of a
 * version, a span for a severity, a day that has been, the month in which something ends.
 */
export type TypedAs = 'span' | 'age' | 'target' | 'day' | 'month';

type Common = {
  /** camelCase; the answer's key, the flag in kebab case, the property in the schema. */
  readonly key: string;
  readonly chapter: Chapter;
  readonly profile: Profile;
  /** The question as asked. */
  readonly wording: string;
  /** One line for `--help` and the README: what the answer is. */
  readonly summary: string;
  /** One line: why it matters, what most projects answer. */
  readonly help: string;
  readonly when?: Condition;
  /** True when the run cannot go on without an answer. */
  readonly required?: boolean;
  /** True when it is not asked once the repository tells the answer; the review page still shows it. */
  readonly settled?: boolean;
};

export type TextQuestion = Common & {
  readonly kind: 'text';
  readonly default?: string;
  /** Common answers; any other text that passes `check` is fine too. */
  readonly choices?: readonly Choice[];
  readonly suggest?: (facts: Facts) => readonly Suggestion<string>[];
  readonly typedAs?: TypedAs;
  /** What is wrong with the value and how to mend it, or nothing. */
  readonly check?: (value: string) => string | undefined;
};

export type ListQuestion = Common & {
  readonly kind: 'list';
  readonly default?: readonly string[];
  /** Defaults that depend on earlier answers: the first whose condition holds stands in for `default`. */
  readonly defaults?: readonly { readonly when: Condition; readonly value: readonly string[] }[];
  readonly choices?: readonly Choice[];
  /** The same choices in the words that earlier answers allow: the first whose condition holds. */
  readonly wordings?: readonly { readonly when: Condition; readonly choices: readonly Choice[] }[];
  /** True when items other than the choices are fine. */
  readonly open: boolean;
  readonly suggest?: (facts: Facts) => readonly Suggestion<readonly string[]>[];
  /** Items that follow from another answer: who gives an address wants to be written to. */
  readonly implied?: readonly { readonly answer: string; readonly item: string }[];
  /** Items that the repository supports: offered with their evidence to be ticked, never taken by themselves. */
  readonly offer?: (facts: Facts) => readonly Suggestion<string>[];
  readonly typedAs?: TypedAs;
  readonly check?: (item: string) => string | undefined;
};

export type ChoiceQuestion = Common & {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  readonly default: string;
  readonly suggest?: (facts: Facts) => readonly Suggestion<string>[];
};

export type ConfirmQuestion = Common & {
  readonly kind: 'confirm';
  readonly default: boolean;
  readonly suggest?: (facts: Facts) => readonly Suggestion<boolean>[];
};

export type Question = TextQuestion | ListQuestion | ChoiceQuestion | ConfirmQuestion;

/** Any answer: text and choice are strings, a list keeps its order. */
export type Value = string | boolean | readonly string[];
