import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InterviewInput } from '../../../source/terminal/interview-input.ts';
import type { Key } from '../../../source/terminal/keys.ts';
import { rowWidth } from '../../../source/terminal/rows.ts';
import { press, resultOf } from '../../../source/terminal/screen/press.ts';
import { startScreen, type Screen } from '../../../source/terminal/screen/screen.ts';
import { frameOf } from '../../../source/terminal/views/frame-rows.ts';
import { layoutOf, type Size } from '../../../source/terminal/layout.ts';
import { sampleDraft } from '../../questions/interview/sample-questions.ts';
import { keys } from '../inputs/press.ts';
import { sampleContext, samplePreview } from './sample-context.ts';

const window: Size = { columns: 120, rows: 40 };

function run(context: InterviewInput, line: string, size = window): Screen {
  return keys(line).reduce((screen, key) => press(context, screen, key, size), startScreen(context));
}

/** Everything on the screen as text. */
function shown(context: InterviewInput, screen: Screen, size = window): string {
  const { header, left, right = [], footer } = frameOf(context, screen, size);
  return [...header, ...left, ...right, ...footer]
    .map((row) => row.map(({ text }) => text).join(''))
    .join('\n');
}

const see = (line: string, context = sampleContext(), size = window) =>
  shown(context, run(context, line, size), size);

describe('from the greeting', () => {
  it('says what was found and what would be written', () => {
    expect(see('')).toMatch(/wingbeat[\s\S]*3 environment variables {2}app\.js[\s\S]*\+ SECURITY\.md/);
  });

  it('takes everything with one key, and writes with another', () => {
    expect(run(sampleContext(), 'a').interview.view).toBe('review');
    expect(run(sampleContext(), 'a enter').effect).toBe('finish');
  });

  it('leaves without a question while nothing was answered', () => {
    expect(run(sampleContext(), 'q').effect).toBe('leave');
  });

  it('asks before it leaves when answers would be lost', () => {
    const changed = 'enter down enter escape escape q';
    expect(run(sampleContext(), changed).overlay).toEqual({ kind: 'leave' });
    expect(run(sampleContext(), `${changed} y`).effect).toBe('leave');
    expect(run(sampleContext(), `${changed} n`).effect).toBeUndefined();
    expect(run(sampleContext({ save: () => undefined }), changed).effect).toBe('leave');
  });
});

describe('the line over the keys', () => {
  it('says what was undone, until the next key', () => {
    expect(see('enter down enter alt-u')).toContain(' Undone: Profile.');
    expect(see('enter down enter alt-u down')).not.toContain('Undone');
    expect(see('enter enter alt-u')).toContain(' One step back: no answer was changed.');
    expect(see('alt-u')).toContain(' There is nothing to undo.');
  });

  it('says which answers follow the one that was given', () => {
    const problems: InterviewInput['problems'] = (draft) => {
      const paid = draft.get('bounty')?.value === true;
      return new Map(paid && draft.get('acknowledge')?.value !== '48 hours' ? [['acknowledge', 'late']] : []);
    };
    const context = sampleContext({ problems });
    expect(see('enter ctrl-f b o u n t y enter y enter', context)).toContain(
      ' Acknowledge follows it: 48 hours.',
    );
  });
});

describe('at a question', () => {
  it('marks the lines that the answer decides, while it is typed', () => {
    const screen = see('enter enter enter ctrl-u o p s @ k e s t r e l - l a b . o r g');
    expect(screen).toMatch(/▌ Write to ops@kestrel-lab\.org/);
    expect(screen).not.toMatch(/▌ We answer/);
  });

  it('says what is wrong while it is typed, and keeps the last good preview', () => {
    const screen = see('enter enter enter end @');
    expect(screen).toMatch(/! "security@kestrel-lab\.org@" is not an e-mail\s+address/);
    expect(screen).toContain('Write to security@kestrel-lab.org.');
  });

  it('says how it read what was typed', () => {
    expect(see('enter enter enter enter ctrl-u 5 bd')).toContain('= 5 business days');
  });

  it('shows where an answer was seen', () => {
    const found = [{ value: 'ops@kestrel-lab.org', from: 'package.json' }];
    const suggestions = (key: string) => (key === 'email' ? found : []);
    expect(see('enter enter enter', sampleContext({ suggestions }))).toMatch(
      /security@kestrel-lab\.org {2}last time[\s\S]*ops@kestrel-lab\.org {2}from package\.json/,
    );
  });
});

describe('anywhere', () => {
  it.each([
    ['ctrl-c leaves', 'enter ctrl-c', 'leave'],
    ['ctrl-z suspends', 'enter ctrl-z', 'suspend'],
    ['ctrl-l draws anew', 'enter ctrl-l', 'redraw'],
    ['ctrl-o opens an editor where there is one', 'enter enter enter ctrl-o', 'edit'],
    ['ctrl-o opens none for a choice', 'enter ctrl-o', undefined],
  ])('%s', (_, line, effect) => {
    const context = sampleContext({ edit: () => Promise.resolve(undefined) });
    expect(run(context, line).effect).toBe(effect);
  });

  it('finds a question by its words', () => {
    expect(see('enter ctrl-f b o u n t y enter')).toContain('Is there a bounty?');
  });

  it('finds first the question whose name was typed', () => {
    const [profile, ...others] = sampleContext().questions;
    const questions = [{ ...profile!, summary: 'says whether e-mail is used' }, ...others];
    expect(see('enter ctrl-f e m a i l enter', sampleContext({ questions }))).toContain('Which address?');
    const told = [{ ...profile!, summary: 'asks for the email' }, ...others];
    expect(see('enter ctrl-f e m a i l enter', sampleContext({ questions: told }))).toContain(
      'Which address?',
    );
  });

  it.each([
    ['enter ctrl-f b o u n t y enter', { columns: 80, rows: 24 }, / Enter return to Profile {3}Esc back/],
    ['enter enter ctrl-s enter', { columns: 60, rows: 20 }, / Enter return to Channels {3}Esc back/],
    ['enter ctrl-f b o u n t y enter', { columns: 40, rows: 10 }, /Enter return {2}Esc back/],
    ['enter ctrl-f b o u n t y enter enter', window, /How much\?[^]*Enter next/],
  ])('says after a jump that Enter returns: %s', (line, size, expected) => {
    expect(see(line, sampleContext(), size)).toMatch(expected);
  });

  it.each([
    [
      'typed text',
      'enter enter enter ctrl-u a @ b ctrl-f b o u n t y enter enter',
      /› a@b\n[^]*! "a@b" is not/,
    ],
    ['ticks', 'enter enter down ␣ ctrl-s enter enter', /\[x\] e-mail\n[^]*\[x\] private report/],
    ['typed text on the way back', 'enter enter enter x escape enter', /› x\n/],
    ['nothing once it is undone', 'enter enter enter x alt-u escape enter', /› security@kestrel-lab\.org\n/],
    [
      'nothing that is given up in the review',
      'a up up up enter x escape enter',
      /› security@kestrel-lab\.org\n/,
    ],
  ])('comes back to what was done before Enter: %s', (_, line, expected) => {
    expect(see(line)).toMatch(expected);
  });

  it('leads from what is missing to the question that gives it', () => {
    expect(see('enter ctrl-s')).toMatch(/Bounty: A bounty is offered\./);
    expect(see('enter ctrl-s enter')).toContain('Is there a bounty?');
  });

  it('names once what two rules of a standard lack, with the questions of both', () => {
    const rule = { status: 'missing', demand: 'Say who decides.', source: '', questions: [] } as const;
    const rules = [
      { ...rule, id: 'one' },
      { ...rule, id: 'two', questions: ['bounty'] },
    ];
    const preview = () => ({
      ...samplePreview(new Map()),
      scores: [{ id: 's', title: 'Sample', score: 0, max: 2, rules }],
    });
    const screen = see('enter ctrl-s', sampleContext({ preview }));
    expect(screen.match(/Say who decides/g)).toHaveLength(1);
    expect(screen).toContain('Bounty: Say who decides.');
    expect(screen).toContain('1 could be added');
  });

  it('undoes the last answer', () => {
    const screen = run(sampleContext(), 'enter down enter alt-u');
    expect(screen.interview.draft.get('profile')?.value).toBe('short');
  });

  it('undoes first what was done with the question at hand', () => {
    expect(see('enter enter enter x x alt-u')).toMatch(/› security@kestrel-lab\.org\n/);
    expect(see('enter enter down ␣ enter ctrl-u alt-u alt-u')).toContain('Which channels?');
  });
});

describe('in the review', () => {
  it('shows each answer with where it came from', () => {
    const wide = { columns: 160, rows: 40 };
    expect(see('a', sampleContext(), wide)).toMatch(/Email +security@kestrel-lab\.org +last time/);
    expect(see('a', sampleContext(), wide)).toMatch(/Acknowledge +3 business days +default/);
  });

  it('edits the focused answer and comes back', () => {
    const screen = run(sampleContext(), 'a up enter y enter');
    expect(screen.interview.view).toBe('review');
    expect(resultOf(sampleContext(), screen).draft.get('bounty')).toEqual({ value: true, origin: 'asked' });
  });

  it('writes nothing while an answer is missing, and leads there', () => {
    const context = sampleContext({ draft: sampleDraft({}) });
    const screen = run(context, 'a escape enter');
    expect(screen.effect).toBeUndefined();
    expect(shown(context, screen)).toContain('Which address?');
  });
});

it('a re-run with nothing to do says so, and Enter ends it', () => {
  const greeting = { ...sampleContext().greeting, kind: 're-run' } as const;
  const context = sampleContext({
    greeting,
    preview: () => ({
      rendered: [],
      changes: [{ id: 'p', path: 'SECURITY.md', action: 'unchanged', conflicts: [], notes: [] }],
      scores: [],
      findings: [],
    }),
  });
  expect(see('', context)).toContain('Everything is up to date');
  expect(run(context, 'enter').effect).toBe('finish');
});

const anyKey = fc.oneof(
  fc
    .constantFrom(
      'enter',
      'escape',
      'tab',
      'shift-tab',
      'up',
      'down',
      'left',
      'right',
      'shift-up',
      'shift-down',
      'home',
      'end',
      'page-up',
      'page-down',
      'backspace',
      'delete',
      'ctrl-r',
      'ctrl-f',
      'ctrl-s',
      'ctrl-t',
      'ctrl-u',
      'ctrl-w',
      'alt-u',
      'ctrl-_',
      'ctrl-o',
    )
    .map((name) => ({ name }) as Key),
  fc
    .constantFrom('a', 'q', 'y', 'n', '?', '/', ' ', '1', 'ü', '日本', '👩‍👩‍👧', '\u05d0\u05d1')
    .map((text) => ({ text })),
  fc.string({ unit: 'binary', maxLength: 300 }).map((pasted) => ({ pasted })),
);
const anySize = fc.record({
  columns: fc.integer({ min: 1, max: 200 }),
  rows: fc.integer({ min: 1, max: 60 }),
});

it('whatever is pressed in whatever window, the frame fits and holds no control character', () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 40 }), anySize, (pressed, size) => {
      const context = sampleContext();
      const screen = pressed.reduce<Screen>(
        (now, key) => press(context, { ...now, effect: undefined }, key, size),
        startScreen(context),
      );
      const { header, left, right = [], footer } = frameOf(context, screen, size);
      const layout = layoutOf(size);
      expect(header.length).toBeLessThanOrEqual(layout.header);
      expect(left.length).toBeLessThanOrEqual(layout.body);
      expect(right.length).toBeLessThanOrEqual(layout.body);
      const text = [...header, ...left, ...right, ...footer]
        .flatMap((row) => row.map((one) => one.text))
        .join('');
      expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      if (size.columns >= 40)
        for (const row of footer) expect(rowWidth(row)).toBeLessThanOrEqual(size.columns);
    }),
    { numRuns: 1500, seed: 20261122 },
  );
});
