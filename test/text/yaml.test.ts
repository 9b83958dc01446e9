import { expect, it } from 'vitest';
import { newYaml, readSoundYaml, readYaml } from '../../source/text/yaml.ts';

it.each([
  ['a: [1, 2]\n', { a: [1, 2] }, { a: [1, 2] }],
  ['', null, null],
  ['a: 1\na: 2\n', { a: 2 }, undefined],
  ['['.repeat(200_000), undefined, undefined],
  [
    `a: &a [x, x]\n${[...'bcdefghij'].map((key, at) => `${key}: &${key} [${`*${'abcdefghi'[at]},`.repeat(9)}]`).join('\n')}`,
    undefined,
    undefined,
  ],
  ['a: &a 1\nb: *a', { a: 1, b: 1 }, { a: 1, b: 1 }],
])('%j is read, and where it is sound', (text, read, sound) => {
  expect(readYaml(text)?.document.toJS()).toEqual(read);
  expect(readSoundYaml(text)?.toJS()).toEqual(sound);
});

it('tells on which line something stands', () => {
  expect(readYaml('a: 1\nb: 2\n')?.lines.linePos(5)).toEqual({ line: 2, col: 1 });
});

it('makes a document of a value', () => {
  expect(String(newYaml({ a: ['b'] }))).toBe('a:\n  - b\n');
});
