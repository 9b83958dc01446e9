import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitize, sanitizeLine } from '../../source/terminal/sanitize.ts';

it.each([
  ['\u001b[2Jgone', 'gone'],
  ['\u001b]0;title\u0007text', 'text'],
  ['a\u202eb', 'ab'],
  ['a\tb', 'a  b'],
  ['a\r\nb', 'a\nb'],
  ['bell\u0007', 'bell'],
  ['naïve 日本 👍', 'naïve 日本 👍'],
])('%j reaches the screen as %j', (text, expected) => {
  expect(sanitize(text)).toBe(expected);
});

it('makes one line of many', () => {
  expect(sanitizeLine('a  \n  b\nc')).toBe('a b c');
});

it('no text whatever can send a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sanitize(text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});
