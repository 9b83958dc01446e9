import { describe, expect, it } from 'vitest';
import { lintLinks } from '../../source/standards/links.ts';
import { readPolicyText } from '../../source/standards/policy-text.ts';
import { onGithub, subjectOf } from './subjects.ts';

const repository = subjectOf(
  { 'SECURITY.md': '', 'README.md': '', 'docs/threats.md': '', 'docs/a b.md': '' },
  { repository: onGithub },
);

const lint = (raw: string, path = 'SECURITY.md') =>
  lintLinks(readPolicyText(path, raw), repository).map(({ code, severity }) => `${severity} ${code}`);

describe('what is found', () => {
  it.each([
    ['no encryption', 'See http://acme.test/x.', 'error insecure-link'],
    ['a file that is not there', '[a](docs/none.md)', 'error broken-link'],
    ['another letter case', '[a](Docs/threats.md)', 'error broken-link'],
    ['one step above the root', '[a](../x.md)', 'error broken-link'],
    ['a heading that is not there', '# One\n\n[a](#two)', 'error broken-link'],
    ['a text that shows another address', '[https://acme.test](https://other.test)', 'warning link-text'],
    ['a text that shows another mailbox', '[a@acme](mailto:a@acme.test)', 'warning link-text'],
    [
      'the reports of another project',
      'https://github.com/other/thing/security/advisories/new',
      'warning foreign-link',
    ],
    ['the reports of a sister project', 'https://github.com/acme/other/security/policy', 'info foreign-link'],
  ])('%s', (_, raw, expected) => {
    expect(lint(raw)).toEqual([expected]);
  });
});

describe('what is fine', () => {
  it.each([
    ['a file', '[a](docs/threats.md#one) [b](./README.md?plain=1) [c](/docs/threats.md)'],
    ['a file with a space', '[a](docs/a%20b.md) [b](<docs/a b.md>)'],
    ['a directory', '[a](docs) [b](docs/)'],
    ['a page of the forge', '[a](../../security/advisories/new)'],
    ['a heading', '# What to Expect?\n\n[a](#what-to-expect) [b](#What-to-expect)'],
    ['a named anchor', '<a name="here"></a> [a](#here)'],
    ['a text that shows the address', '[https://acme.test](https://acme.test/)'],
    ['a text that leaves out the end', '[github.com/acme/…](https://github.com/acme/rocket)'],
    ['a text that names a file', '[README.md](README.md)'],
    ['a mailbox with a subject', '[a@acme.test](mailto:a@acme.test?subject=report)'],
    ['a server on this machine', 'Open http://localhost:3000.'],
    ['the own reports', 'https://github.com/Acme/Rocket/security/advisories/new'],
    ['code', '`http://acme.test` and `[a](b.md)`'],
  ])('%s', (_, raw) => {
    expect(lint(raw)).toEqual([]);
  });

  it('resolves from the directory of the policy', () => {
    expect(lint('[a](threats.md) [b](../README.md) [c](../../../issues)', 'docs/SECURITY.md')).toEqual([]);
  });
});

it('names the file that was meant', () => {
  const text = readPolicyText('SECURITY.md', '\n[a](readme.md)');
  expect(lintLinks(text, repository)).toEqual([
    {
      severity: 'error',
      code: 'broken-link',
      message: '"readme.md" leads nowhere: the file is called "README.md".',
      path: 'SECURITY.md',
      line: 2,
    },
  ]);
});
