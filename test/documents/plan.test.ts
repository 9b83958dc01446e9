import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Change, OnConflict, Rendered } from '../../source/documents/document.ts';
import { plan, writtenAfter } from '../../source/documents/plan.ts';

const path = 'SECURITY.md';

/** `#a one` of the table as Markdown: a word is a line, `#word` the heading of a section. */
function asMarkdown(cell: string): string | undefined {
  if (cell === '∅') return undefined;
  const line = (word: string, index: number) => {
    if (word.startsWith('#')) return `${index ? '\n' : ''}## ${word.slice(1)}\n\n`;
    return `${word}\n`;
  };
  return cell.split(' ').map(line).join('');
}

type Row = Record<'name' | 'last' | 'disk' | 'now' | 'after' | 'action' | 'said', string>;

const rows = readFileSync('docs/re-runs.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line.split('|').map((cell) =>
      cell
        .trim()
        .replace(/^`(.*)`$/, '$1')
        .replace(/^·$/, ''),
    ),
  )
  .filter((cells) => cells.length === 9 && cells[1] !== 'case' && !cells[1]?.startsWith('---'))
  .map(
    ([, name, last, disk, now, after, action, said]) =>
      ({ name, last, disk, now, after, action, said }) as Row,
  );

const one = (key: string, text: string | undefined) => (text === undefined ? [] : [[key, text] as const]);

function run(
  last: string | undefined,
  disk: string | undefined,
  now: string | undefined,
  onConflict: OnConflict,
) {
  const rendered: readonly Rendered[] =
    now === undefined ? [] : [{ id: 'security-policy', path, merge: 'markdown', text: now }];
  const written = new Map(one(path, last).map(([key, text]) => [key, { id: 'security-policy', text }]));
  const changes = plan({ rendered, disk: new Map(one(path, disk)), written, onConflict });
  return { change: changes[0], next: writtenAfter(changes, written).get(path)?.text };
}

/** What is on disk once the change is written. */
const written = (change: Change | undefined, disk: string | undefined) =>
  change === undefined || change.action === 'keep' || change.action === 'orphan' ? disk : change.after;

describe('the table of docs/re-runs.md', () => {
  it('has its rows', () => expect(rows.length).toBeGreaterThan(25));

  it.each(rows)('$name', ({ last, disk, now, after, action, said }) => {
    const [mine, theirs] = [asMarkdown(disk), asMarkdown(now)];
    const { change, next } = run(asMarkdown(last), mine, theirs, 'keep');
    expect(written(change, mine)).toBe(asMarkdown(after));
    expect(change?.action ?? '').toBe(action);
    expect(change?.notes.join('\n') ?? '').toContain(said);

    const again = run(next, written(change, mine), theirs, 'keep');
    expect(written(again.change, asMarkdown(after))).toBe(asMarkdown(after));
    expect(again.next).toBe(next);
  });
});

describe('lines that a human added beside ours, in a file that is edited in place', () => {
  it.each<[what: string, disk: string, now: string, last?: string]>([
    ['below', 'a\nb\nmine\nc\n', 'a\nB\nmine\nc\n'],
    ['under a heading of their own', '## mine\n\nb\n', '## mine\n\nB\n', '## a\n\nb\n'],
    ['above', 'a\nmine\nb\nc\n', 'a\nmine\nB\nc\n'],
  ])('are there once: %s', (_, disk, now, last = 'a\nb\nc\n') => {
    const { change } = run(last, disk, now, 'keep');
    expect(change).toMatchObject({ action: 'update', after: now });
  });
});

describe('a conflict', () => {
  const decided = (onConflict: OnConflict) => run('a\nb\nc\n', 'a\nmine\nc\n', 'a\nnew\nc\n', onConflict);

  it.each([
    ['keep', 'a\nmine\nc\n'],
    ['fail', 'a\nmine\nc\n'],
    ['replace', 'a\nnew\nc\n'],
    ['mark', 'a\n<<<<<<< yours\nmine\n=======\nnew\n>>>>>>> new\nc\n'],
  ] as const)('is settled by --on-conflict %s', (onConflict, text) => {
    const { change } = decided(onConflict);
    expect(change).toMatchObject({ action: 'conflict', after: text });
    expect(change?.conflicts).toEqual([{ line: 2, at: 2, base: ['b'], mine: ['mine'], theirs: ['new'] }]);
  });

  it('that was kept stays open until somebody decides', () => {
    const first = decided('keep');
    const second = run(first.next, first.change?.after, 'a\nnew\nc\n', 'keep');
    expect(second.change?.conflicts).toHaveLength(1);
    const third = run(second.next, second.change?.after, 'a\nnew\nc\n', 'replace');
    expect(third.change?.after).toBe('a\nnew\nc\n');
    expect(run(third.next, third.change?.after, 'a\nnew\nc\n', 'keep').change?.action).toBe('unchanged');
  });
});

it('takes a change that is known already as it is', () => {
  const rendered = [{ id: 'security-policy', path, merge: 'markdown', text: 'new' }] as const;
  const known = { id: 'security-policy', path, action: 'create', conflicts: [], notes: [] } as const;
  const input = { rendered, disk: new Map(), written: new Map(), onConflict: 'keep' } as const;
  expect(plan({ ...input, known: [known] })).toEqual([known]);
});
