import { deflateSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatState, isNewer, parseState, statePath, type State } from '../../source/documents/state.ts';

const state: State = {
  answers: { projectName: 'Lantern', channels: ['forge', 'email'], acknowledge: true, aList: [] },
  files: new Map([
    ['SECURITY.md', { id: 'security-policy', text: '# Security policy\r\n\n– 🔐\n' }],
    ['.env.example', { id: 'env-example', text: '' }],
  ]),
};

const read = (text: string) => {
  const parsed = parseState(text);
  return parsed.ok ? parsed.state : expect.fail(parsed.problem);
};

const edited = (change: (json: Record<string, unknown>) => void) => {
  const json = JSON.parse(formatState(state)) as Record<string, unknown>;
  change(json);
  return JSON.stringify(json);
};

describe('the state file', () => {
  it('gives back what was put in', () => {
    expect(read(formatState(state))).toMatchObject({ answers: state.answers, files: state.files });
  });

  it('is the same text for the same state, in whatever order it came', () => {
    const shuffled = {
      answers: Object.fromEntries(Object.entries(state.answers).toReversed()),
      files: new Map([...state.files].toReversed()),
    };
    expect(formatState(shuffled)).toBe(formatState(state));
    expect(formatState(read(formatState(state)))).toBe(formatState(state));
  });

  it.each([2, 9, 10, 11, 12, 20])(
    'is laid out as Prettier lays it out, with a list of %i',
    async (length) => {
      const answers = { ...state.answers, channels: Array.from({ length }, (_, index) => `item${index}`) };
      const text = formatState({ ...state, answers });
      expect(await format(text, { filepath: statePath })).toBe(text);
    },
  );

  it('keeps what a newer version added', () => {
    const newer = edited((json) => {
      json['version'] = 7;
      json['signature'] = { by: 'someone' };
      (json['files'] as Record<string, object>)['SECURITY.md'] = {
        ...(json['files'] as Record<string, object>)['SECURITY.md'],
        eol: 'crlf',
      };
    });
    const back = JSON.parse(formatState({ ...read(newer), answers: {} })) as object;
    expect(back).toMatchObject({
      version: 7,
      signature: { by: 'someone' },
      files: { 'SECURITY.md': { id: 'security-policy', eol: 'crlf' } },
    });
  });

  it.each([
    ['that lacks what this version needs', (json: Record<string, unknown>) => delete json['files']],
    [
      'whose texts are packed in another way',
      (json: Record<string, unknown>) => (json['files'] = { 'A.md': 'zstd' }),
    ],
  ])('of a newer version %s is left alone, and never to be deleted', (_, change) => {
    const parsed = parseState(
      edited((json) => {
        json['version'] = 2;
        change(json);
      }),
    );
    if (parsed.ok) expect.fail('was accepted');
    expect(parsed.problem).toMatch(
      /written by a newer version.*layout is 2, this one knows 1.*Run the newer one/,
    );
    expect(parsed.problem).not.toContain('delete');
  });

  it('of a newer version keeps its schema and its number', () => {
    const newer = read(
      edited((json) => {
        json['version'] = 2;
        json['$schema'] = 'https://example.org/state-2.json';
      }),
    );
    expect(isNewer(newer)).toBe(2);
    expect(isNewer(read(formatState(state)))).toBeUndefined();
    expect(JSON.parse(formatState(newer))).toMatchObject({
      $schema: 'https://example.org/state-2.json',
      version: 2,
    });
  });

  it.each([
    ['a state', formatState(state)],
    ['one with claims', formatState({ ...state, adopted: true, claims: new Map([['orm', 'verified']]) })],
    ['that of this repository', readFileSync(statePath, 'utf8')],
  ])('is what schema/state.json describes: %s', (_, text) => {
    const schema = JSON.parse(readFileSync('schema/state.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(JSON.parse(text) as object), files: { '../a': { id: 'a', text: '' } } })).toBe(
      false,
    );
    expect(text).toContain('/schema/state.json"');
  });

  it('keeps a text as it was packed, whatever packed it', () => {
    const text = state.files.get('SECURITY.md')!.text;
    const packed = deflateSync(text, { level: 0 }).toString('base64');
    const other = edited((json) => {
      (json['files'] as Record<string, object>)['SECURITY.md'] = { id: 'security-policy', text: packed };
    });
    expect(formatState(read(other))).toContain(packed);
  });

  it.each([
    ['no JSON', '{"version": 1,', 'is not a JSON object'],
    ['half of a merge', '<<<<<<< HEAD\n{}\n=======', 'is not a JSON object'],
    ['another kind of JSON', '[]', 'is not a JSON object'],
    ['no version', edited((json) => delete json['version']), 'has no valid "version"'],
    ['a version from nowhere', edited((json) => (json['version'] = 0)), 'has no valid "version"'],
    ['no answers', edited((json) => delete json['answers']), 'has no "answers"'],
    ['no files', edited((json) => (json['files'] = null)), 'has no "files"'],
    ['a wrong answer', edited((json) => (json['answers'] = { a: 1 })), 'has an answer "a" of the wrong kind'],
    [
      'a damaged text',
      edited((json) => (json['files'] = { 'A.md': { id: 'a', text: 'eJw' } })),
      'entry for "A.md"',
    ],
    ['a text that is none', edited((json) => (json['files'] = { 'A.md': { id: 'a' } })), 'entry for "A.md"'],
    [
      'a compression bomb',
      edited((json) => {
        const text = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64');
        json['files'] = { 'A.md': { id: 'a', text } };
      }),
      'entry for "A.md"',
    ],
    ...['../a', '.git/config', 'a/.Git/x', '/etc/a', 'C:/a', 'a\\b', 'a//b', './a', 'a\u001b[2J'].map(
      (path) => [
        `the path ${JSON.stringify(path)}`,
        edited((json) => (json['files'] = { [path]: { id: 'a', text: '' } })),
        'has a damaged entry',
      ],
    ),
  ])('with %s is refused in a sentence that says the way on', (_, text, what) => {
    const parsed = parseState(text!);
    if (parsed.ok) expect.fail('was accepted');
    expect(parsed.problem).toContain(what);
    expect(parsed.problem).toContain('delete it');
    // Nothing of it may move the cursor of a terminal.
    expect(parsed.problem).not.toMatch(/\p{Cc}/u);
  });
  it('with the marks of a merge is refused, and one side of it to be taken', () => {
    const parsed = parseState('<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n');
    expect(parsed).toMatchObject({ ok: false });
    expect(JSON.stringify(parsed)).toContain('git checkout --ours .security-policy.json');
  });

  it('reads what an editor saved with a byte order mark and carriage returns', () => {
    const text = `\uFEFF${formatState(state).replaceAll('\n', '\r\n')}`;
    expect(read(text).answers).toEqual(state.answers);
  });
});
