import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, OnConflict } from '../../source/documents/document.ts';
import { readPolicy } from '../../source/documents/existing-policy.ts';
import type { Written } from '../../source/documents/document.ts';
import { plan, writtenAfter } from '../../source/documents/plan.ts';
import type { Draft } from '../../source/questions/draft.ts';
import { isBrokenByMarks, marksLeft, unheldAnswers } from '../../source/report/hand-findings.ts';

const path = 'SECURITY.md';
const template = readFileSync('test/fixtures/policy-standard/after/SECURITY.md', 'utf8');
const read = readPolicy(template).answers;

/** The policy with these answers in the place of its own. */
const render = (address: string, days: string) =>
  template
    .replaceAll(String(read.get('email')?.value), address)
    .replaceAll(String(read.get('acknowledge')?.value), days);

const draftOf = (email: string, acknowledge: string): Draft =>
  new Map([
    ['email', { value: email, origin: 'asked' }],
    ['acknowledge', { value: acknowledge, origin: 'asked' }],
  ]);

const people = ['ada', 'bob', 'cleo'].map((name) => `${name}@kestrel-lab.org`);
const times = ['2 days', '5 days', '9 days'];

/** What a human does to the file, whatever it says by then. */
const edits = {
  otherAddress: (text: string, to: number) => text.replaceAll(/\w+@kestrel-lab\.org/g, people[to]!),
  otherTime: (text: string, to: number) => text.replaceAll(/within \d+ days/g, `within ${times[to]}`),
  noAddress: (text: string) => text.replaceAll(/^.*@kestrel-lab\.org.*\n/gm, ''),
  anew: () => '# Security\n\nTell us.\n',
  more: (text: string) => `${text}\nA last word.\n`,
} as const;

const step = fc.record({
  edit: fc.option(fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[]))),
  to: fc.nat(2),
  email: fc.constantFrom(...people),
  acknowledge: fc.constantFrom(...times),
  onConflict: fc.constantFrom<OnConflict>('keep', 'keep', 'replace', 'mark'),
});

describe('an answer that was recorded', () => {
  it('is what the policy says, or is named as one that it does not give', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        let disk: string | undefined;
        let written: ReadonlyMap<string, Written> = new Map();
        for (const { edit, to, email, acknowledge, onConflict } of steps) {
          if (disk !== undefined && edit !== null) disk = edits[edit](disk, to);
          const rendered = [
            { id: 'security-policy', path, merge: 'policy', text: render(email, acknowledge) },
          ] as const;
          const before = new Map(disk === undefined ? [] : [[path, disk]]);
          const changes: readonly Change[] = plan({ rendered, disk: before, written, onConflict });
          const draft = draftOf(email, acknowledge);
          disk = changes[0]?.after ?? disk ?? '';
          written = writtenAfter(changes, written);
          const said = readPolicy(disk).answers;
          const named = unheldAnswers(changes, draft).map(({ message }) => message.split(' ')[0]);
          for (const [key, { value }] of draft) {
            const isHeld = said.get(key)?.value === value;
            expect(isHeld || named.includes(`--${key}`), `${key} ${String(value)} in\n${disk}`).toBe(true);
            expect(isHeld && named.includes(`--${key}`)).toBe(false);
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('an answer whose sentence is gone', () => {
  it('is not blamed on the sentence of another answer', () => {
    const text = render(people[0]!, times[0]!);
    const [gone = ''] = /^.*answer your report within 2 days.*\n/m.exec(text) ?? [];
    expect(gone).not.toBe('');
    const after = text.replace(gone, '');
    const change = { id: 'security-policy', path, action: 'unchanged', conflicts: [], notes: [] } as const;
    const found = unheldAnswers(
      [{ ...change, before: after, after, rendered: text }],
      draftOf(people[0]!, times[0]!),
    );
    expect(found.map(({ message, line }) => [message, line])).toEqual([
      [expect.stringContaining('SECURITY.md no longer says so'), undefined],
    ]);
  });
});

describe('marks of a merge', () => {
  it.each([
    ['ours', 'a\n<<<<<<< yours\nb\n=======\nc\n>>>>>>> new\n', 2],
    ['those of git with the base', 'a\nb\n||||||| 1234567\nc\n', 3],
    ['one that was overlooked', 'a\r\n>>>>>>> main\r\n', 2],
  ])('are found: %s', (_, text, line) => {
    expect(marksLeft(new Map([['A.md', text]]))).toMatchObject([
      { code: 'conflict-marks', path: 'A.md', line },
    ]);
  });

  it('are found by their middle alone where it can be no heading', () => {
    expect(marksLeft(new Map([['.env.example', 'A=\n=======\n']]))).toMatchObject([{ line: 2 }]);
  });

  it.each([
    ['a heading with a rule of signs', 'Title\n=======\n'],
    ['a quotation in a quotation', '> > > > > > > deep\n'],
    ['a row of arrows', '<<<<<<<< eight\n'],
    ['code that is indented', '    <<<<<<< HEAD\n'],
  ])('are not seen in %s', (_, text) => expect(marksLeft(new Map([['A.md', text]]))).toEqual([]));

  it.each([
    ['a.yml', 'a.yml', true],
    ['a.yml', 'b.yml', false],
    ['A.md', 'A.md', false],
  ])('in %s are all there is to say of %s: %s', (marked, path, expected) => {
    const marks = marksLeft(new Map([[marked, '<<<<<<< a\n']]));
    const finding = { severity: 'error', code: 'insights-invalid', message: 'no YAML', path } as const;
    expect(isBrokenByMarks(finding, marks)).toBe(expected);
  });
});
