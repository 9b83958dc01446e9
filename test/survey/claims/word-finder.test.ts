import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordFinder } from '../../../source/survey/claims/word-finder.ts';

it.each<[words: string[], text: string, found: string[]]>([
  [['cors', 'jwt.verify'], 'app.use(cors())', ['cors']],
  [['cors', 'corsOptions'], 'corsOptions', ['cors', 'corsOptions']],
  [['ab', 'bc'], 'abc', ['ab', 'bc']],
  [['jwt.verify'], 'jwt_verify', []],
  [[], 'anything', []],
])('finds of %j in %j: %j', (words, text, found) => {
  expect([...wordFinder(words)(text)].sort()).toEqual(found.sort());
});

it('finds what a search for each word finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '('), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(letters),
      fc.string({ unit: fc.constantFrom('a', 'b', '.', '(') }),
      (words, text) => {
        const expected = [...new Set(words)].filter((word) => text.includes(word)).sort();
        expect([...wordFinder(words)(text)].sort()).toEqual(expected);
      },
    ),
  );
});
