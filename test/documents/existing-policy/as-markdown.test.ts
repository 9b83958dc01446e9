import { expect, it } from 'vitest';
import { asMarkdown } from '../../../source/documents/existing-policy/as-markdown.ts';
import { readPolicy } from '../../../source/documents/existing-policy.ts';

const rst = `Security Policy
===============

Reporting a Vulnerability
-------------------------

Write to \`the security team <mailto:security@kestrel-lab.org>\`_.
We will acknowledge your report within 3 days.
`;

const adoc = `= Security Policy

== Reporting a Vulnerability

Write to mailto:security@kestrel-lab.org[the security team].
We will acknowledge your report within 3 days.
`;

it.each([
  ['SECURITY.rst', rst, 8],
  ['docs/security.adoc', adoc, 6],
])('%s is read, each answer at its own line', (path, text, line) => {
  const { answers } = readPolicy(asMarkdown(path, text));
  expect(answers.get('email')?.value).toBe('security@kestrel-lab.org');
  expect(answers.get('acknowledge')).toMatchObject({ value: '3 days', line });
});

it('Markdown is what it is', () => {
  expect(asMarkdown('SECURITY.md', rst)).toBe(rst);
});
