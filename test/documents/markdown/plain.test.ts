import { describe, expect, it } from 'vitest';
import { plainText, readTargets } from '../../../source/documents/markdown/plain.ts';

const targets = readTargets(
  '[docs]: https://acme.dev/docs\n[A B]: <https://acme.dev/ab> "Title"\n[^1]: a note\n',
);

describe('plainText', () => {
  it.each([
    ['a link', '[form](https://acme.dev)', 'form <https://acme.dev>'],
    ['a link with a title', '[form](https://acme.dev "Form")', 'form <https://acme.dev>'],
    ['a link to itself', '[jo@acme.dev](mailto:jo@acme.dev)', '<mailto:jo@acme.dev>'],
    [
      'a reference',
      'the [Docs] and [more][a b]',
      'the Docs <https://acme.dev/docs> and more <https://acme.dev/ab>',
    ],
    ['a reference without a target', 'a [thing][x] and [y]', 'a [thing][x] and [y]'],
    ['a bare address', 'See https://acme.dev/a_b. Then', 'See <https://acme.dev/a_b>. Then'],
    ['an address in brackets', '<https://acme.dev>', '<https://acme.dev>'],
    ['an image', '![logo](logo.png) x', ' x'],
    ['emphasis and code', '**a** _b_ `c` ~~d~~ *e*', 'a b c d e'],
    ['underscores within words', 'a_b_c', 'a_b_c'],
    ['a version with a star', '2.* and **3.x**', '2.* and 3.x'],
    ['tags', 'a<br/>b <ins>c</ins>', 'a b  c '],
    ['a comment over lines', 'a <!-- x\ny --> b', 'a \n b'],
    ['escapes', 'security\\[at\\]acme.dev', 'security[at]acme.dev'],
    ['a callout', '[!NOTE]\nText', '\nText'],
  ])('%s', (_, source, words) => {
    expect(plainText(source, targets)).toBe(words);
  });
});
