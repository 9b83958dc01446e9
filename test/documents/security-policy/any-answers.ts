import fc from 'fast-check';
import { questions, type Answers } from '../../../source/questions/catalogue.ts';
import type { Question, Value } from '../../../source/questions/question.ts';
import { checkValue } from '../../../source/questions/values.ts';
import { answers } from './policy-cases.ts';

/** Texts that a form of answer needs, and texts that try to break the document. */
const texts = fc.oneof(
  fc.constantFrom(
    '48 hours',
    '2.x: 06/2027',
    'critical: 7 days',
    'Critical: takeover',
    'Group: first item',
    'Group: second item',
    'https://kestrel-lab.org/a_(b)',
    'security@kestrel-lab.org',
    '2026-01-31',
    'owner/name',
    'AAAA BBBB CCCC DDDD EEEE FFFF 0000 1111 2222 3333',
  ),
  fc.string({ unit: fc.constantFrom(...'`*_[]()<>|#-+=~!&;:.1 {}/\\"\'äx'), minLength: 1, maxLength: 30 }),
);

function raw(question: Question): fc.Arbitrary<unknown> {
  const choices = 'choices' in question ? (question.choices ?? []).map(({ value }) => value) : [];
  const one = choices.length > 0 ? fc.oneof(fc.constantFrom(...choices), texts) : texts;
  if (question.kind === 'confirm') return fc.boolean();
  if (question.kind === 'choice') return fc.constantFrom(...choices);
  return question.kind === 'list' ? fc.array(one, { maxLength: 4 }) : one;
}

/** A value that the question accepts, or nothing. */
const accepted = (question: Question): fc.Arbitrary<Value | undefined> =>
  fc.option(raw(question), { nil: undefined, freq: 4 }).map((value) => {
    const checked = value === undefined ? undefined : checkValue(question, value);
    return checked && 'value' in checked ? checked.value : undefined;
  });

/** Any answers that pass their checks; conditions between them may be broken, as in a file written by hand. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(questions.map((question) => [question.key, accepted(question)])))
  .map((found) => {
    const given = Object.entries(found).filter(([, value]) => value !== undefined);
    return { ...answers, ...Object.fromEntries(given) } as Answers;
  });
