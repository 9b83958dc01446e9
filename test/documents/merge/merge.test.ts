import { describe, expect, it } from 'vitest';
import type { MergeKind } from '../../../source/documents/document.ts';
import { merge } from '../../../source/documents/merge/merge.ts';

const meet = (kind: MergeKind, base: string | undefined, mine: string, theirs: string) =>
  merge({ kind, ...(base !== undefined && { base }), mine, theirs, onConflict: 'keep' });

const policy = [
  '# Security policy',
  '',
  '## Reporting',
  '',
  'Plese send an e-mail to old@example.org with all that you know.',
  'We answer within 3 days.',
  '',
  '## Scope',
  '',
  'All of it.',
  '',
].join('\n');

// A slow machine needs seconds; what these guard against takes minutes, or overflows the stack.
describe('a file that was there before us and does not parse', () => {
  it.each([
    ['toml', 'not = = toml\n', '[extend]\nuseDefault = true\n'],
    ['yaml', 'a: [\n', 'b: 1\n'],
    ['json', '{ "a": \n', '{ "b": 1 }\n'],
  ] as const)('is left as it is, and that is told: %s', (kind, mine, theirs) => {
    const merged = meet(kind, undefined, mine, theirs);
    expect(merged).toMatchObject({ text: mine, notes: [expect.stringContaining('Left as it is')] });
  });
});

describe('a text of very many lines', { timeout: 30_000 }, () => {
  const lines = (line: string, count: number) => `${line}\n`.repeat(count);

  it.each([
    ['that are alike', lines('a', 150_000), lines('b\na', 150_000)],
    ['that are blank', `x\n${lines('', 150_000)}y\n`, `y\n${lines('', 150_001)}x\n`],
  ])('%s keeps all of them, and takes what is new', (_, was, mine) => {
    const merged = meet('markdown', was, mine, `${was}new\n`);
    expect(merged).toMatchObject({ text: `${mine}new\n`, conflicts: [] });
  });

  it('or of very many quotes in one line, does not hold up the parser', () => {
    const mine = `# A\n\n<p>\n\n${'> '.repeat(200_000)}\n\n## B\n`;
    expect(meet('markdown', '# A\n', mine, '# A\n\nnew\n').text).toContain(mine.slice(10));
  });

  it.each([
    ['as many', lines('c', 150_000)],
    ['more', lines('c\nd', 150_000)],
  ])('is settled as it was decided, where the new version has %s', (_, theirs) => {
    const [was, mine] = [lines('a', 150_000), lines('b', 150_000)];
    const merged = merge({ kind: 'markdown', base: was, mine, theirs, onConflict: 'replace' });
    expect(merged.text).toBe(theirs);
  });
});

describe('a line of prose that both changed', () => {
  const line = (text: string, address = 'old@example.org') => text.replace('@', address);

  it.each([
    ['a typo', 'Plese write to <@>.', 'Please write to <@>.'],
    ['words after the address', 'Write to <@>.', 'Write to <@>, in English.'],
    ['words right after a bare address', 'Write to @.', 'Write to @ or call us.'],
    ['words right before it', 'Write to @ at once.', 'Write to our team @ at once.'],
    ['a sign at the end', 'Write to @', 'Write to @!'],
    ['a new start', 'Write to @.', 'Please do write to @.'],
    ['trailing blanks', 'Write to @.', 'Write to @.  '],
  ])('has both edits: %s', (_, base, mine) => {
    const merged = meet('markdown', line(base), line(mine), line(base, 'new@example.org'));
    expect(merged).toMatchObject({ text: line(mine, 'new@example.org'), conflicts: [] });
  });

  it.each([
    ['the same word', 'within 3 days', 'within 5 days', 'within 7 days'],
    ['words side by side', 'within 3 days', 'within 5 days', 'within 3 weeks'],
    ['words around words', 'within 3 days of it', 'within 3 working days of it', 'within one week of it'],
    ['two words for one place', 'write to us', 'write soon to us', 'write kindly to us'],
  ])('is a conflict where the edits meet: %s', (_, base, mine, theirs) => {
    const merged = meet('markdown', base, mine, theirs);
    expect(merged).toMatchObject({ text: mine, conflicts: [{ line: 1, mine: [mine], theirs: [theirs] }] });
  });
});

describe('how the human lays a text out is kept', () => {
  const rendered = policy.replace('old@', 'new@');
  const reworked = (from: string, to: string) => ({
    mine: policy.replaceAll(from, to),
    after: rendered.replaceAll(from, to),
  });

  it.each([
    ['carriage returns', reworked('\n', '\r\n')],
    ['a byte order mark', { mine: `\uFEFF${policy}`, after: `\uFEFF${rendered}` }],
    ['no end of the last line', { mine: policy.trimEnd(), after: rendered.trimEnd() }],
    ['blank lines at the end', { mine: `${policy}\n\n`, after: `${rendered}\n\n` }],
    ['blank lines at the start', { mine: `\n\n${policy}`, after: `\n\n${rendered}` }],
    ['trailing blanks', reworked('3 days.', '3 days.  ')],
    ['trailing blanks on the line that we change', reworked('you know.', 'you know.\t')],
    ['tabs', reworked('All of it.', '\tAll\tof it.')],
    ['non-ASCII text', reworked('All of it.', 'Alles – “ünïcödé” 🔐 安全.')],
    ['more blank lines between sections', reworked('\n\n## Scope', '\n\n\n\n## Scope')],
    [
      'mixed line endings',
      { mine: policy.replace('Scope\n', 'Scope\r\n'), after: rendered.replace('Scope\n', 'Scope\r\n') },
    ],
    [
      'one bare line feed among carriage returns',
      {
        mine: policy.replaceAll('\n', '\r\n').replace('Scope\r\n', 'Scope\n'),
        after: rendered.replaceAll('\n', '\r\n').replace('Scope\r\n', 'Scope\n'),
      },
    ],
  ])('%s', (_, { mine, after }) => {
    expect(meet('markdown', policy, mine, rendered)).toMatchObject({ text: after, conflicts: [] });
  });
});

describe('an empty file', () => {
  it.each(['markdown', 'policy', 'dotenv', 'toml', 'yaml', 'json', 'lines'] as const)(
    'is no conflict where %s that we edit in place cannot be read, and our render is what is there',
    (kind) => {
      const broken = '<<<<<<< HEAD\na: {\n=======\na: [\n>>>>>>> other\n';
      const merged = meet(kind, 'a: 1\n', broken, broken);
      expect(merged).toMatchObject({ text: broken, conflicts: [] });
      expect(meet(kind, merged.base, broken, broken)).toEqual(merged);
    },
  );

  it.each(['markdown', 'policy', 'dotenv', 'toml', 'yaml', 'lines'] as const)(
    'of %s that was there is filled',
    (kind) => {
      expect(meet(kind, undefined, '', '# A\nB=1\n').text).toBe('# A\nB=1\n');
    },
  );

  it.each(['markdown', 'policy', 'dotenv', 'toml', 'yaml'] as const)(
    'of %s that we wrote stays empty',
    (kind) => {
      expect(meet(kind, '# A\nB=1\n', '', '# A\nB=2\n')).toMatchObject({ text: '', conflicts: [] });
    },
  );
});

describe.each([
  ['toml', '[[rules]]\nid = "own\n', '[[rules]]\nid = "own"\n', '[[rules]]\nid = "ours"\n'],
  ['yaml', 'own: [1\n', 'own: [1]\n', 'ours: 2\n'],
  ['json', '{ "own": 1\n', '{ "own": 1 }\n', '{ "ours": 2 }\n'],
] as const)('a file of %s that does not parse', (kind, broken, mended, theirs) => {
  it('and was there before us stays as it is, which is said', () => {
    const merged = meet(kind, undefined, broken, theirs);
    expect(merged).toMatchObject({ text: broken, conflicts: [] });
    expect(merged.notes.join()).toContain('does not parse');
  });

  it('is added to once it was mended', () => {
    const { base } = meet(kind, undefined, broken, theirs);
    const { text } = meet(kind, base, mended, theirs);
    expect(text).toBe(meet(kind, undefined, mended, theirs).text);
    expect(text).toMatch(/own[^]*ours|ours[^]*own/);
  });

  it('although we wrote it stays as it is, as a conflict', () => {
    const merged = meet(kind, mended, broken, theirs);
    expect(merged).toMatchObject({ text: broken, conflicts: [{ line: 1 }] });
  });
});

describe('headings', () => {
  it('in code are no sections', () => {
    const base = '## A\n\n```sh\n## B\n```\n\n## C\n\nx\n';
    const mine = base.replace('## B', '## B mine');
    expect(meet('markdown', base, mine, base.replace('x', 'y')).text).toBe(mine.replace('x', 'y'));
  });

  it('may be underlined', () => {
    const base = 'A\n=\n\none\n\nB\n-\n\ntwo\n';
    const mine = 'B\n-\n\ntwo\n\nA\n=\n\none\n';
    expect(meet('markdown', base, mine, base.replace('one', 'uno')).text).toBe(mine.replace('one', 'uno'));
  });

  it('of the same name are told apart by their order', () => {
    const base = '## A\n\none\n\n## A\n\ntwo\n';
    const merged = meet('markdown', base, base.replace('one', 'uno'), base.replace('two', 'due'));
    expect(merged.text).toBe('## A\n\nuno\n\n## A\n\ndue\n');
  });
});

describe('TOML', () => {
  const base =
    'title = "config"\n\n[extend]\nuseDefault = true\n\n# Ours.\n[[rules]]\nid = "one"\nregex = "a"\n';

  it('keeps comments, order and own tables', () => {
    const mine = `# Mine.\n${base}\n[[rules]]\nid = "own" # own\nregex   = '''b'''\n`;
    const merged = meet('toml', base, mine, base.replace('regex = "a"', 'regex = "aa"'));
    expect(merged).toMatchObject({ text: mine.replace('"a"', '"aa"'), conflicts: [] });
  });

  it('adds the tables that are missing to a file that was there before', () => {
    const mine = '[extend] # mine\nuseDefault = false\n\n[[rules]]\nid = "own"\nregex = "b"\n';
    const added = '\n# Ours.\n[[rules]]\nid = "one"\nregex = "a"\n';
    expect(meet('toml', undefined, mine, base.replace('title = "config"\n\n', '')).text).toContain(
      mine.slice(0, 35),
    );
    expect(meet('toml', undefined, mine, base).text).toContain(added.trim());
  });

  it('does not take a bracket in a string of several lines for a table', () => {
    const text = 'a = """\n[not]\n"""\n\n[b]\nc = 1\n';
    expect(meet('toml', text, text.replace('1', '2'), text.replace('not', 'still not')).text).toBe(
      'a = """\n[still not]\n"""\n\n[b]\nc = 2\n',
    );
  });

  it('is never left in a state that does not parse', () => {
    const mine = 'b = 1\n\n[a]\nx = 1\n';
    const merged = meet('toml', 'b = 1\n', mine, 'b = 1\na = 2\n');
    expect(merged).toMatchObject({ text: mine, conflicts: [{ line: 1 }] });
  });
});

describe('YAML', () => {
  const base = 'version: 2\n\n# Ours.\nupdates:\n  - package-ecosystem: npm\n    interval: weekly\n';

  it('keeps comments, order and quotes', () => {
    const mine = `# Mine.\n${base.replace('npm', "'npm' # own")}own: [1,   2]\n`;
    const merged = meet('yaml', base, mine, base.replace('weekly', 'daily'));
    expect(merged).toMatchObject({ text: mine.replace('weekly', 'daily'), conflicts: [] });
  });

  it('keeps the order of keys that a human moved', () => {
    const mine = '# Ours.\nupdates:\n  - package-ecosystem: npm\n    interval: weekly\n\nversion: 2\n';
    const merged = meet('yaml', base, mine, base.replace('weekly', 'daily'));
    expect(merged.text).toBe(mine.replace('weekly', 'daily'));
  });

  it('that nests without end is left alone, and reported', () => {
    const deep = `a: ${'['.repeat(200_000)}\n`;
    const merged = meet('yaml', 'a: 1\n', deep, 'a: 2\n');
    expect(merged).toMatchObject({ text: deep, conflicts: [{ line: 1 }] });
  });

  it('that does not parse is left alone, and reported, run after run, with nothing said to be deleted', () => {
    const [was, broken] = ['a: 1\nb: 1\n', 'a: 1\nNot a key.\nb: 1\n'];
    const merged = meet('yaml', was, broken, 'a: 1\nb: 2\n');
    expect(merged).toMatchObject({ text: broken, conflicts: [{ line: 1 }], notes: [] });
    expect(meet('yaml', merged.base, merged.text, 'a: 1\nb: 2\n')).toEqual(merged);
  });
});

describe('JSON', () => {
  const base = '{\n  "a": 1,\n  "list": ["x"],\n  "deep": { "b": 1 }\n}\n';

  it('keeps comments, order and formatting', () => {
    const mine = '{\n\t// mine\n\t"deep": { "b": 1, "own": true },\n\t"list": ["x", "y"],\n\t"a": 1\n}\n';
    const merged = meet('json', base, mine, '{"a": 2, "list": ["x", "z"], "deep": {"b": 1}}');
    expect(merged.conflicts).toEqual([]);
    expect(merged.text).toContain('// mine\n\t"deep": { "b": 1, "own": true }');
    expect(merged.text).toContain('"a": 2\n}');
    expect(merged.text.replaceAll(/\s/g, '')).toContain('"list":["x","y","z"]');
  });

  it('adds and removes items where they are, with the comments beside them', () => {
    const list = '{\n  "list": [\n    "a",\n    // mine\n    "own",\n    "b"\n  ]\n}\n';
    const merged = meet('json', '{"list": ["a", "b"]}', list, '{"list": ["b", "c"]}');
    expect(merged.text).toBe('{\n  "list": [\n    // mine\n    "own",\n    "b",\n    "c"\n  ]\n}\n');
  });

  it('does not bring back an item that a human deleted, and says so', () => {
    const merged = meet('json', '{"list": ["a", "b"]}', '{"list": ["b"]}', '{"list": ["a", "b", "c"]}');
    expect(JSON.parse(merged.text)).toEqual({ list: ['b', 'c'] });
    expect(merged.notes).toEqual(['The item "a" of “list” was deleted by hand and stays deleted.']);
  });

  it('that does not parse is left alone, and reported', () => {
    const broken = base.replace('}\n}', '\n}');
    const merged = meet('json', base, broken, base.replace('1,', '2,'));
    expect(merged).toMatchObject({ text: broken, conflicts: [{ line: 1 }] });
  });

  it('of which both changed a value says so, run after run', () => {
    const [was, mine, now] = ['{"a": 1, "b": 1}', '{"a": 3, "b": 1}', '{"a": 2, "b": 1}'];
    const first = meet('json', was, mine, now);
    expect(first.conflicts).toHaveLength(1);
    expect(meet('json', first.base, first.text, now)).toEqual(first);
  });

  it('that has a key twice is left alone, and reported, run after run', () => {
    const [was, twice, now] = ['{"a": 1}', '{"a": 1, "a": 5}', '{"a": 2}'];
    const merged = meet('json', was, twice, now);
    expect(merged).toMatchObject({ text: twice, conflicts: [{ line: 1 }] });
    expect(meet('json', merged.base, merged.text, now)).toEqual(merged);
  });

  it('reports a value that both changed', () => {
    const merged = meet('json', base, base.replace('1,', '3,'), base.replace('1,', '2,'));
    expect(merged.conflicts).toEqual([
      { line: 2, at: 2, base: [], mine: ['  "a": 3,'], theirs: ['  "a": 2,'] },
    ]);
  });

  it('leaves out what a human deleted, and says so', () => {
    const merged = meet('json', base, base.replace('"a": 1,', ''), base.replace('1,', '2,'));
    expect(merged.text).not.toContain('"a"');
    expect(merged.notes).toEqual(['“a” was deleted by hand and stays deleted.']);
  });
});

describe('.gitignore', () => {
  const ours = '# Secrets\n.env\n.env.*\n!.env.example\n';

  it.each([
    [
      'adds what is missing, below',
      undefined,
      'dist/',
      ours,
      'dist/\n\n# Secrets\n.env\n.env.*\n!.env.example',
    ],
    [
      'adds nothing that is there',
      undefined,
      '.env.*\n!.env.example\n.env\n',
      ours,
      '.env.*\n!.env.example\n.env\n',
    ],
    [
      'repeats an exception after what it excepts',
      undefined,
      '!.env.example\n.env\n',
      ours,
      '!.env.example\n.env\n\n# Secrets\n.env.*\n!.env.example\n',
    ],
    ['does not bring back what was deleted', ours, '.env\n', `${ours}*.pem\n`, '.env\n\n# Secrets\n*.pem\n'],
    ['removes nothing', ours, ours, '.env\n', ours],
  ])('%s', (_, base, mine, theirs, after) => {
    expect(meet('lines', base, mine, theirs).text).toBe(after);
  });
});

describe('.env.example', () => {
  const base = '# Required: the port.\nPORT=3000\n\n# Required: the key.\nAPI_KEY=\n';

  it('keeps order, comments and own variables, and gets ours beside them', () => {
    const mine =
      '# Mine.\nOWN=1\n\n# Required: the key.\nAPI_KEY= # ask Ada\n\n# Required: the port.\nPORT=3000\n';
    const merged = meet('dotenv', base, mine, `${base.replace('3000', '8080')}\nNEW=\n`);
    expect(merged).toMatchObject({
      conflicts: [],
      text: `${mine.replace('3000', '8080')}\nNEW=\n`,
    });
  });

  it('takes no variable for another that has the same comments', () => {
    const [was, now] = ['# Required.\n# A secret.\nOLD=\n', '# Required.\n# A secret.\nNEW=\n'];
    expect(meet('dotenv', `A=\n\n${was}`, 'A=\n', `A=\n\n${now}`).text).toBe(`A=\n\n${now}`);
  });

  it('that was there before us gets the variables that it lacks', () => {
    expect(
      meet('dotenv', undefined, '# All of ours\nexport PORT=1\n#API_KEY=\n', `${base}\nNEW=\n`),
    ).toMatchObject({ text: '# All of ours\nexport PORT=1\n#API_KEY=\n\nNEW=\n' });
  });

  it('keeps a variable that nothing reads any more', () => {
    expect(meet('dotenv', base, base, '# Required: the port.\nPORT=3000\n').text).toBe(base);
  });
});
