import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, widthOf, wrapText } from '../../source/terminal/rows.ts';

describe('text cut to a width', () => {
  it.each([
    ['ends between letters', 'wingbeat', 4, 'wing'],
    ['counts two columns for a wide letter', '日本語', 5, '日本'],
    ['keeps an accent with its letter', 'e\u0301clair', 1, 'e\u0301'],
    ['keeps a family of emoji whole', '👩‍👩‍👧 us', 2, '👩‍👩‍👧'],
    ['leaves a family out that has no room', 'a👩‍👩‍👧', 2, 'a'],
    ['keeps the marks of Hebrew with their letter', '\u05e9\u05c1\u05dc', 1, '\u05e9\u05c1'],
  ])('%s', (_, text, width, cut) => {
    expect(cutText(text, width)).toBe(cut);
  });

  it('is never wider than it may be, and is where the text begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, width) => {
        const cut = cutText(text, width);
        expect(widthOf(cut)).toBeLessThanOrEqual(width);
        expect(text.startsWith(cut)).toBe(true);
      }),
    );
  });
});

it('wrapped text loses nothing but the spaces between its lines', () => {
  const lines = wrapText('日本語の プロジェクト は安全', 8).map((line) =>
    line.map(({ text }) => text).join(''),
  );
  expect(lines.every((line) => widthOf(line) <= 8)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe('日本語のプロジェクトは安全');
});
