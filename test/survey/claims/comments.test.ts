import { expect, it } from 'vitest';
import { blankComments } from '../../../source/survey/claims/comments.ts';
import { commentsOf } from '../../../source/survey/claims/languages.ts';

const blank = (path: string, text: string) => blankComments(text, commentsOf(path)).replace(/[ ]+$/gm, '');

it.each([
  ['a.ts', 'a(); // b', 'a();'],
  ['a.ts', "a('https://b.c'); // d", "a('https://b.c');"],
  ['a.ts', 'a /* b\nc */ d', 'a\n     d'],
  ['a.vue', '<p>\n<!-- a -->', '<p>\n'],
  ['a.py', 'a = "#b" # c', 'a = "#b"'],
  ['a.py', '"""a\nb"""\nc', '\n\nc'],
  ['a.rs', "let a = 'b'; // c", "let a = 'b';"],
  ['a.sql', 'select 1 -- a', 'select 1'],
  ['a.yml', 'a: b#c # d', 'a: b#c'],
  ['Dockerfile', '# a\nUSER b', '\nUSER b'],
  ['a.json5', '{ a: 1 } // b', '{ a: 1 }'],
  ['a.ts', 'const a = "unclosed\n// b', 'const a = "unclosed\n'],
])('%s %j becomes %j', (path, text, expected) => {
  expect(blank(path, text)).toBe(expected);
});
