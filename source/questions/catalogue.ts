import { about } from './chapters/about.ts';
import { disclosure } from './chapters/disclosure.ts';
import { files } from './chapters/files.ts';
import { legal } from './chapters/legal.ts';
import { practice } from './chapters/practice.ts';
import { project } from './chapters/project.ts';
import { reporting } from './chapters/reporting.ts';
import { response } from './chapters/response.ts';
import { scanning } from './chapters/scanning.ts';
import { scope } from './chapters/scope.ts';
import { supplyChain } from './chapters/supply-chain.ts';
import { twins } from './chapters/twins.ts';
import { versions } from './chapters/versions.ts';
import type { Condition, Question } from './question.ts';

/** Every question once, in the order in which they are asked. */
export const catalogue = [
  ...project,
  ...reporting,
  ...response,
  ...disclosure,
  ...versions,
  ...scope,
  ...legal,
  ...supplyChain,
  ...practice,
  ...about,
  ...files,
  ...scanning,
  ...twins,
] as const;

type Row = (typeof catalogue)[number];

export type Key = Row['key'];

type AnswerTo<Q extends Question> = Q extends { readonly kind: 'list' }
  ? readonly string[]
  : Q extends { readonly kind: 'confirm' }
    ? boolean
    : Q extends { readonly kind: 'choice'; readonly choices: readonly { readonly value: infer V }[] }
      ? V
      : string;

/**
 * Questions of every profile that are always asked, so that complete answers always hold them. A text may be left
 * empty, unless it is required.
 */
type Certain = Extract<
  Exclude<Row, { readonly when: Condition }>,
  { readonly profile: 'short' } & (
    | { readonly required: true }
    | { readonly kind: Exclude<Question['kind'], 'text'>; readonly default: unknown }
  )
>;

/** Everything that a maintainer answered. Keys whose question was not asked are missing. */
export type Answers = {
  readonly [Q in Certain as Q['key']]: AnswerTo<Q>;
} & {
  readonly [Q in Exclude<Row, Certain> as Q['key']]?: AnswerTo<Q>;
};

/** The same rows, seen without their literal types, for code that is generic over them. */
export const questions: readonly Question[] = catalogue;
