import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aroundWord } from '../../../source/survey/environment/finders/around-word.ts';

const far = ' '.repeat(10_000);

it.each([
  ['a short text whole', 'a b', 'b', ['a b']],
  ['nothing where the word is not', `a${far}`, 'b', []],
  ['a piece for each place', `b${far}b`, 'b', [`b${far.slice(0, 4200)}`, `${far.slice(0, 4200)}b`]],
  [
    'one piece where places are near',
    `${far}b b${far}`,
    'b',
    [`${far.slice(0, 4200)}b b${far.slice(0, 4200)}`],
  ],
])('gives %s', (_, text, word, pieces) => {
  expect(aroundWord(text, word)).toEqual(pieces);
});

it('leaves no place out', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12_000), { maxLength: 8 }), (gaps) => {
      const text = gaps.map((gap) => `${'.'.repeat(gap)}word`).join('');
      const found = aroundWord(text, 'word').flatMap((piece) => [...piece.matchAll(/word/g)]);
      expect(found).toHaveLength(gaps.length);
    }),
  );
});
