import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Expression } from '../../../../source/standards/scanner-doctor/expression/compile.ts';

const compiled = (regex: string): Expression => {
  const expression = compile(regex);
  if ('refused' in expression) throw new Error(`${regex} is refused: ${expression.refused}`);
  return expression;
};

const matches = (regex: string, text: string) => compiled(regex).matches(text, { left: 1_000_000 });

describe('RE2 refuses', () => {
  it.each([
    ['lookahead', 'a(?=b)', 'no such group (?='],
    ['negative lookbehind', '(?<!a)b', 'no such group (?<!'],
    ['a backreference', String.raw`(a)\1`, String.raw`backreference \1`],
    ['a named backreference', '(?P<a>b)(?P=a)', 'no such group (?P='],
    ['two groups of one name', '(?P<a>b)(?<a>c)', 'two groups named a'],
    ['an atomic group', '(?>a)', 'no such group (?>'],
    ['an unknown flag', '(?x)a', 'no such group (?x'],
    ['a group that is not closed', '(a', 'missing )'],
    ['a group that is not opened', 'a)', 'unexpected )'],
    ['a class that is not closed', '[]', 'missing ]'],
    ['a range upside down', '[z-a]', 'invalid range z-a'],
    ['a class that POSIX does not name', '[[:letter:]]', 'unknown class [:letter:]'],
    ['an escape that means nothing', String.raw`\y`, String.raw`unknown escape \y`],
    ['the end in the way of Perl', String.raw`a\Z`, String.raw`unknown escape \Z`],
    ['a character beyond Unicode', String.raw`\x{110000}`, 'no such character'],
    ['nothing repeated', '*a', 'nothing to repeat'],
    ['a possessive repetition', 'a++', 'repetition of a repetition'],
    ['a repetition upside down', 'a{3,2}', 'invalid repetition'],
    ['too many repetitions', 'a{1001}', 'too many repetitions'],
    ['too many repetitions of repetitions', '(?:a{50}){21}', 'too many repetitions'],
  ])('%s', (_, regex, refused) => {
    expect(compile(regex)).toEqual({ refused });
  });
});

describe('RE2 counts', () => {
  it.each([
    ['a', 0],
    ['(a)(?:b)((c))', 3],
    ['(?P<a>x)(?<b>y)', 2],
    [String.raw`\((a)[(]`, 1],
    [String.raw`\Q(a)\E`, 0],
  ])('in %s %i groups', (regex, groups) => {
    expect(compiled(regex).groups).toBe(groups);
  });
});

describe('an expression', () => {
  it.each([
    ['ignores case from a flag on', 'a(?i)b', ['ab', 'aB'], ['AB']],
    ['ignores case inside a group only', '(?i:a)b', ['ab', 'Ab'], ['AB']],
    ['stops to ignore case', '(?i)a(?-i:b)', ['Ab'], ['aB']],
    ['reads ^ and $ as the ends of the text', '^a$', ['a'], ['a\n', '\na']],
    ['reads them as the ends of lines by a flag', '(?m)^a$', ['a', 'b\na\nc'], ['ab']],
    ['knows the ends in the way of Go', String.raw`\Aa\z`, ['a'], ['a\n']],
    ['lets the dot match a line feed by a flag only', 'a.b', ['axb', 'a\rb'], ['a\nb', 'ab']],
    ['lets the dot match a line feed by a flag', '(?s)a.b', ['a\nb'], ['ab']],
    ['reads classes of POSIX', '^[[:alpha:]_]+[[:^digit:]]$', ['ab', '_-'], ['a1', '1a']],
    ['reads classes of Perl', String.raw`^[\d-z]\S\W$`, ['1x ', '-x.', 'zx-'], ['1  ', 'axb']],
    ['reads scripts and categories', String.raw`^\p{Greek}\pL\P{Lu}$`, ['αxx'], ['axx', 'αxX']],
    ['reads escaped characters', String.raw`^\x41\x{1F600}\101\.\n$`, ['A\u{1f600}A.\n'], ['A\u{1f600}Ax\n']],
    ['takes quoted text as it is', String.raw`^\Qa.*\E$`, ['a.*'], ['abc']],
    ['knows word boundaries', String.raw`\bcat\B`, ['cats', 'a cats'], ['cat', 'scats']],
    ['counts repetitions', '^a{2,3}b{0}c?$', ['aa', 'aaac'], ['a', 'aaaa', 'aab']],
    ['takes braces that count nothing as they are', '^a{,2}{$', ['a{,2}{'], ['aa{']],
    ['takes one way of several', '^(?:a|bc|)$', ['a', 'bc', ''], ['b']],
    ['treats ] as a character at the start of a class', '^[]a-]+$', [']a-'], ['b']],
  ])('%s', (_, regex, yes, no) => {
    expect(yes.filter((text) => matches(regex, text) !== true)).toEqual([]);
    expect(no.filter((text) => matches(regex, text) !== false)).toEqual([]);
  });

  it('matches what JavaScript matches, where both agree on the syntax', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(?:a|bb)', '(?:ab)', '^', '$', '|');
    const part = fc.tuple(atom, fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,2}'));
    const regexes = fc.array(
      part.map(([sign, times]) => (/[|^$]/.test(sign[0] ?? '') ? sign : sign + times)),
      { maxLength: 4 },
    );
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(regexes, texts, (parts, text) => {
        expect(matches(parts.join(''), text)).toBe(new RegExp(parts.join('')).test(text));
      }),
    );
  });
});

describe('a hostile expression', () => {
  /** What makes an engine that goes back over its choices try exponentially many of them. */
  const explosive = fc.letrec<{ regex: string }>((tie) => ({
    regex: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('a', 'a*', 'a+', '[a-z]*', '(?:a|a)', '(?:a|a?)+'),
      tie('regex').map((inner) => `(${inner})*`),
      tie('regex').map((inner) => `(?:${inner}|${inner})+`),
      fc.tuple(tie('regex'), tie('regex')).map((both) => both.join('')),
    ),
  })).regex;

  it('takes no more steps than its size times the length of the text', () => {
    fc.assert(
      fc.property(explosive, fc.integer({ min: 0, max: 60 }), (regex, length) => {
        const budget = { left: 10_000_000 };
        expect(compiled(`^(?:${regex})$`).matches(`${'a'.repeat(length)}!`, budget)).toBe(false);
        expect(10_000_000 - budget.left).toBeLessThanOrEqual((length + 3) * 3 * (regex.length + 8));
      }),
    );
  });

  it('is left unjudged when it would be too big to run', () => {
    const budget = { left: 1_000_000 };
    expect(compiled('(?:a{500}b{500}|c){2}'.repeat(50)).matches('a', budget)).toBeUndefined();
    expect(1_000_000 - budget.left).toBeLessThanOrEqual(20_000);
  });

  it.each([150, 300, 100_000])('is judged or left alone when %i groups are nested', (depth) => {
    const regex = `${'('.repeat(depth)}a${')*'.repeat(depth)}`;
    expect(matches(regex, 'a')).toBe(depth < 200 ? true : undefined);
    expect(compiled(regex).groups).toBe(depth < 200 ? depth : Infinity);
  });

  it('is left unjudged when the steps are used up', () => {
    const expression = compiled('a{900}b');
    const budget = { left: 50_000 };
    expect(expression.matches('a'.repeat(4000), budget)).toBeUndefined();
    expect(budget.left).toBeGreaterThan(-2000);
    expect(expression.matches('a', budget)).toBeUndefined();
  });

  it('ends, whatever it is', () => {
    const signs = fc.constantFrom(...'ab()[]{}|*+?^$.\\-:=!<>,0129iQEpPxd', '(?:', '(?i)', '[[:', '{1000}');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (regex) => {
        const expression = compile(regex);
        if ('refused' in expression) expect(expression.refused).not.toBe('');
        else expect([true, false, undefined]).toContain(expression.matches('ab', { left: 100_000 }));
      }),
      { numRuns: 1000 },
    );
  });
});
