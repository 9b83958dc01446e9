import { expect, it } from 'vitest';
import { expandBraces } from '../../source/text/braces.ts';

it.each([
  ['A', ['A']],
  ['A_{B,C}', ['A_B', 'A_C']],
  ['{,A_}B', ['B', 'A_B']],
  ['A{,_{B,C{,D}}}', ['A', 'A_B', 'A_C', 'A_CD']],
  ['{A,B}_{C,D}', ['A_C', 'A_D', 'B_C', 'B_D']],
])('%s', (pattern, words) => {
  expect(expandBraces(pattern)).toEqual(words);
});
