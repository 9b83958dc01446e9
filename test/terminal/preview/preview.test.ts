import { describe, expect, it } from 'vitest';
import { changedLines } from '../../../source/terminal/preview/changed-lines.ts';
import { diffRows } from '../../../source/terminal/preview/diff-rows.ts';
import { fileRows } from '../../../source/terminal/preview/file-rows.ts';
import { markdownRows } from '../../../source/terminal/preview/markdown-rows.ts';
import { paneOf } from '../../../source/terminal/preview/pane.ts';
import type { Preview } from '../../../source/report/preview.ts';
import { noPreview, rememberPreviews } from '../../../source/terminal/preview/preview-memory.ts';
import type { Row } from '../../../source/terminal/rows.ts';
import { sampleDraft } from '../../questions/interview/sample-questions.ts';

const words = (row: Row) => row.map(({ text, style }) => (style ? `{${style} ${text}}` : text)).join('');

describe('Markdown as a reader sees it', () => {
  it.each([
    ['# Title', '{title Title}'],
    ['## Section ##', '{strong Section}'],
    ['- an item', '• an item'],
    ['Mail **now** to `ops`', 'Mail {strong now} to {code ops}'],
    ['See [the form](https://b.org/f).', 'See {link the form}{muted  (https://b.org/f)}.'],
    ['[![build](https://b.org/i.svg)](https://b.org/ci)', '{link build}{muted  (https://b.org/ci)}'],
    ['![](logo.svg) by ![us](b.png)', '{muted [image: logo.svg]} by {muted [image: us]}'],
    ['<https://b.org>', '{link https://b.org}'],
    ['> quoted', '{muted │ }quoted'],
    ['plain', 'plain'],
    ['', ''],
  ])('%j', (line, expected) => {
    expect(markdownRows([line]).map(words)).toEqual([expected]);
  });

  it('keeps fences and comments as they are, over their lines', () => {
    const lines = ['```', '# no title', '```', '<!--', '# hidden', '-->', '# title'];
    expect(markdownRows(lines).map(words)).toEqual([
      '{muted ```}',
      '{code # no title}',
      '{muted ```}',
      '{muted <!--}',
      '{muted # hidden}',
      '{muted -->}',
      '{title title}',
    ]);
  });
});

it('knows the lines that are new or different', () => {
  expect(changedLines(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual({ lines: new Set([1, 3]), first: 1 });
  expect(changedLines(['a', 'b', 'c'], ['a', 'c'])).toEqual({ lines: new Set(), first: 1 });
});

it('marks every screen row of a changed line and wraps to the width', () => {
  const shown = { path: 'a.txt', text: 'same\none two three', width: 8, source: false };
  const rows = fileRows(shown, { before: 'same\nold' });
  expect(rows.map(({ row, marked }) => `${marked ? '*' : ' '}${words(row)}`)).toEqual([
    ' same',
    '*one two ',
    '*three',
  ]);
});

describe('where a file opens', () => {
  const text = Array.from({ length: 40 }, (_, line) => `line ${String(line + 1)}`).join('\n');
  const less = text.replace('line 30\n', '');
  const open = (more: object, change: object = {}) => {
    const changes = [
      { id: 'p', path: 'a.txt', action: 'update', after: text, conflicts: [], notes: [], ...change },
    ];
    const preview = { ...noPreview, changes: changes as Preview['changes'] };
    const choice = { source: false };
    const pane = paneOf({
      preview,
      base: undefined,
      choice,
      resting: undefined,
      width: 40,
      height: 9,
      ...more,
    });
    return { first: words(pane.rows[0]?.row ?? []), marked: pane.rows.filter(({ marked }) => marked).length };
  };
  const at = (after: string) => ({ ...noPreview, changes: [{ id: 'p', path: 'a.txt', after }] });

  it.each([
    ['what the answer brings', open({ base: at(less) }), { first: 'line 27', marked: 1 }],
    [
      'where it leaves something out',
      open({ base: at(text.replace('line 29\n', 'line 29\nmore\n')) }),
      { first: 'line 27', marked: 0 },
    ],
    [
      'the line that gave the answer',
      open({ base: at(text), evidence: { path: 'a.txt', line: 30 } }),
      { first: 'line 27', marked: 0 },
    ],
    [
      'what the run changes, without an answer at hand',
      open({}, { before: less }),
      { first: 'line 27', marked: 1 },
    ],
    [
      'the same, unmarked, where the answer changes nothing',
      open({ base: at(text) }, { before: less }),
      { first: 'line 27', marked: 0 },
    ],
    ['its top where it is new', open({}), { first: 'line 1', marked: 0 }],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is the one that is there only by an item of a list', () => {
    const both = [
      { id: 'a', path: 'a.txt', action: 'update', after: 'two', conflicts: [], notes: [] },
      { id: 'b', path: 'b.txt', action: 'create', after: 'new', conflicts: [], notes: [] },
    ] as const;
    const input = { choice: { source: false }, resting: undefined, width: 40, height: 9 };
    const base = { ...noPreview, changes: [{ ...both[0], after: 'one' }] };
    const active = (newFirst: boolean) =>
      paneOf({ ...input, preview: { ...noPreview, changes: both }, base, newFirst }).active;
    expect([active(true), active(false)]).toEqual(['b.txt', 'a.txt']);
  });
});

it('shows no escape sequence of a file', () => {
  const shown = { path: 'a.txt', text: 'a\u001b[2Jb', width: 20, source: false };
  expect(fileRows(shown, {}).map(({ row }) => words(row))).toEqual(['ab']);
});

it('shows the diff against the disk, unchanged files left out', () => {
  const change = { id: 'p', conflicts: [], notes: [] } as const;
  const rows = diffRows([
    { ...change, path: 'SECURITY.md', action: 'update', before: 'one\ntwo\n', after: 'one\n2\n' },
    { ...change, path: 'same.txt', action: 'unchanged', before: 'x\n', after: 'x\n' },
  ]);
  expect(rows.map(words)).toEqual([
    '{strong SECURITY.md}{muted   ~ changed}',
    '{muted @@ line 1}',
    ' one',
    '{bad -two}',
    '{good +2}',
    '',
  ]);
});

it('previews the same answers once, and goes on without a preview where there is none', () => {
  let calls = 0;
  const preview = rememberPreviews((draft) => {
    calls += 1;
    if (!draft.has('email')) throw new Error('too little');
    return { ...noPreview, findings: [] };
  });
  const draft = sampleDraft({ email: 'a@b.org' });
  expect(preview(new Map(draft))).toBe(preview(draft));
  expect(calls).toBe(1);
  expect(preview(sampleDraft({}))).toBe(noPreview);
});
