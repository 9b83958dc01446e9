import { expect, it } from 'vitest';
import { isSafeLine, replaceUnsafe, replaceUnsafeInLine } from '../../source/text/unsafe-characters.ts';

it.each([
  ['an escape sequence', '\u001b[31m'],
  ['a C1 control', '\u009b31m'],
  ['a carriage return', '\r'],
  ['a line separator', '\u2028'],
  ['an override of direction', '\u202e'],
  ['an isolate', '\u2066'],
  ['a zero-width space', '\u200b'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
])('%s is unsafe in text and in a line', (_, character) => {
  expect(replaceUnsafe(`a${character}b`, () => '?')).toMatch(/^a\?.*b$/);
  expect(replaceUnsafeInLine(`a${character}b`, '?')).toMatch(/^a\?.*b$/);
  expect(isSafeLine(`a${character}b`)).toBe(false);
});

it('newlines and tabs are safe in text only', () => {
  expect(replaceUnsafe('a\tb\nc', () => '?')).toBe('a\tb\nc');
  expect(replaceUnsafeInLine('a\t\nb', '?')).toBe('a?b');
  expect(isSafeLine('a\tb')).toBe(false);
});

it.each(['Grüße, 世界', 'क्‍ष', '👩‍💻'])('%s is safe: joiners are part of it', (text) => {
  expect(isSafeLine(text)).toBe(true);
  expect(replaceUnsafe(text, () => '?')).toBe(text);
});
