import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readmeLink, withSecurityLink } from '../../../source/documents/twins/readme-link.ts';
import { input, textOf } from './input.ts';

const section = (level: string) =>
  `${level} Security\n\nTo report a vulnerability, follow the [security policy](SECURITY.md).\n`;

describe('withSecurityLink', () => {
  it.each([
    ['# Kite\n', `# Kite\n\n${section('##')}`],
    ['# Kite\n\n## License\n\nMIT\n', `# Kite\n\n${section('##')}\n## License\n\nMIT\n`],
    ['# Kite\n\n### 📄 Licence\nMIT\n', `# Kite\n\n${section('###')}\n### 📄 Licence\nMIT\n`],
    ['```\n# License\n```\n', `\`\`\`\n# License\n\`\`\`\n\n${section('##')}`],
    ['# Kite\r\n', `# Kite\r\n\r\n${section('##').replaceAll('\n', '\r\n')}`],
  ])('adds a section to %j', (readme, expected) => {
    expect(withSecurityLink(readme, 'SECURITY.md')).toBe(expected);
  });

  it.each([
    'See SECURITY.md.',
    'Our [Security Policy](x).',
    'https://github.com/a/b/security/policy',
    '# Kite\n\n## Security\n\nMail us.\n\n## License\n',
  ])('leaves %j alone', (readme) => {
    expect(withSecurityLink(readme, 'SECURITY.md')).toBe(readme);
  });

  it('adds nothing a second time and keeps every line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('# A', '## License', '```', 'text', '')), (lines) => {
        const readme = lines.join('\n');
        const once = withSecurityLink(readme, 'SECURITY.md');
        expect(withSecurityLink(once, 'SECURITY.md')).toBe(once);
        const kept: readonly string[] = lines.filter((line) => line !== '');
        expect(once.split('\n').filter((line) => kept.includes(line))).toEqual(kept);
      }),
    );
  });
});

describe('the document', () => {
  it.each([
    ['README.md', 'SECURITY.md'],
    ['.github/README.md', '../SECURITY.md'],
  ])('links from %s', (path, target) => {
    const from = input({}, { [path]: '# Kite\n' });
    const facts = { ...from.facts, paths: [path] };
    expect(textOf(readmeLink, { ...from, facts })).toContain(`(${target})`);
  });

  it.each([
    [
      'our link to where the policy was',
      'security policy](docs/SECURITY.md).',
      'security policy](SECURITY.md).',
    ],
    ['one to a file that is there', 'security policy](OTHER.md).', 'security policy](OTHER.md).'],
    ['one to a page', 'security policy](https://kite.org/s).', 'security policy](https://kite.org/s).'],
  ])('leads to the policy of today: %s', (_, link, expected) => {
    const readme = (to: string) => `# Kite\n\n## Security\n\nTo report, follow the [${to}\n`;
    const from = input({}, { 'README.md': readme(link) });
    const facts = { ...from.facts, paths: ['README.md', 'SECURITY.md', 'OTHER.md'] };
    expect(textOf(readmeLink, { ...from, facts })).toBe(readme(expected));
  });

  it('makes up no README', () => {
    expect(textOf(readmeLink, input())).toBeUndefined();
  });
});
