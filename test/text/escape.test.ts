import { expect, it } from 'vitest';
import { escape } from '../../source/text/escape.ts';

it.each([
  ['a.b', 'axb'],
  ['$_ENV[', '$_ENV'],
  ['/*', '//'],
  ['x{2}|(y)', 'xx'],
  ['^\\+?$', ''],
])('%s matches itself, and not %s', (text, other) => {
  const expression = new RegExp(`^(?:${escape(text)})$`);
  expect([text, other].map((one) => expression.test(one))).toEqual([true, false]);
});
