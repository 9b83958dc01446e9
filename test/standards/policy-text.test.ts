import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicyText } from '../../source/standards/policy-text.ts';

const read = (raw: string) => readPolicyText('SECURITY.md', raw);
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('prose', () => {
  it.each([
    ['leaves out a fence', 'a\n```\nb\n```\nc', ['a', 'c']],
    ['leaves out a fence of tildes', 'a\n~~~ text\nb\n```\n~~~\nc', ['a', 'c']],
    ['ends a fence with as many marks as it began', 'a\n````\nb\n```\nc\n````\nd', ['a', 'd']],
    ['leaves out a fence in a list', '- a\n  ```\n  b\n  ```\n- c', ['-', 'a', '-', 'c']],
    ['takes an open fence to the end', 'a\n```\nb', ['a']],
    ['leaves out a comment', 'a <!-- b --> c', ['a', 'c']],
    ['leaves out a comment of many lines', 'a <!-- b\nc\n--> d <!-- e -->', ['a', 'd']],
    ['knows a comment from code about one', 'a `<!--` b', ['a', '`<!--`', 'b']],
    ['keeps a code span', 'a `b` c', ['a', '`b`', 'c']],
    ['takes three backticks in a line for a span', '```a``` b', ['```a```', 'b']],
  ])('%s', (_, raw, expected) => {
    expect(words(read(raw).prose)).toEqual(expected);
  });
});

describe('plain text', () => {
  it.each([
    ['leaves out a code span', 'a `b` c', ['a', 'c']],
    ['leaves out a span of two backticks', 'a ``b ` c`` d', ['a', 'd']],
    ['keeps a lone backtick', 'a ` b', ['a', '`', 'b']],
  ])('%s', (_, raw, expected) => {
    expect(words(read(raw).plain)).toEqual(expected);
  });
});

it('keeps every index and every line in its place', () => {
  const piece = fc.constantFrom('a', '\n', '`', '```', '~~~', '<!--', '-->', ' ', '- ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { raw, prose, plain } = read(pieces.join(''));
      for (const text of [prose, plain]) {
        expect(text).toHaveLength(raw.length);
        for (const [index, character] of [...text].entries()) {
          if (character !== ' ' || raw[index] === '\n') expect(character).toBe(raw[index]);
        }
      }
    }),
  );
});

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 3],
  [5, 3],
])('finds the line of index %i', (index, line) => {
  expect(read('a\n\nbcd').lineAt(index)).toBe(line);
});
