import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import { commandLine, quote } from '../../source/questions/command-line.ts';
import type { Draft, Origin } from '../../source/questions/draft.ts';
import type { Value } from '../../source/questions/question.ts';

const draft = (origin: Origin, answers: Readonly<Record<string, Value>>): Draft =>
  new Map(Object.entries(answers).map(([key, value]) => [key, { value, origin }]));

it.each([
  [{ email: 'a@kestrel-lab.org' }, '--email a@kestrel-lab.org'],
  [{ projectName: "Ada's kite" }, "--project-name 'Ada'\\''s kite'"],
  [{ channels: ['private-report', 'email'] }, '--channels private-report,email'],
  [{ files: [] }, '--no-files'],
])('%o', (answers, flags) => {
  expect(commandLine(questions, draft('asked', answers))).toBe(`npx create-security-policy --yes ${flags}`);
});

it('leaves out what a later run finds by itself', () => {
  const found = draft('survey', { projectName: 'kite' });
  expect(commandLine(questions, found)).toBe('npx create-security-policy --yes');
});

it('quotes so that a POSIX shell gives back the same text', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  fc.assert(
    fc.property(text, (argument) => {
      const said = execFileSync('/bin/sh', ['-c', `printf '%s' ${quote(argument)}`], { encoding: 'utf8' });
      expect(said).toBe(argument);
    }),
    { numRuns: 30 },
  );
});
