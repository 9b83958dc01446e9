import stringWidth from 'string-width';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportsAtOnce, narrow, toAscii } from '../../scripts/bundle-plugins.mjs';

const isNarrow = new RegExp(`^[${narrow}]$`);
const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => isNarrow.test(character),
);

it('every character that the bundle counts as one column takes one, alone and beside any other', () => {
  expect(characters.filter((character) => stringWidth(character) !== 1)).toEqual([]);
  expect(stringWidth(characters.join(''))).toBe(characters.length);
  expect(stringWidth(characters.toReversed().join(''))).toBe(characters.length);
});

it('the marks and lines of our own screens are among them', () => {
  expect([...'✓·▸─│›•…‘’“”–—↑↓⇧▌'].filter((character) => !isNarrow.test(character))).toEqual([]);
});

describe('a bundle of one byte a character', () => {
  it.each([
    ['a text', '"✓ 🙂"', '✓ 🙂'],
    ['a template', '`…${1}`', '…1'],
    ['an expression', '/^[–—]$/.test("—")', true],
    ['an expression of code points', '/^[🙂]$/u.test("🙂")', true],
    ['what is escaped already', '"\\u2713"', '✓'],
  ])('means the same: %s', (_, code, meant) => {
    expect(toAscii(code, 'x.cjs')).toMatch(/^[\0-\x7f]*$/);
    expect(eval(toAscii(code, 'x.cjs'))).toBe(meant);
  });

  it.each(['String.raw`a|…`', 'own`${1}…`', 'f(x)`…`'])(
    'is not made of %s, which would mean something else',
    (code) => {
      expect(() => toAscii(code, 'x.cjs')).toThrow('x.cjs: write … as an escape');
    },
  );

  it('is what is built', () => {
    const dist = join(import.meta.dirname, '../../dist');
    const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
    expect(files).toContain('cli.cjs');
    expect(files.filter((name) => readFileSync(join(dist, name)).some((byte) => byte > 127))).toEqual([]);
  });
});

describe('exports that a file gives at once', () => {
  const given = (name: string, value: string) =>
    `Object.defineProperty(exports,"${name}",{enumerable:!0,get:function(){return ${value}}})`;
  const run = (code: string): Record<string, unknown> => {
    const exports = {};
    new Function('exports', code)(exports);
    return exports;
  };

  it.each([
    ['none', 'let a=1;'],
    ['one', `let a=1;${given('x', 'a')};`],
    [
      'several, with what follows',
      `let a=1,e=2,$=3;${['x,a', 'y,e', 'z,$'].map((pair) => given(...(pair.split(',') as [string, string]))).join(',')};a=4`,
    ],
    ['what is declared later', `${given('x', 'a')};const a=1;`],
  ])('are the same: %s', (_, code) => {
    expect({ ...run(exportsAtOnce(code)) }).toEqual({ ...run(code) });
    expect(exportsAtOnce(code).length).toBeLessThanOrEqual(Math.max(code.length, 160));
  });
});
