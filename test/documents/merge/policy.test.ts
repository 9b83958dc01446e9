import { describe, expect, it } from 'vitest';
import { merge } from '../../../source/documents/merge/merge.ts';

const ours = (address: string) =>
  `# Security Policy\n\n## Reporting a vulnerability\n\nWrite to <${address}>.\n\n## Rewards\n\nWe do not pay for reports.\n`;

const meet = (mine: string, theirs: string, base?: string) =>
  merge({ kind: 'policy', ...(base !== undefined && { base }), mine, theirs, onConflict: 'keep' });

describe('a policy that was there before us', () => {
  const own =
    '# Security\n\n## How to report a security issue\n\nMail <team@kestrel-lab.org> to report a vulnerability.\n';
  const first = meet(own, ours('old@kestrel-lab.org'));

  it('gets the chapters that it lacks, and keeps its own', () => {
    expect(first.text).toBe(`${own}\n## Rewards\n\nWe do not pay for reports.\n`);
  });

  it('is left in peace by the next run, which says nothing of chapters that it has in its own words', () => {
    expect(meet(first.text, ours('old@kestrel-lab.org'), first.base)).toMatchObject({
      text: first.text,
      notes: [],
    });
  });

  it('is told when a chapter that it has in its own words would change', () => {
    const { text, notes } = meet(first.text, ours('new@kestrel-lab.org'), first.base);
    expect(text).toBe(first.text);
    expect(notes.join()).toContain('Section “Reporting a vulnerability” says something new');
  });
});

it('a chapter that was deleted stays deleted, and is named', () => {
  const base = ours('old@kestrel-lab.org');
  const mine = base.slice(0, base.indexOf('\n## Rewards'));
  expect(meet(mine, base, base)).toMatchObject({
    text: mine,
    notes: ['Section “Rewards” was deleted by hand and stays deleted.'],
  });
});
