import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, plain, prose, sentence, table } from '../../../source/documents/security-policy/markdown.ts';

const blocks = (markdown: string) => fromMarkdown(markdown).children.map(({ type }) => type);

describe('plain text', () => {
  it.each([
    ['a <b> tag', 'a \\<b> tag'],
    ['a | b', 'a \\| b'],
    ['`code`', '\\`code\\`'],
    ['x](https://evil.test)', 'x\\](https://evil.test)'],
    ['two\nlines', 'two lines'],
    ['SECRET_KEY', 'SECRET_KEY'],
    ['_emphasis_', '\\_emphasis\\_'],
    ['# heading', '\\# heading'],
    ['1. item', '1\\. item'],
    ['2.x', '2.x'],
    ['< 2.0', '< 2.0'],
    ['&amp;', '\\&amp;'],
    ['AT&T', 'AT&T'],
  ])('%j is written %j', (text, markdown) => {
    expect(plain(text)).toBe(markdown);
  });

  it('reads back as what was typed', () => {
    const words = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (text) => {
        const seen = text.replace(/\s+/g, ' ').trim();
        fc.pre(seen !== '');
        expect(toString(fromMarkdown(`before ${plain(text)}`))).toBe(`before ${seen}`);
        expect(blocks(plain(text))).toEqual(['paragraph']);
      }),
    );
  });
});

describe('prose', () => {
  it.each([
    ['Use `.env` files', 'Use `.env` files'],
    ['an open ` mark', 'an open \\` mark'],
    ['see https://kestrel-lab.org/a_b.', 'see <https://kestrel-lab.org/a_b>.'],
    ['<script>', '\\<script>'],
    ['[text](https://evil.test)', '\\[text\\](<https://evil.test>)'],
  ])('%j is written %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });

  it('is always one paragraph', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'`*_[]()<>|#-+=~!&;:.1 \n\ta/https://'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (typed) => {
        fc.pre(typed.trim() !== '');
        expect(blocks(prose(typed))).toEqual(['paragraph']);
      }),
    );
  });
});

it.each([
  ['Done', 'Done.'],
  ['Done.', 'Done.'],
  ['Really?', 'Really?'],
])('%j as a sentence is %j', (text, expected) => {
  expect(sentence(text)).toBe(expected);
});

it('keeps a link whole', () => {
  expect(link('a ] b', 'https://kestrel-lab.org/(x)')).toBe('[a \\] b](https://kestrel-lab.org/%28x%29)');
});

it('keeps a cell in its column, and columns even', () => {
  expect(
    table(
      ['A', 'Mark'],
      [
        ['`a|b`', '✅'],
        ['c', 'no'],
      ],
    ),
  ).toBe(['| A      | Mark |', '| ------ | ---- |', '| `a\\|b` | ✅   |', '| c      | no   |'].join('\n'));
});
