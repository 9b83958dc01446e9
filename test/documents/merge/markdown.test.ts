import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingLines, markdownBlocks, parsedHeadings } from '../../../source/documents/merge/markdown.ts';

const piece = fc.constantFrom(
  ...[
    '# A',
    '## B ##',
    '#c',
    '#',
    '####### seven',
    '\t# tab',
    '  ## two',
    '- # item',
    '> # quote',
    '- item',
    '  more',
  ],
  ...[
    '',
    ' ',
    'text',
    '```',
    '~~~ sh',
    '<!--',
    '-->',
    '<div>',
    '===',
    '---',
    '[a]: b "c',
    'd"',
    '1. # x',
    '    # code',
    '\\# no',
    'a\r',
    '\r# b',
  ],
);

describe('headingLines', () => {
  it('takes no mark of a merge for the underline of a heading', () => {
    expect(headingLines(['<<<<<<< yours', 'a', '=======', 'b', '>>>>>>> new', '', 'C', '======='])).toEqual([
      6,
    ]);
  });

  it('finds the headings that the parser finds', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        expect(headingLines(lines)).toEqual(parsedHeadings(lines));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('markdownBlocks', () => {
  it('cuts a text so that its pieces are the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
        expect(markdownBlocks(lines).flatMap((block) => [...block.lines, ...block.gap])).toEqual(lines);
      }),
      { numRuns: 300 },
    );
  });
});
