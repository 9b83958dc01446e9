import { describe, expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import type { Condition, Question } from '../../source/questions/question.ts';
import { checkValue } from '../../source/questions/values.ts';

const keys = questions.map(({ key }) => key);
const conditions = (question: Question): readonly Condition[] => [
  ...(question.when ? [question.when] : []),
  ...(question.kind === 'list' ? (question.defaults ?? []).map(({ when }) => when) : []),
];
const values = (question: Question) =>
  'choices' in question ? (question.choices ?? []).map(({ value }) => value) : [];

it('has every key once', () => {
  expect(new Set(keys).size).toBe(keys.length);
});

it('asks ten questions at most of a short policy', () => {
  const asked = questions.filter(({ profile, settled, when }) => profile === 'short' && !settled && !when);
  expect(asked.length).toBeLessThanOrEqual(10);
});

describe.each(questions.map((question) => [question.key, question] as const))('%s', (key, question) => {
  it('speaks in one line each', () => {
    for (const text of [question.wording, question.summary, question.help])
      expect(text).toMatch(/^\S.{5,130}$/);
    expect(question.wording).toMatch(/[?:.]$/);
  });

  it('has a default and choices that its own check accepts', () => {
    const defaults = question.kind === 'list' ? (question.defaults ?? []).map(({ value }) => value) : [];
    const single = question.kind === 'list' ? values(question).map((value) => [value]) : values(question);
    const known = question.default === undefined ? [] : [question.default];
    for (const value of [...known, ...defaults, ...single]) {
      expect(checkValue(question, value)).toEqual({ value });
    }
  });

  it('depends on earlier answers that can be given', () => {
    for (const [name, wanted] of conditions(question).flatMap((condition) => Object.entries(condition))) {
      const earlier = questions[keys.indexOf(name)];
      expect(keys.slice(0, keys.indexOf(key))).toContain(name);
      if (earlier && earlier.kind !== 'confirm')
        expect(values(earlier)).toEqual(expect.arrayContaining([...wanted]));
    }
  });
});
