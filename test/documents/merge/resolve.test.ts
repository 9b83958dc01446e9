import { describe, expect, it } from 'vitest';
import type { Change } from '../../../source/documents/document.ts';
import { resolveConflicts, type Choice } from '../../../source/documents/merge/resolve.ts';
import { plan, writtenAfter } from '../../../source/documents/plan.ts';

const base = 'a\nb\nc\nd\ne\n';
const mine = 'zero\na\nB mine\nc\nD mine\ne\n';
const theirs = 'a\nnewb\nc\nnewd\ne new\n';

const planned = (disk: string, last = base): Change => {
  const rendered = [{ id: 'policy', path: 'P', merge: 'markdown', text: theirs }] as const;
  const written = new Map([['P', { id: 'policy', text: last }]]);
  return plan({ rendered, disk: new Map([['P', disk]]), written, onConflict: 'keep' })[0]!;
};

const text = (words: string): Choice => ({ text: words });

describe('resolveConflicts', () => {
  it.each([
    ['mine, twice', ['mine', 'mine'], 'zero\na\nB mine\nc\nD mine\ne new\n'],
    ['the new ones', ['theirs', 'theirs'], 'zero\na\nnewb\nc\nnewd\ne new\n'],
    ['one of each', ['theirs', 'mine'], 'zero\na\nnewb\nc\nD mine\ne new\n'],
    ['both', ['both', 'mine'], 'zero\na\nB mine\nnewb\nc\nD mine\ne new\n'],
    ['a text of several lines', [text('x\ny\n'), 'theirs'], 'zero\na\nx\ny\nc\nnewd\ne new\n'],
    ['a text without an end', [text('x'), 'mine'], 'zero\na\nx\nc\nD mine\ne new\n'],
    ['nothing at all', [text(''), 'mine'], 'zero\na\nc\nD mine\ne new\n'],
    ['no choice, which is mine', [], 'zero\na\nB mine\nc\nD mine\ne new\n'],
  ] as const)('takes %s', (_, choices, after) => {
    expect(resolveConflicts(planned(mine), choices)).toMatchObject({
      after,
      conflicts: [],
      action: 'update',
    });
    const windows = planned(mine.replaceAll('\n', '\r\n'));
    expect(resolveConflicts(windows, choices).after).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('is for good: the next run asks no more', () => {
    const resolved = resolveConflicts(planned(mine), ['mine', 'mine']);
    const last = writtenAfter([resolved], new Map()).get('P')?.text;
    expect(planned(resolved.after!, last)).toMatchObject({ action: 'unchanged', conflicts: [] });
  });

  it('leaves a change without conflicts as it is', () => {
    const change = planned(base);
    expect(resolveConflicts(change, ['theirs'])).toBe(change);
  });

  it('shows each conflict where it is on disk', () => {
    expect(planned(mine).conflicts.map(({ line }) => mine.split('\n')[line - 1])).toEqual([
      'B mine',
      'D mine',
    ]);
  });
});
