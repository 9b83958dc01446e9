import { expect, it } from 'vitest';
import { expandBraces, expandStart } from '../../source/text/braces.ts';

it.each([
  ['A', ['A']],
  ['A_{B,C}', ['A_B', 'A_C']],
  ['{,A_}B', ['B', 'A_B']],
  ['A{,_{B,C{,D}}}', ['A', 'A_B', 'A_C', 'A_CD']],
  ['{A,B}_{C,D}', ['A_C', 'A_D', 'B_C', 'B_D']],
])('%s', (pattern, words) => {
  expect(expandBraces(pattern)).toEqual(words);
});

it.each([
  ['A{B,C}', ['A{B,C}']],
  ['{A,B}_{C,D}', ['A_{C,D}', 'B_{C,D}']],
  ['{,N}A_{B,C}', ['A_{B,C}', 'NA_{B,C}']],
  ['{{A,B},{C{D,E},F}}{G}', ['A{G}', 'B{G}', 'C{D,E}{G}', 'F{G}']],
])('takes only the start of %s apart', (pattern, words) => {
  expect(expandStart(pattern)).toEqual(words);
});
