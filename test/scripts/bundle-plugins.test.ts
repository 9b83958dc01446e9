import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { narrow } from '../../scripts/bundle-plugins.mjs';

const isNarrow = new RegExp(`^[${narrow}]$`);
const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => isNarrow.test(character),
);

it('every character that the bundle counts as one column takes one, alone and beside any other', () => {
  expect(characters.filter((character) => stringWidth(character) !== 1)).toEqual([]);
  expect(stringWidth(characters.join(''))).toBe(characters.length);
  expect(stringWidth(characters.toReversed().join(''))).toBe(characters.length);
});

it('the marks and lines of our own screens are among them', () => {
  expect([...'✓·▸─│›•…‘’“”–—↑↓⇧▌'].filter((character) => !isNarrow.test(character))).toEqual([]);
});
