import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../source/standards/placeholder-table.ts';
import { findGaps, lintPlaceholders } from '../../source/standards/placeholders.ts';
import { readPolicyText } from '../../source/standards/policy-text.ts';

const gaps = (text: string) => findGaps(readPolicyText('SECURITY.md', text)).map(({ match }) => match);

/** At least one example a row: the row's id, the text, what is found in it. */
const examples: readonly (readonly [string, string, string])[] = [
  ['joined-your', 'Ask yourusername for help.', 'yourusername'],
  ['address-your', 'See github.com/your-org/your-repo.', '/your-org'],
  ['address-your', 'Write to `security@your-domain.example`.', 'security@your-domain'],
  ['shouted-your', 'Write to YOUR_SECURITY_EMAIL.', 'YOUR_SECURITY_EMAIL'],
  ['shouted-your', 'INSERT CONTACT HERE', 'INSERT CONTACT HERE'],
  ['brackets', 'Write to **[INSERT SECURITY EMAIL]**.', '[INSERT SECURITY EMAIL]'],
  ['brackets', 'Write to [your address].', '[your address]'],
  ['angle-brackets', 'Write to <your e-mail>.', '<your e-mail>'],
  ['todo-comment', '<!-- TODO: $TEAM alias -->', '<!-- TODO'],
  ['todo', 'TODO: say how.', 'TODO'],
  ['tbd', '| 2.x | TBD |', 'TBD'],
  ['tbd', '- PGP key: tbd', 'tbd'],
  ['tbd', '| 1.x | to be added |', 'to be added'],
  ['reserved-mailbox', 'Write to security@EXAMPLE.com.', 'security@EXAMPLE.com'],
  ['reserved-mailbox', 'Write to security@domain.com.', 'security@domain.com'],
  ['reserved-mailbox-as-code', 'Write to `security@example.org`.', 'security@example.org'],
  ['reserved-host', 'The form is at https://security.example.com/report.', 'example.com'],
  ['sample-mailbox', 'Write to xxx@gmail.com.', 'xxx@gmail.com'],
  ['sample-repository', 'https://github.com/owner/repo/security', 'github.com/owner/repo'],
  ['template-tag', 'Write to {{ AUTHOR_EMAIL }}.', '{{ AUTHOR_EMAIL }}'],
  ['template-variable', 'Contact the $VMTalias list.', '$VMTalias'],
  ['github-starter', 'Use this section to tell people about versions.', 'Use this section to tell people'],
  [
    'github-starter-table',
    '| 5.1.x   | :white_check_mark: |\n| 5.0.x | :x: |\n| 4.0.x | :white_check_mark: |',
    '| 5.1.x   | :white_check_mark:',
  ],
  ['announced-gap', 'security@acme.test (update with actual email)', 'update with actual'],
  ['announced-gap', 'security@acme.test (replace with a watched one)', '(replace with a watched one)'],
  ['lorem', 'Lorem ipsum dolor.', 'Lorem ipsum'],
  ['noreply', 'Write to no-reply@acme.test.', 'no-reply@acme.test'],
  ['chinese', '联系方式：[安全邮箱待添加]', '待添加'],
  ['chinese', '请联系【填写安全邮箱】。', '【填写安全邮箱】'],
  ['japanese', 'メール：ここにメールアドレスを記入', 'ここにメールアドレスを記入'],
  ['korean', '연락처: 추가 예정', '추가 예정'],
  ['sample-host-elsewhere', 'seguridad@ejemplo.com', 'ejemplo.com'],
  ['joined-your-elsewhere', 'Visite tu-dominio.com', 'tu-dominio'],
  ['address-your-elsewhere', 'security@votreprojet.com', 'security@votreprojet.com'],
  ['brackets-elsewhere', 'Schreiben Sie an [Ihre Adresse].', '[Ihre Adresse]'],
  ['announced-gap-elsewhere', 'a@b.test (cambia esto por tu contacto)', '(cambia esto por tu contacto)'],
];

describe('gaps', () => {
  it.each(examples)('%s: %s', (_, text, match) => {
    expect(gaps(text)).toContain(match);
  });

  it('has an example for every row', () => {
    expect(placeholders.map(({ id }) => id)).toEqual([...new Set(examples.map(([id]) => id))]);
  });
});

describe('what is no gap', () => {
  it.each([
    ['plain words', 'Tell us your name, your project and your company; update your domain.'],
    ['a link whose text starts like a gap', '[Update guide](https://acme.test/guide), [add one][new]'],
    ['the definition of a link', '[your account]: https://acme.test/account'],
    ['a report form in a fence', '```\nName: [your name]\nMail: you@example.com\n```'],
    ['a path in a code span', 'Files outside of `$ROOT` and `{{ value }}` in templates.'],
    ['an example in the midst of code', 'Add `/// @contact security@example.com` to it.'],
    ['a hidden comment', '<!-- e-mail: security@example.com -->'],
    ['a known variable', 'Files in $HOME and $GITHUB_TOKEN.'],
    ['an amount', 'We pay up to $500.'],
    ['shouting', 'YOU MUST NAME THE TOOL IN YOUR REPORT AND WAIT.'],
    ['an end that is not known yet', '| 5.1.x | yes | To be announced |'],
    ['a word in a sentence', 'The severity stays TBD, until we agree.'],
    ['the table of a project at 5.1', '| 5.1.x | :white_check_mark: |\n| 4.0.x | :x: |'],
    ['an ordinary address', 'security@acme.test, https://acme.test/example'],
    ['a checklist', '- [ ] add a test'],
    ['a request to fill in a form', '请填写以下信息。'],
  ])('%s', (_, text) => {
    expect(gaps(text)).toEqual([]);
  });
});

describe('the findings', () => {
  const lint = (text: string) => lintPlaceholders(readPolicyText('SECURITY.md', text));

  it('name the place and the words', () => {
    expect(lint('# Security\n\nWrite to security@example.com.\n')).toEqual([
      {
        severity: 'error',
        code: 'placeholder',
        message: '"security@example.com" is an address that belongs to nobody.',
        path: 'SECURITY.md',
        line: 3,
      },
    ]);
  });

  it('tell once what a link says twice', () => {
    expect(lint('[security@example.com](mailto:security@example.com)')).toHaveLength(1);
  });

  it('keep control characters out of the message', () => {
    expect(lint('[insert \u001b[31m your e-mail]')[0]?.message ?? '').not.toMatch(/\p{Cc}/u);
    expect(lint('<!-- TODO -->\u202e {{ a\u202eb }}')[1]?.message).toContain('"{{ a b }}"');
  });

  it('point at lines of the text, whatever it is', () => {
    const piece = fc.constantFrom(
      '[your x]',
      '\n',
      '`',
      '```',
      '<!--',
      '-->',
      '{{a}}',
      '~~~',
      ' ',
      '[',
      '$AB',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split('\n').length;
        for (const { line } of lint(text)) expect(line).toSatisfy((n: number) => n >= 1 && n <= lines);
      }),
    );
  });

  it.each(['[your ', '<your ', '{{', '$A', 'a@', 'your_', '`', '<!--', 'YOUR ', 'example.', '待', '|tbd'])(
    'do not lose themselves in many of %s',
    (piece) => {
      const findings = lint(`a ${piece.repeat(20_000)}\n-->\nsecurity@example.com`);
      expect(findings.at(-1)).toMatchObject({ line: 3 });
    },
  );
});
