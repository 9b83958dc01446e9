import { expect, it } from 'vitest';
import { withoutPipes } from '../../../source/survey/environment/pipes.ts';

it.each([
  ['"A" |> f', 'f("A")'],
  ['"A" |> f()', 'f("A")'],
  ['"A" |> f(1)', 'f("A",1)'],
  ['x\n|> M.N.f!(y)', 'M.N.f!(x,\ny)'],
  ['["A", "B"] |> g(h) |> i()', 'g(["A", "B"],h) |> i()'],
  ['@a |> f(1)', 'f(@a,1)'],
  ['a.b |> f(1)', 'a.b |> f(1)'],
  ['no pipe', 'no pipe'],
])('writes %s as a call, over as many characters and lines', (text, call) => {
  const plain = withoutPipes(text);
  expect(plain.replace(/ /g, '')).toBe(call.replace(/ /g, ''));
  expect([plain.length, plain.split('\n').length]).toEqual([text.length, text.split('\n').length]);
});

it.each([
  'x|>'.repeat(30_000),
  `|>${'a'.repeat(100_000)}`,
  `|>${'['.repeat(100_000)}`,
  `x|>${'a.'.repeat(50_000)}`,
])('loses nothing of a hostile text', (text) => {
  expect(withoutPipes(text)).toHaveLength(text.length);
});
