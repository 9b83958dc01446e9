import { expect, it } from 'vitest';
import { newYaml, readSoundYaml, readYaml } from '../../source/text/yaml.ts';

it.each([
  ['a: [1, 2]\n', { a: [1, 2] }, { a: [1, 2] }],
  ['', null, null],
  ['a: 1\na: 2\n', { a: 2 }, undefined],
  ['['.repeat(200_000), undefined, undefined],
])('%j is read, and where it is sound', (text, read, sound) => {
  expect(readYaml(text)?.toJS()).toEqual(read);
  expect(readSoundYaml(text)?.toJS()).toEqual(sound);
});

it('makes a document of a value', () => {
  expect(String(newYaml({ a: ['b'] }))).toBe('a:\n  - b\n');
});
