import { describe, expect, it } from 'vitest';
import { checkEmail, checkSupportEnd } from '../../../source/questions/checks.ts';
import type { Question, Value } from '../../../source/questions/question.ts';
import {
  entryProblem,
  entryReading,
  pressInput,
  replaceItems,
  startInput,
  valueOf,
} from '../../../source/terminal/inputs/input.ts';
import { optionsOf } from '../../../source/terminal/inputs/option.ts';
import type { Key } from '../../../source/terminal/keys.ts';
import {
  acknowledgeQuestion,
  channelsQuestion,
  emailQuestion,
  sample,
  thanksQuestion,
} from '../../questions/interview/sample-questions.ts';
import { keys } from './press.ts';

const today = '2026-11-22';

type Row = readonly [name: string, start: Value | undefined, pressed: string, expected: Value | undefined];

function answered(question: Question, start: Value | undefined, pressed: readonly Key[]): Value | undefined {
  const answer = start === undefined ? undefined : ({ value: start, origin: 'default' } as const);
  const options = optionsOf(
    question,
    [{ value: 'found@b.org', from: 'package.json' }].slice(question.key === 'email' ? 0 : 1),
    answer,
  );
  const first = startInput(question, start, options);
  const last = pressed.reduce((now, key) => pressInput(question, now, key, options, today) ?? now, first);
  return valueOf(question, last, today);
}

describe('text', () => {
  it.each<Row>([
    ['keeps its answer', '48 hours', '', '48 hours'],
    ['starts with the default', undefined, '', '3 business days'],
    ['takes typed words', '48 hours', 'ctrl-u 5 bd', '5 business days'],
    ['walks down to the next candidate', '48 hours', 'down', '3 business days'],
    ['stays at the last candidate', '48 hours', 'down down down down', 'best effort'],
    ['walks back to what was typed', '48 hours', 'ctrl-u 9␣days down up up', '9 days'],
    ['is no answer when empty', '48 hours', 'ctrl-u', undefined],
    ['is replaced by a letter', '48 hours', '5 bd', '5 business days'],
    ['is replaced by the first letter only', undefined, '4 ␣days', '4 days'],
    ['is removed whole by Backspace', '48 hours', 'backspace', undefined],
    ['is removed whole by what erases a word', '48 hours', 'ctrl-w', undefined],
    ['is edited from its end after End', '4', 'end 8␣hours', '48 hours'],
    ['is edited from its start after Home', '8 hours', 'home 4', '48 hours'],
    ['is edited where an arrow leads', '4 hours', 'ctrl-left left 8', '48 hours'],
    ['is erased letter by letter once it is edited', '48 hours', 'right backspace s', '48 hours'],
    ['is replaced where an arrow chose it', '48 hours', 'down 9␣days', '9 days'],
  ])('%s', (_, start, pressed, expected) => {
    expect(answered(acknowledgeQuestion, start, keys(pressed))).toBe(expected);
  });

  it.each<readonly [string, Key, Value | undefined]>([
    ['a paste', { pasted: '9 days\n' }, '9 days'],
    ['nothing for a paste of nothing', { pasted: '' }, '48 hours'],
  ])('is replaced by %s', (_, key, expected) => {
    expect(answered(acknowledgeQuestion, '48 hours', [key])).toBe(expected);
  });

  it('starts with what was found', () => {
    expect(answered(emailQuestion, undefined, [])).toBe('found@b.org');
  });
});

describe('choice', () => {
  it.each<Row>([
    ['moves down', 'short', 'down', 'standard'],
    ['stops at the end', 'short', 'down down down', 'full'],
    ['takes a number', 'short', '3', 'full'],
    ['narrows by typing', 'short', 'f u', 'full'],
    ['ignores letters that no option has', 'short', 'z z', 'short'],
    ['comes back when the filter goes', 'short', 'f u backspace backspace up', 'standard'],
  ])('%s', (_, start, pressed, expected) => {
    expect(answered(sample.profile, start, keys(pressed))).toBe(expected);
  });
});

describe('confirm', () => {
  it.each<Row>([
    ['keeps its answer', true, '', true],
    ['turns round', true, 'down', false],
    ['takes n', true, 'n', false],
    ['takes y', false, 'y', true],
  ])('%s', (_, start, pressed, expected) => {
    expect(answered(sample.bounty, start, keys(pressed))).toBe(expected);
  });
});

describe('list', () => {
  it.each<Row>([
    ['ticks', ['email'], 'down ␣', ['email', 'private-report']],
    ['unticks', ['email'], '␣', []],
    ['moves an item down', ['email', 'private-report'], 'shift-down', ['private-report', 'email']],
    ['moves an item up', ['email', 'private-report'], 'down shift-up', ['private-report', 'email']],
    ['filters, and Enter ticks what is left', ['email'], 'p r i enter', ['email', 'private-report']],
  ])('%s', (_, start, pressed, expected) => {
    expect(answered(channelsQuestion, start, keys(pressed))).toEqual(expected);
  });

  it.each<Row>([
    ['adds what is typed', [], 'A d a enter G r a c e enter', ['Ada', 'Grace']],
    ['adds nothing twice', ['Ada'], 'A d a enter', []],
    ['takes away', ['Ada', 'Grace'], 'delete', ['Grace']],
    ['adds what is typed although a row holds it', ['Ada'], 'a d enter', ['Ada', 'ad']],
    ['ticks the row that the arrows were moved to', ['Ada', 'Adele'], 'a d down enter', ['Ada']],
    [
      'adds again once the letters change',
      ['Ada', 'Adele'],
      'a d down backspace enter',
      ['Ada', 'Adele', 'a'],
    ],
    ['takes commas as part of an item', [], 'A d a , ␣ C o u n t e s s enter', ['Ada, Countess']],
  ])('that is open %s', (_, start, pressed, expected) => {
    expect(answered(thanksQuestion, start, keys(pressed))).toEqual(expected);
  });

  it.each([
    ['', 'Ada\nGrace\n', ['Ada', 'Grace']],
    [', without their bullets', '- Ada\n* Grace\n1. Barbara', ['Ada', 'Grace', 'Barbara']],
    [', commas as part of them', 'Ada, Countess\nGrace', ['Ada, Countess', 'Grace']],
  ])('takes many items from one paste%s', (_, pasted, expected) => {
    expect(answered(thanksQuestion, [], [{ pasted }])).toEqual(expected);
  });

  const months = { ...thanksQuestion, typedAs: 'month', check: checkSupportEnd } as const;

  it.each([
    ['typed words', keys('j u n e ␣ 2 0 2 7 enter'), ['06/2027']],
    [
      'items between commas',
      keys('2 . x : ␣ 1 / 2 0 2 8 , ␣ j u n e ␣ 2 0 2 7 enter'),
      ['2.x: 01/2028', '06/2027'],
    ],
    ['pasted lines', [{ pasted: 'June 2027\n2.x: 1/2028\n' }], ['06/2027', '2.x: 01/2028']],
  ])('reads forgivingly %s', (_, pressed, expected) => {
    expect(answered(months, [], pressed)).toEqual(expected);
  });

  it.each([
    ['june 2027', '06/2027'],
    ['06/2027', undefined],
  ])('says how %s is read before it is added', (typed, expected) => {
    const input = pressInput(months, startInput(months, [], []), { text: typed }, [], today);
    expect(input && entryReading(months, input, today)).toBe(expected);
  });

  it('takes what an editor saved as the items, and goes on offering the others', () => {
    const input = startInput(channelsQuestion, ['email'], optionsOf(channelsQuestion, [], undefined));
    if (input.kind !== 'list') throw new Error('a list was expected');
    const edited = replaceItems(channelsQuestion, input, ['Private report'], today);
    expect(edited.rows.map(({ value, on }) => [value, on])).toEqual([
      ['private-report', true],
      ['email', false],
    ]);
  });

  it('refuses items between commas where one of them is wrong', () => {
    const input = pressInput(months, startInput(months, [], []), { text: 'june, soon' }, [], today);
    expect(input && entryProblem(months, input, today)).toContain('write month and year');
  });

  it('says what is wrong with an item before it is added', () => {
    const emails = { ...thanksQuestion, check: checkEmail };
    const input = startInput(emails, [], []);
    const typed = keys('nobody').reduce((now, key) => pressInput(emails, now, key, [], today) ?? now, input);
    expect(entryProblem(emails, typed, today)).toContain('not an e-mail address');
  });
});
