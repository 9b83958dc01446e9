import { expect, it } from 'vitest';
import { chunkKeys } from '../../../source/terminal/early/chunk-keys.ts';

it.each([
  ['a', [{ text: 'a' }]],
  ['é漢', [{ text: 'é漢' }]],
  ['abc\r', [{ text: 'abc' }, { name: 'enter' }]],
  ['\u007f', [{ name: 'backspace' }]],
  ['\u0003', [{ name: 'ctrl-c' }]],
  ['\u001b[A', [{ name: 'up' }]],
  ['\u001bOB', [{ name: 'down' }]],
])('%j is understood before Ink is there', (chunk, keys) => {
  expect(chunkKeys(chunk)).toEqual(keys);
});

it.each(['\u001b', '\u001b[5~', '\u001b[200~text\u001b[201~', 'a\u001b[A', '\u001bb'])(
  '%j is left to Ink',
  (chunk) => {
    expect(chunkKeys(chunk)).toBeUndefined();
  },
);
