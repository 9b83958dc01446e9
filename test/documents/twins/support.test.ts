import { expect, it } from 'vitest';
import { support } from '../../../source/documents/twins/support.ts';
import { input, textOf } from './input.ts';

it('tells where help is, how long versions are supported, and where to report vulnerabilities', () => {
  expect(
    textOf(support, input({ helpChannels: ['issues', 'discussions', 'https://chat.kestrel-lab.org'] })),
  ).toBe(
    [
      '# Support',
      '',
      'How users of Kite get help, and for how long.',
      '',
      '## Getting help',
      '',
      '- Bugs and ideas: <https://github.com/kestrel-lab/kite/issues>',
      '- Questions: <https://github.com/kestrel-lab/kite/discussions>',
      '- <https://chat.kestrel-lab.org>',
      '',
      '## Supported versions',
      '',
      'Security fixes go into the latest major version.',
      'A major version stops getting security fixes when the next one is released.',
      '',
      '| Version | Security fixes |',
      '| ------- | -------------- |',
      '| 1.x     | yes            |',
      '| < 1.0   | no             |',
      '',
      '## Security',
      '',
      'Please report vulnerabilities in private.',
      'The [security policy](SECURITY.md) tells how.',
      '',
    ].join('\n'),
  );
});

it('prints nothing empty', () => {
  expect(textOf(support, input({ helpChannels: [] }))).not.toContain('Getting help');
  expect(textOf(support, input({ files: [] }))).toBeUndefined();
});

it('updates the file where it is', () => {
  expect(support.render(input({}, { '.github/SUPPORT.md': '' }))[0]?.path).toBe('.github/SUPPORT.md');
});
