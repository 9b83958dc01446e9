import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLongBlank } from '../../../source/survey/environment/long-blank.ts';

it.each([
  ['no blanks', 'x'.repeat(2000), false],
  ['399 spaces', `x${' '.repeat(399)}x`, false],
  ['400 spaces', `x${' '.repeat(400)}x`, true],
  ['400 tabs at the start', '\t'.repeat(400), true],
  ['400 line ends at the end', `${'x'.repeat(399)}${'\n'.repeat(400)}`, true],
  ['999 blanks of two kinds', `x${' \n'.repeat(499)} x`, false],
  ['1,000 blanks of two kinds', `x${' \n'.repeat(500)}x`, true],
  ['1,000 blanks that no ASCII has', `x${'\u00a0\u2003'.repeat(500)}x`, true],
])('finds rows of blanks that no person writes: %s', (_, text, expected) => {
  expect(hasLongBlank(text)).toBe(expected);
});

it('says what an expression says', () => {
  const part = fc.record({
    text: fc.constantFrom(' ', '\t', '\n', ' \n', '\u00a0', 'x'),
    times: fc.integer({ min: 1, max: 600 }),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const text = parts.map(({ text: each, times }) => each.repeat(times)).join('');
      expect(hasLongBlank(text)).toBe(/ {400}|\t{400}|\n{400}|\s{1000}/.test(text));
    }),
  );
});
