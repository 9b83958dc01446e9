import { describe, expect, it } from 'vitest';
import type { Change, MergeKind } from '../../../source/documents/document.ts';
import { conflictId, type Choice } from '../../../source/documents/merge/resolve.ts';
import { plan, writtenAfter } from '../../../source/documents/plan.ts';

const base = 'a\nb\nc\nd\ne\n';
const mine = 'zero\na\nB mine\nc\nD mine\ne\n';
const theirs = 'a\nnewb\nc\nnewd\ne new\n';

type Texts = {
  readonly kind?: MergeKind;
  readonly disk: string;
  readonly last?: string;
  readonly now?: string;
};

/** The change with a choice for each conflict, in their order; those without one stay open. */
function planned(
  { kind = 'markdown', disk, last = base, now = theirs }: Texts,
  choices: readonly (Choice | undefined)[] = [],
): Change {
  const rendered = [{ id: 'policy', path: 'P', merge: kind, text: now }] as const;
  const written = new Map([['P', { id: 'policy', text: last }]]);
  const input = { rendered, disk: new Map([['P', disk]]), written, onConflict: 'keep' } as const;
  const [undecided] = plan(input);
  const decisions = new Map(
    undecided!.conflicts.flatMap((conflict, index) => {
      const choice = choices[index];
      return choice === undefined ? [] : [[conflictId('P', conflict), choice] as const];
    }),
  );
  return plan({ ...input, decisions })[0]!;
}

const lastAfter = (change: Change) => writtenAfter([change], new Map()).get('P')!.text;

const text = (words: string): Choice => ({ text: words });

describe('conflicts that are decided', () => {
  it.each([
    ['mine, twice', ['mine', 'mine'], 'zero\na\nB mine\nc\nD mine\ne new\n'],
    ['the new ones', ['theirs', 'theirs'], 'zero\na\nnewb\nc\nnewd\ne new\n'],
    ['one of each', ['theirs', 'mine'], 'zero\na\nnewb\nc\nD mine\ne new\n'],
    ['both', ['both', 'mine'], 'zero\na\nB mine\nnewb\nc\nD mine\ne new\n'],
    ['a text of several lines', [text('x\ny\n'), 'theirs'], 'zero\na\nx\ny\nc\nnewd\ne new\n'],
    [
      'a text that an editor saved with carriage returns',
      [text('x\r\ny\r\n'), 'mine'],
      'zero\na\nx\ny\nc\nD mine\ne new\n',
    ],
    ['a text without an end', [text('x'), 'mine'], 'zero\na\nx\nc\nD mine\ne new\n'],
    ['nothing at all', [text(''), 'mine'], 'zero\na\nc\nD mine\ne new\n'],
  ] as const)('become %s', (_, choices, after) => {
    expect(planned({ disk: mine }, choices)).toMatchObject({ after, conflicts: [], action: 'update' });
    const windows = planned({ disk: mine.replaceAll('\n', '\r\n') }, choices);
    expect(windows.after).toBe(after.replaceAll('\n', '\r\n'));
  });

  it.each(['mine', 'theirs', 'both', text('x\ny')] as const)('by %j, are so for good', (choice) => {
    const decided = planned({ disk: mine }, [choice, choice]);
    const next = planned({ disk: decided.after!, last: lastAfter(decided) });
    expect(next).toMatchObject({ action: 'unchanged', conflicts: [] });
  });

  it('are shown where they are on disk', () => {
    expect(planned({ disk: mine }).conflicts.map(({ line }) => mine.split('\n')[line - 1])).toEqual([
      'B mine',
      'D mine',
    ]);
  });
});

describe('a conflict that nobody decided', () => {
  it.each([
    ['the first', [undefined, 'theirs'], 'zero\na\nB mine\nc\nnewd\ne new\n', ['B mine']],
    ['the second', ['both', undefined], 'zero\na\nB mine\nnewb\nc\nD mine\ne new\n', ['D mine']],
  ] as const)('stays open, run after run, beside one that was: %s', (_, choices, after, open) => {
    const decided = planned({ disk: mine }, choices);
    expect(decided).toMatchObject({ after, action: 'conflict', conflicts: [{ mine: open }] });
    const [conflict] = decided.conflicts;
    expect(after.split('\n')[conflict!.at - 1]).toBe(open[0]);

    const next = planned({ disk: after, last: lastAfter(decided) });
    expect(next).toMatchObject({ after, action: 'conflict', conflicts: [{ mine: open }] });
    expect(lastAfter(next)).toBe(lastAfter(decided));
  });
});

describe('a decision after which the file would not parse', () => {
  const json = (name: string) => `{\n  "name": "${name}",\n  "more": 1\n}\n`;
  const files = { kind: 'json', disk: json('mine'), last: json('old'), now: json('new') } as const;

  it('counts as none', () => {
    expect(planned(files, [text('"name": ')])).toMatchObject({ after: json('mine'), action: 'conflict' });
    expect(planned(files, ['theirs'])).toMatchObject({ after: json('new'), conflicts: [] });
  });
});
