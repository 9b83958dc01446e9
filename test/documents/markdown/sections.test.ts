import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSections, slugOf, splitSections } from '../../../source/documents/markdown/sections.ts';

const titles = (text: string) => splitSections(text).map(({ level, title }) => `${level} ${title}`);

describe('splitSections', () => {
  it.each([
    ['an empty text', '', ['0 ']],
    ['no heading', 'Write to us.\n', ['0 ']],
    ['ATX headings of several levels', '# A\n\nx\n\n### B\ny\n', ['1 A', '3 B']],
    ['closing hashes', '## A ##\n', ['2 A']],
    ['setext headings', 'A\n===\n\nB\nC\n---\nx\n', ['1 A', '2 B C']],
    ['words before the first heading', 'hello\n\n# A\n', ['0 ', '1 A']],
    ['CRLF', '# A\r\n\r\n## B\r\nx', ['1 A', '2 B']],
    ['CR alone', '# A\rx\r# B', ['1 A', '1 B']],
    ['a byte order mark', '\uFEFF# A\nx\n', ['1 A']],
    ['marks in a heading', '## **A** `b` [c](https://d.dev) :lock:\n', ['2 A b c :lock:']],
    ['a hash in a code fence', '# A\n```sh\n# no\n```\n~~~\n# no\n', ['1 A']],
    ['a hash in indented code', '# A\n\n    # no\n', ['1 A']],
    ['a hash in an HTML comment', '<!--\n# no\n-->\n\n# A\n', ['0 ', '1 A']],
    ['a hash in a quote or a list', '# A\n> # no\n\n- # no\n', ['1 A']],
    ['front matter', '---\ntitle: x\n# no\n---\n# A\n', ['0 ', '1 A']],
    ['a hash without a space', '#no\n# A\n', ['0 ', '1 A']],
    ['a rule, which is no setext heading', '# A\n\n---\n\nx\n', ['1 A']],
    [
      'the marks of a merge',
      '# A\n\n<<<<<<< yours\nx\n=======\ny\n>>>>>>> new\n\nB\n=======\n',
      ['1 A', '1 B'],
    ],
    ['the marks of a merge, with CRLF', '# A\r\n<<<<<<< a\r\nx\r\n\r\nz\r\n=======\r\ny\r\n', ['1 A']],
    ['a table, whose ruler is no setext heading', '# A\n\n| a | b |\n|---|---|\n| c | d |\n', ['1 A']],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
    expect(joinSections(splitSections(text))).toBe(text);
  });

  it('counts lines from 1, past front matter and comments', () => {
    const text = '---\na: b\n---\n<!-- x\n\n-->\n# A\n\n## B\n';
    expect(splitSections(text).map(({ line }) => line)).toEqual([1, 7, 9]);
  });

  it('finds the headings above long rows of dashes', () => {
    const text = `# Policy\n\nReporting a vulnerability\n${'-'.repeat(40)}\n\nHere.\n\n${'*'.repeat(60)}\n`;
    expect(titles(text)).toEqual(['1 Policy', '2 Reporting a vulnerability']);
  });

  it('keeps a text that is too deeply nested whole, at once', () => {
    const hostile = `# A\n${'1. '.repeat(20_000)}\n# B\n`;
    expect(titles(hostile)).toEqual(['0 ']);
    expect(joinSections(splitSections(hostile))).toBe(hostile);
  });

  it('loses nothing of any text', () => {
    const piece = fc.constantFrom(
      ...['# ', '## x', '\n', '\r\n', '\r', '===', '---', '```', '~~~', '<!--', '-->', '> ', '- ', '1. '],
      ...['    ', '\t', 'word', '| a |', '|---|', '[a]: b', '\uFEFF', '\0', '\u2028', '+++', 'é', '💥', '\\'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (any) => joinSections(splitSections(any)) === any),
      { numRuns: 500 },
    );
  });
});

describe('slugOf', () => {
  it.each([
    ['Reporting a Vulnerability', 'reporting-a-vulnerability'],
    ['What we promise:', 'what-we-promise'],
    ['Versions & Support', 'versions--support'],
    ['安全政策', '安全政策'],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
