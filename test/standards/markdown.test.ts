import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readHeadings, slugOf } from '../../source/standards/markdown-headings.ts';
import { readLinks } from '../../source/standards/markdown-links.ts';
import { readTables } from '../../source/standards/markdown-tables.ts';
import { readPolicyText } from '../../source/standards/policy-text.ts';

const read = (raw: string) => readPolicyText('SECURITY.md', raw);

/** Every node of a kind, as the full parser finds them. */
function parsed(raw: string, type: Nodes['type']): readonly Nodes[] {
  const collect = (node: Nodes): readonly Nodes[] => [
    ...(node.type === type ? [node] : []),
    ...('children' in node ? node.children.flatMap(collect) : []),
  ];
  return collect(fromMarkdown(raw, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
}

describe('headings', () => {
  it.each([
    '# One\n## Two ##\n### `Three` and **four**',
    'One\n===\n\nTwo\n---\n',
    '# A [link](https://acme.test) in it\n#no heading\n',
    '```\n# no heading\n```\n# Yes',
    '<!-- # no heading -->\n\n# Yes\n',
    'A paragraph.\n\n---\n\n# After a rule\n',
    '- item\n---\n\n# After a list\n',
    '#\n## \n# End\n',
    '# With \\*escape\\* and #5\n',
  ])('are those that a full parser finds: %j', (raw) => {
    expect(readHeadings(read(raw)).map(({ text }) => text)).toEqual(
      parsed(raw, 'heading').map((node) => toString(node).trim()),
    );
  });

  it('know nothing of the marks that a merge left', () => {
    const raw = '# A\n\n<<<<<<< yours\nx\n\ny\n=======\nz\n>>>>>>> new\n';
    expect(readHeadings(read(raw)).map(({ text }) => text)).toEqual(['A']);
  });

  it('know nothing of front matter', () => {
    expect(readHeadings(read('---\ntitle: x\n---\n\n# One\n')).map(({ text }) => text)).toEqual(['One']);
  });

  it.each([
    ['Reporting a Vulnerability', 'reporting-a-vulnerability'],
    ['What’s in scope?', 'whats-in-scope'],
    ['C++ & snake_case', 'c--snake_case'],
    ['安全策略', '安全策略'],
    ['🔒 Security', '-security'],
  ])('%s is reached by #%s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('that repeat are numbered', () => {
    expect(readHeadings(read('# A\n# A\n# A')).map(({ slug }) => slug)).toEqual(['a', 'a-1', 'a-2']);
  });
});

describe('links', () => {
  const links = (raw: string) => readLinks(read(raw));

  it.each([
    ['[text](https://acme.test)', [{ target: 'https://acme.test', text: 'text', line: 1 }]],
    ['[a](<docs/a b.md> "title")', [{ target: 'docs/a b.md', text: 'a', line: 1 }]],
    ['[a](https://acme.test/x_(y))', [{ target: 'https://acme.test/x_(y)', text: 'a', line: 1 }]],
    ['[**a@b.test**](mailto:a@b.test)', [{ target: 'mailto:a@b.test', text: 'a@b.test', line: 1 }]],
    [
      '[a][b]\n\n[B]: docs/b.md',
      [
        { target: 'docs/b.md', text: 'a', line: 1 },
        { target: 'docs/b.md', line: 3 },
      ],
    ],
    ['<https://acme.test>', [{ target: 'https://acme.test', line: 1 }]],
    ['<a@b.test>', [{ target: 'mailto:a@b.test', line: 1 }]],
    ['See https://acme.test/a.', [{ target: 'https://acme.test/a', line: 1 }]],
    ['<a href="x.md">x</a>', [{ target: 'x.md', line: 1 }]],
    ['[not][defined] and `[a](b)` and [ ] a', []],
  ])('in %j', (raw, expected) => {
    expect(links(raw)).toEqual(expected);
  });

  it.each(['[', '[a', '![', '](', '[a](', '<a ', '[a][', 'http://', '[a]: <', '[[a]'])(
    'are found behind many of %s',
    (piece) => {
      const found = links(`${piece.repeat(10_000)}\n\n<https://acme.test/last>`);
      expect(found.at(-1)).toEqual({ target: 'https://acme.test/last', line: 3 });
    },
  );
});

describe('tables', () => {
  const document = '| Version | Supported |\n|---|:-:|\n| 1.x | yes |\n| `a\\|b` | no |\n\nAfter.\n';

  it('have the rows that a full parser finds', () => {
    const [table] = readTables(read(document));
    expect(table?.rows).toHaveLength(parsed(document, 'tableRow').length - 1);
    expect(table?.header.cells).toEqual(['Version', 'Supported']);
    expect(table?.rows.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('need no outer bars', () => {
    expect(readTables(read('a | b\n--|--\n1 | 2'))[0]?.rows[0]?.cells).toEqual(['1', '2']);
  });

  it('are not what stands in a fence', () => {
    expect(readTables(read('```\n| a |\n|---|\n| 1 |\n```'))).toEqual([]);
  });
});
