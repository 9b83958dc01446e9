import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { OnConflict } from '../../../source/documents/document.ts';
import { live, type Format, type Step } from './history.ts';
import { kinds } from './human.ts';
import { upgrades } from './template.ts';

/** Ten thousand in a long run: `SEQUENCES=10000 npx vitest run test/documents/sequences`. */
const runs = Number(process.env['SEQUENCES'] ?? 600);
const seed = Number(process.env['SEED'] ?? 20261122);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      by: fc.constant('human' as const),
      kind: fc.constantFrom(...kinds),
      where: fc.nat(60),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constant('us' as const),
      kind: fc.constantFrom(...Object.keys(upgrades)),
      where: fc.nat(20),
      to: fc.nat(20),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constant('run' as const),
      onConflict: fc.constantFrom<OnConflict>('keep', 'keep', 'keep', 'keep', 'replace', 'mark'),
    }),
  },
);

const human = (kind: string, where: number): Step => ({ by: 'human', kind, where });
const run: Step = { by: 'run', onConflict: 'keep' };
const us = (kind: string, where: number, to: number): Step => ({ by: 'us', kind, where, to });

describe('a history that once went wrong', () => {
  it.each<[what: string, format: Format, steps: readonly Step[]]>([
    [
      'a heading twice with a paragraph between the two, and a change of ours below',
      'markdown',
      [human('repeatLine', 45), human('insertParagraph', 16), us('answer', 14, 0)],
    ],
    ['prose for YAML, and a key of ours', 'yaml', [us('addSection', 0, 0), human('rewriteAll', 0), run]],
    [
      'one line of JSON that ends otherwise than the others',
      'json',
      [human('carriageReturns', 0), human('insertBlank', 0), run, human('editWord', 3), run],
    ],
    [
      'a comment in an object that we drop',
      'json',
      [human('insertComment', 38), run, us('dropSection', 5, 0), us('answer', 0, 0)],
    ],
  ])('%s', (_, format, steps) => live(format, steps));
});

describe.each([
  ['markdown', 1],
  ['policy', 0.2],
  ['dotenv', 0.2],
  ['toml', 0.2],
  ['yaml', 0.2],
  ['json', 0.2],
  ['lines', 0.2],
] as const)('any sequence of edits, upgrades and runs over %s', (format, share) => {
  it('loses no word of the human, brings nothing back, settles in one run, and clashes only where edits touch', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 30 }), (steps) => {
        live(format, steps);
      }),
      { numRuns: Math.ceil(runs * share), seed },
    );
  }, 600_000);
});
