import { expect, it } from 'vitest';
import { followed, mostFollowed } from '../../../source/survey/environment/finders/most-followed.ts';

it.each([
  [0, 0],
  [3, 3],
  [mostFollowed + 1, mostFollowed],
])('of %i reads by a word, %i are followed', (reads, expected) => {
  expect(followed('getenv(name);'.repeat(reads), /getenv\((\w+)\)/g)).toHaveLength(expected);
});
