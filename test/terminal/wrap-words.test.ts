import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapWords } from '../../source/terminal/wrap-words.ts';

describe('the words after the interview', () => {
  it.each([
    ['stay on one line where they fit', 'Send a mail.', 'Send a mail.'],
    ['break between words', 'Send a test mail to us.', 'Send a test mail to\n  us.'],
    ['hang under the text of a list item', '  1. Send a test mail.', '  1. Send a test\n     mail.'],
    [
      'leave an address whole',
      'See https://example.org/a/long/path now.',
      'See\n  https://example.org/a/long/path\n  now.',
    ],
    ['leave a command whole', '  npx create-security-policy --yes', '  npx create-security-policy --yes'],
    [
      'leave a command at the end of a sentence whole',
      'Prove it by npx create-security-policy --check',
      'Prove it by\n  npx create-security-policy --check',
    ],
    ['leave what is quoted whole', 'Untrack with "git rm --cached".', 'Untrack with\n  "git rm --cached".'],
    ['count columns, not characters', '日本語 日本語 日本語 日本語', '日本語 日本語 日本語\n  日本語'],
  ])('%s', (_, text, wrapped) => {
    expect(wrapWords(text, 20)).toBe(wrapped);
  });

  it('lose no word, whatever the width', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 200 }), (text, columns) => {
        expect(wrapWords(text, columns).match(/\S+/g)).toEqual(text.match(/\S+/g));
      }),
    );
  });
});
