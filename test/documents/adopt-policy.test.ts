import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptPolicy } from '../../source/documents/adopt-policy.ts';
import { linesOf, splitSections } from '../../source/documents/markdown/sections.ts';

const ours = [
  'Reporting a vulnerability',
  'What to include',
  'What to expect',
  'Disclosure',
  'Supported versions',
  'Scope',
];

const rendered = `# Security Policy\n\nWe like reports.\n\n${ours.map((title) => `## ${title}\n\nOur ${title}.\n`).join('\n')}`;

const adopt = (existing: string) => adoptPolicy({ existing, rendered });
const titles = (text: string) => splitSections(text).map(({ title }) => title);

const starterVersions = [
  'Use this section to tell people about which versions of your project are',
  'currently being supported with security updates.',
  '',
  '| Version | Supported          |',
  '| ------- | ------------------ |',
  '| 5.1.x   | :white_check_mark: |',
  '| 5.0.x   | :x:                |',
  '| 4.0.x   | :white_check_mark: |',
  '| < 4.0   | :x:                |',
].join('\n');

const starterReporting = [
  'Use this section to tell people how to report a vulnerability.',
  '',
  'Tell them where to go, how often they can expect to get an update on a',
  'reported vulnerability, what to expect if the vulnerability is accepted or',
  'declined, etc.',
].join('\n');

const starter = `# Security Policy\n\n## Supported Versions\n\n${starterVersions}\n\n## Reporting a Vulnerability\n\n${starterReporting}\n`;

describe('adoptPolicy', () => {
  it.each<[string, string, readonly string[]]>([
    ['a whole policy', rendered, []],
    ['nothing', '', ours],
    ['blank lines', '\n\n', ours],
    ['a title', '# Security\n', ours],
    ['a channel without a heading', '# Security Policy\n\nMail jo@acme.dev.\n', ours.slice(1)],
    [
      'a channel under a heading',
      '# Security Policy\n\n## How to reach us\n\nMail jo@acme.dev.\n',
      ours.slice(1),
    ],
    [
      'versions by another name',
      '# Security\n\n## Maintenance\n\nOnly the latest release is supported.\n',
      ours.filter((title) => title !== 'Supported versions'),
    ],
    [
      'versions under their name',
      '# Security\n\n## Support policy\n\nAsk.\n',
      ours.filter((title) => title !== 'Supported versions'),
    ],
    [
      'a promise among other words',
      '# Security\n\n## Contact\n\nMail jo@acme.dev. We reply within 2 days.\n',
      ['What to include', ...ours.slice(3)],
    ],
    ['words that we do not know', '# Security\n\n## Rockets\n\nFast.\n', ours],
    ['only one heading', '# Reporting a vulnerability\n\nMail jo@acme.dev.\n', ours.slice(1)],
  ])('adds what is missing to %s', (_, existing, added) => {
    expect(adopt(existing).added).toEqual(added);
  });

  it('puts each chapter behind those that come before it in the order of ours', () => {
    const text =
      '# Security\n\n## Supported Versions\n\n- 2.x\n\n## Reporting\n\nMail jo@acme.dev.\n\n## Thanks\n\nBye.\n';
    expect(titles(adopt(text).text)).toEqual([
      ...[
        'Security',
        'Supported Versions',
        'Reporting',
        'What to include',
        'What to expect',
        'Disclosure',
        'Scope',
        'Thanks',
      ],
    ]);
  });

  it('keeps the human words word for word, and says which chapters they are', () => {
    const text =
      '# Security\n\n## Reporting\n\nMail   jo@acme.dev.  \n\n### When?\n\nAny time.\n## Scope\nAll.\n';
    const { kept, text: adopted } = adopt(text);
    expect(kept).toEqual([
      { heading: 'Security', line: 1 },
      { heading: 'Reporting', line: 3 },
      { heading: 'Scope', line: 10 },
    ]);
    expect(adopted).toContain(
      '## Reporting\n\nMail   jo@acme.dev.  \n\n### When?\n\nAny time.\n\n## What to include',
    );
  });

  it('says which of our chapters the human has already, and where', () => {
    const { covered } = adopt(
      '# Security\n\n## Contact\n\nMail jo@acme.dev.\n\n## Threats and scope\n\nAll.\n',
    );
    expect(covered).toEqual([
      { heading: 'Reporting a vulnerability', by: { heading: 'Contact', line: 3 } },
      { heading: 'Scope', by: { heading: 'Threats and scope', line: 7 } },
    ]);
  });

  it('stays below a title that has no lower headings', () => {
    const { text } = adopt('# Security Policy\n\n# Supported versions\n\n- 2.x\n');
    expect(titles(text).slice(0, 2)).toEqual(['Security Policy', 'Reporting a vulnerability']);
  });

  it('says when the text on disk only points elsewhere', () => {
    expect(adopt('# Security\n\nSee https://acme.dev/security for all.\n').notes).toEqual([
      'The text on disk only points to https://acme.dev/security: see that both say the same.',
    ]);
  });

  it('takes over the level of the headings', () => {
    const { text } = adopt('# Contact\n\nMail jo@acme.dev.\n\n# Scope\n\nAll.\n');
    expect(text).toContain('\n\n# What to expect\n\nOur What to expect.\n\n# Disclosure\n');
  });

  it.each([
    ['CRLF', '# Security\r\n\r\nMail jo@acme.dev.\r\n', /^[^\n]*(?:\r\n[^\n]*)*$/],
    ['a byte order mark', '\uFEFF## Supported versions\n\n- 2.x\n', /^\uFEFF## Reporting/],
    ['no newline at the end', '# Security\n\nMail jo@acme.dev.', /[^\n]$/],
    ['a newline at the end', '# Security\n\nMail jo@acme.dev.\n', /[^\n]\n$/],
    [
      'front matter',
      '---\ntitle: x\n---\n\nMail jo@acme.dev.\n',
      /^---\ntitle: x\n---\n\nMail jo@acme.dev.\n\n## What/,
    ],
  ])('keeps %s', (_, existing, form) => {
    expect(adopt(existing).text).toMatch(form);
  });

  it('replaces the starter text of GitHub, which no human wrote, and says so', () => {
    const { text, replaced, notes } = adopt(starter);
    expect(titles(text)).toEqual([
      'Security Policy',
      'Supported versions',
      ...ours.filter((title) => title !== 'Supported versions'),
    ]);
    expect(text).not.toContain('Use this section');
    expect(replaced).toEqual([
      { heading: 'Supported Versions', line: 3 },
      { heading: 'Reporting a Vulnerability', line: 15 },
    ]);
    expect(notes[0]).toBe(
      '"Supported Versions" (line 3) was the starter text of GitHub, which says nothing about this project: replaced.',
    );
  });

  it('keeps starter text that a human changed, and says so', () => {
    const changed = starter
      .replace('5.1.x', '6.0.x')
      .replace('declined, etc.', 'declined, etc. Mail jo@acme.dev.');
    const { text, replaced, notes } = adopt(changed);
    expect(replaced).toEqual([]);
    expect(text).toContain('6.0.x');
    expect(text).toContain('Mail jo@acme.dev.');
    expect(notes).toEqual([
      '"Supported Versions" (line 3) still holds a sentence of the starter text of GitHub.',
      '"Reporting a Vulnerability" (line 15) still holds a sentence of the starter text of GitHub.',
    ]);
  });

  it.each([
    ['a code block', '# Security\n\nMail jo@acme.dev.\n\n```sh\nnever closed\n'],
    ['a comment', '# Security\n\n<!-- never closed\n'],
    ['too many words', `# Security\n\n${'word '.repeat(20_000)}\n`],
  ])('adds nothing to a text that ends in %s, and says so', (_, existing) => {
    const { text, added, notes } = adopt(existing);
    expect({ text, added, notes: notes.length }).toEqual({ text: existing, added: [], notes: 1 });
  });
});

describe('any Markdown', { timeout: 120_000 }, () => {
  const line = fc.constantFrom(
    ...[
      '# Security',
      '## Scope',
      '## Reporting',
      '### Versions',
      'Mail jo@acme.dev.',
      'word',
      '',
      '',
      '```',
      '<!--',
    ],
    ...[
      '-->',
      '- item',
      '> quote',
      '| a | b |',
      '|---|---|',
      '---',
      '===',
      '    code',
      'trailing  ',
      '\ttab',
      'é 💥',
    ],
  );
  const ending = fc.constantFrom('\n', '\r\n');
  const document = fc
    .tuple(fc.array(line, { maxLength: 16 }), ending, fc.boolean(), fc.boolean())
    .map(([lines, end, open, bom]) => (bom ? '\uFEFF' : '') + lines.join(end) + (open ? '' : end));

  /** Whether `part` is within `whole` in its order. */
  const within = (part: readonly string[], whole: readonly string[]) => {
    let at = 0;
    return part.every((item) => {
      at = whole.indexOf(item, at) + 1;
      return at > 0;
    });
  };
  const words = (text: string) =>
    linesOf(text.replace(/^\uFEFF/, '')).map((each) => each.replace(/[\r\n]+$/, ''));

  it('keeps every line, in its order', () => {
    fc.assert(
      fc.property(
        document,
        (existing) => existing.trim() === '' || within(words(existing), words(adopt(existing).text)),
      ),
      { numRuns: 60 },
    );
  });

  it('is adopted once: a second time adds nothing', () => {
    fc.assert(
      fc.property(document, (existing) => {
        const { text } = adopt(existing);
        expect(adopt(text).text).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps its line ending and the end of the text', () => {
    fc.assert(
      fc.property(document, (existing) => {
        const { text, added } = adopt(existing);
        if (existing.trim() === '') return;
        expect(/\n$/.test(text)).toBe(/\n$/.test(existing));
        if (added.length > 0 && existing.includes('\r\n')) expect(text).not.toMatch(/[^\r]\n/);
      }),
      { numRuns: 25 },
    );
  });
});
