import type { DraftAnswer } from '../../questions/draft.ts';
import type { Question, Suggestion, Value } from '../../questions/question.ts';
import { labelOf } from '../../questions/interview/show-value.ts';
import type { InterviewInput } from '../interview-input.ts';
import { originInWords } from '../origin.ts';

/** One pickable answer as a line of the screen. */
export type Option = {
  readonly value: string;
  readonly label: string;
  /** What it means. */
  readonly hint?: string;
  /** Where it was seen, in words: `from package.json`. */
  readonly evidence?: string;
};

/** All that the repository says for a question: what is suggested as its answer, and what is merely offered. */
export const offered = (
  { suggestions, offers }: Pick<InterviewInput, 'suggestions' | 'offers'>,
  key: string,
): readonly Suggestion<Value>[] => [...suggestions(key), ...(offers?.(key) ?? [])];

/** The options of a question, each value once: its choices in their order, what was found before them. */
export function optionsOf(
  question: Question,
  suggestions: readonly Suggestion<Value>[],
  answer: DraftAnswer | undefined,
): readonly Option[] {
  const evidence = evidenceOf(suggestions, answer);
  const choices = question.kind === 'confirm' ? yesOrNo : (question.choices ?? []);
  const known = new Set(choices.map(({ value }) => value));
  const found = question.kind === 'text' || question.kind === 'list' ? [...evidence.keys()] : [];
  return [
    ...found
      .filter((value) => !known.has(value))
      .map((value) => ({ value, label: labelOf(question, value) })),
    ...choices,
  ].map((option) => {
    const seen = evidence.get(option.value);
    return seen === undefined ? option : { ...option, evidence: seen };
  });
}

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Values with the words for where each was seen, in the order of trust. */
function evidenceOf(
  suggestions: readonly Suggestion<Value>[],
  answer: DraftAnswer | undefined,
): ReadonlyMap<string, string> {
  const own = answer && answer.origin !== 'default' ? originInWords(answer) : undefined;
  const pairs = [
    ...(answer && own !== undefined ? items(answer.value).map((value) => [value, own] as const) : []),
    ...suggestions.flatMap(({ value, from }) => items(value).map((item) => [item, `from ${from}`] as const)),
  ];
  return new Map(pairs.filter(([value], index) => pairs.findIndex(([other]) => other === value) === index));
}

function items(value: Value): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return typeof value === 'string' ? [value].filter((text) => text !== '') : value;
}
