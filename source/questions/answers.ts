import type { Answers } from './catalogue.ts';
import type { Draft } from './draft.ts';
import type { Question, Value } from './question.ts';

/** Plain values of a draft, in the order of the catalogue. */
export function valuesOf(questions: readonly Question[], draft: Draft): Readonly<Record<string, Value>> {
  const rows = questions.flatMap(({ key }) => {
    const answer = draft.get(key);
    return answer ? [[key, answer.value] as const] : [];
  });
  return Object.fromEntries(rows);
}

/** What stands in the preview for an answer that every policy needs and that is not there yet. */
function standIn({ kind, ...question }: Question): Value {
  if (kind === 'list') return [];
  return kind === 'text' ? '…' : (question.default ?? false);
}

const isCertain = ({ kind, profile, when, required, default: fallback }: Question): boolean =>
  profile === 'short' &&
  when === undefined &&
  (required === true || (kind !== 'text' && fallback !== undefined));

/**
 * The typed answers of a draft, complete or not. Every value was checked, and what the type promises but the
 * draft lacks is stood in for: an interview previews half an answer too, but never writes one.
 */
export function asAnswers(questions: readonly Question[], draft: Draft): Answers {
  const certain = questions.filter(isCertain).map((question) => [question.key, standIn(question)] as const);
  return { ...Object.fromEntries(certain), ...valuesOf(questions, draft) } as unknown as Answers;
}
