import { describe, expect, it } from 'vitest';
import { plan, writtenAfter } from '../../source/documents/plan.ts';
import type { MergeKind } from '../../source/documents/document.ts';

type Texts = Readonly<Record<string, string>>;

/** One document under its paths of today, over what is on disk and what was last written. */
function run(merge: MergeKind, rendered: Texts, disk: Texts, last: Texts) {
  const written = new Map(Object.entries(last).map(([path, text]) => [path, { id: 'one', text }]));
  const changes = plan({
    rendered: Object.entries(rendered).map(([path, text]) => ({ id: 'one', path, merge, text })),
    disk: new Map(Object.entries(disk)),
    written,
    onConflict: 'keep',
  });
  return { changes, paths: [...writtenAfter(changes, written).keys()] };
}

const [old, now] = ['## a\n\none\ntwo\n', '## a\n\nuno\ntwo\n'];

describe('a file that somebody moved', () => {
  it('is merged where it is now, with what was last written where it was', () => {
    const { changes, paths } = run(
      'policy',
      { 'b/S.md': now },
      { 'b/S.md': '## a\n\none\ndeux\n' },
      { 'S.md': old },
    );
    expect(changes).toMatchObject([
      { path: 'b/S.md', from: 'S.md', action: 'update', after: '## a\n\nuno\ndeux\n' },
    ]);
    expect(paths).toEqual(['b/S.md']);
  });

  it.each<[what: string, merge: MergeKind, rendered: Texts, disk: Texts, last: Texts]>([
    [
      'is none where the old one is still there',
      'policy',
      { 'b/S.md': now },
      { 'b/S.md': old, 'S.md': old },
      { 'S.md': old },
    ],
    ['is none where nothing was written before', 'policy', { 'S.md': now }, { 'S.md': old }, {}],
    [
      'is none for an example file of other variables',
      'dotenv',
      { 'b/.env.example': 'A=\n' },
      { 'b/.env.example': 'A=\n' },
      { '.env.example': 'B=\nC=\n' },
    ],
    [
      'is none where the file was written at its place before',
      'policy',
      { 'S.md': now },
      { 'S.md': old },
      { 'S.md': old, 'b/S.md': old },
    ],
  ])('%s', (_, merge, rendered, disk, last) => {
    const { changes } = run(merge, rendered, disk, last);
    expect(changes.filter(({ from }) => from !== undefined)).toEqual([]);
  });

  it('is told from others of its kind by what it says', () => {
    const texts = { 'a/.env.example': 'A=\n', 'b/.env.example': 'B=\n' };
    const last = { '.env.example': 'B=\n', 'c/.env.example': 'A=\n' };
    const { changes, paths } = run('dotenv', texts, texts, last);
    expect(changes.map(({ from }) => from)).toEqual(['c/.env.example', '.env.example']);
    expect(paths).toEqual(Object.keys(texts));
  });
});
