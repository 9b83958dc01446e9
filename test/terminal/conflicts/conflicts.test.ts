import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleEdited } from '../../../source/terminal/conflicts/press-conflicts.ts';
import type { InterviewInput } from '../../../source/terminal/interview-input.ts';
import type { Size } from '../../../source/terminal/layout.ts';
import { rowWidth } from '../../../source/terminal/rows.ts';
import { press, resultOf } from '../../../source/terminal/screen/press.ts';
import { startScreen, type Screen } from '../../../source/terminal/screen/screen.ts';
import { frameOf } from '../../../source/terminal/views/frame-rows.ts';
import { keys } from '../inputs/press.ts';
import { conflictContext } from './conflict-context.ts';

const edit = () => Promise.resolve(undefined);
const context = conflictContext({ edit });
const window: Size = { columns: 120, rows: 40 };

const run = (line: string, given: InterviewInput = context, size = window): Screen =>
  keys(line).reduce((screen, key) => press(given, screen, key, size), startScreen(given));

/** What would be on disk after these keys. */
function written(line: string, path = 'SECURITY.md'): string {
  const { draft, decisions } = resultOf(context, run(line));
  return context.preview(draft, decisions).changes.find((change) => change.path === path)?.after ?? '';
}

function shown(screen: Screen, size = window): string {
  const { header, left, right = [], footer } = frameOf(context, screen, size);
  return [...header, ...left, ...right, ...footer]
    .map((row) => row.map(({ text }) => text).join(''))
    .join('\n');
}

describe('the way to the conflicts', () => {
  it('leads from the review, before anything is written', () => {
    expect(run('a w').overlay).toMatchObject({ kind: 'conflicts', at: 0 });
    expect(run('a enter').overlay).toMatchObject({ kind: 'conflicts', at: 0 });
    expect(shown(run('a'))).toMatch(/! 3 conflicts: 3 to decide[\s\S]*Decide 3 conflicts/);
  });

  it.each(['ctrl-g', 'enter ctrl-g', 'a ctrl-g'])('is one key from anywhere: %s', (line) => {
    expect(run(line).overlay).toMatchObject({ kind: 'conflicts' });
  });

  it('is named in the footer', () => expect(shown(run('a'))).toContain('^G 3 conflicts'));

  it('ends in the review, and the next key writes', () => {
    const decided = run('a w m n m');
    expect(decided.overlay).toBeUndefined();
    expect(shown(decided)).toContain('3 conflicts: 3 decided');
    expect(press(context, decided, { text: 'w' }, window).effect).toBe('finish');
  });

  it('is not gone twice by somebody who leaves them open', () => {
    const left = run('a w l l l');
    expect(shown(left)).toContain('3 conflicts: 3 left open');
    expect(press(context, left, { text: 'w' }, window).effect).toBe('finish');
    expect(resultOf(context, left).decisions.size).toBe(0);
  });

  it('asks before it leaves with decisions that would be lost', () => {
    expect(run('ctrl-g n escape q').overlay).toEqual({ kind: 'leave' });
    expect(shown(run('ctrl-g n escape q'))).toContain('What you decided about conflicts');
  });
});

describe('a conflict', () => {
  it('shows both sides with what stands around them, and which of how many it is', () => {
    const screen = shown(run('a w'));
    expect(screen).toMatch(/Conflict 1 of 3 {2}SECURITY\.md, line 3/);
    expect(screen).toMatch(/yours, on disk *\n.*- Write to team@.*[\s\S]*new[\s\S]*\+ Write to security@/);
    expect(screen).toContain('Be kind.');
  });

  it('shows the file as it would be, and marks what the focused way decides', () => {
    const right = (line: string) =>
      frameOf(context, run(line), window).right?.map((row) => row.map(({ text }) => text).join(''));
    expect(right('a w')).toContainEqual(expect.stringMatching(/▌ Write to team@/));
    expect(right('a w down')).toContainEqual(expect.stringMatching(/▌ Write to security@/));
  });

  it.each([
    ['Enter alone keeps mine', 'enter enter enter', 'team@kestrel-lab.org', '2 weeks'],
    ['m keeps mine, n takes the new lines', 'm n m', 'team@kestrel-lab.org', '9 days'],
    ['the focused way is taken', 'down enter up enter m', 'security@kestrel-lab.org', '2 weeks'],
    ['b takes both', 'b m m', 'team@kestrel-lab.org.\nWrite to security@kestrel-lab.org', '2 weeks'],
    ['an earlier one can be decided again', 'm m left left n m m', 'security@kestrel-lab.org', '2 weeks'],
    ['letters that come in one chunk are all heard', 'mnm', 'team@kestrel-lab.org', '9 days'],
    ['one that was passed stays mine', 'right n m', 'team@kestrel-lab.org', '9 days'],
  ])('%s', (_, line, address, days) => {
    const policy = written(`a w ${line}`);
    expect(policy).toContain(`Write to ${address}.`);
    expect(policy).toContain(`within ${days}.`);
  });

  it('remembers what was decided when one comes back to it', () => {
    expect(shown(run('a w n left'))).toMatch(/› ● n {2}take the new lines/);
  });

  it('that is about another text after an answer changed is open again', () => {
    const line = 'ctrl-g n escape enter enter enter ctrl-u o p s @ k e s t r e l - l a b . o r g ctrl-g';
    expect(run(line).overlay).toMatchObject({ at: 0 });
    expect(shown(run(line))).toMatch(/› ○ m/);
  });

  it('is not settled in a way after which the file would not parse', () => {
    const screen = run('a w m m b');
    expect(screen.overlay).toMatchObject({ at: 2 });
    expect(shown(screen)).toContain('✗ settings.json could not be parsed after that');
    expect(written('a w m m b', 'settings.json')).toContain('mine');
  });
});

describe('a conflict that is written in the editor', () => {
  const opened = run('a w e');
  const overlay = opened.overlay?.kind === 'conflicts' ? opened.overlay : expect.fail('not open');
  const after = (text: string | undefined) => settleEdited(context, opened, overlay, text);

  it('asks for the editor, by its letter and by Ctrl-O', () => {
    expect(opened.effect).toBe('edit');
    expect(run('a w ctrl-o').effect).toBe('edit');
    expect(shown(run('a w', conflictContext()))).toContain('take the new lines');
    expect(run('a w e', conflictContext()).effect).toBeUndefined();
  });

  it('takes what was saved, and goes on', () => {
    const screen = after('Write to us.\n');
    expect(screen.overlay).toMatchObject({ at: 1 });
    const { draft, decisions } = resultOf(context, screen);
    expect(context.preview(draft, decisions).changes[0]?.after).toContain('\nWrite to us.\n\nBe kind.');
  });

  it.each([
    ['the marks are still in it', '<<<<<<< yours\na\n=======\nb\n>>>>>>> new\n', 'the marks are still in'],
    ['one mark was overlooked', 'a\n>>>>>>> new\n', 'the marks are still in'],
    ['the editor failed', undefined, 'ended with an error'],
  ])('decides nothing where %s', (_, text, words) => {
    expect(after(text)).toMatchObject({ verdicts: new Map(), overlay: { at: 0 } });
    expect(shown(after(text)).replace(/\s+/g, ' ')).toContain(words);
  });
});

const sizes = [
  [120, 40],
  [80, 24],
  [60, 20],
  [40, 10],
  [20, 5],
] as const;

describe.each(sizes)('at %i x %i', (columns, rows) => {
  const pressed = fc.array(
    fc.constantFrom('m', 'n', 'b', 'e', 'l', 'up', 'down', 'left', 'right', 'page-up', 'page-down', 'enter'),
    { maxLength: 12 },
  );

  it('fits the window whatever is pressed', () => {
    fc.assert(
      fc.property(pressed, (line) => {
        const size = { columns, rows };
        const screen = run(`ctrl-g ${line.join(' ')}`.trim(), context, size);
        const { header, left, right = [], footer } = frameOf(context, screen, size);
        expect(header.length + Math.max(left.length, right.length) + footer.length).toBeLessThanOrEqual(rows);
        for (const row of [...header, ...left, ...footer]) expect(rowWidth(row)).toBeLessThanOrEqual(columns);
      }),
      {
        numRuns: 60,
        examples: [[['m', 'm', 'm', 'e', 'enter', 'b']], [['l', 'm', 'm', 'enter', 'down', 'm']]],
      },
    );
  });
});

it.each(sizes.slice(0, -1))('both sides and the ways are on the screen at %i x %i', (columns, rows) => {
  const screen = shown(run('ctrl-g', context, { columns, rows }), { columns, rows });
  expect(screen).toMatch(/- Write to team@[\s\S]*\+ Write to security@/);
  expect(screen).toMatch(/m {2}keep my lines|\[m mine\]/);
});
