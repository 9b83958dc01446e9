import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  issueTemplateConfig,
  withContactLink,
} from '../../../source/documents/twins/issue-template-config.ts';
import { input, textOf } from './input.ts';

const link = {
  name: 'Security vulnerability',
  url: 'https://a.org/security/advisories/new',
  about: 'In private.',
};

describe('withContactLink', () => {
  it.each([
    ['', [link]],
    ['blank_issues_enabled: false\n', [link]],
    ['contact_links:\n', [link]],
    [
      'contact_links:\n  - name: Chat\n    url: https://chat.a.org\n',
      [{ name: 'Chat', url: 'https://chat.a.org' }, link],
    ],
  ])('adds the link to %j', (text, links) => {
    expect(parse(withContactLink(text, link))).toMatchObject({ contact_links: links });
  });

  it('keeps comments and order', () => {
    const own =
      '# ours\ncontact_links:\n  # the chat\n  - name: Chat\n    url: https://chat.a.org\nblank_issues_enabled: false\n';
    const text = withContactLink(own, link);
    for (const line of own.trimEnd().split('\n')) expect(text.split('\n')).toContain(line);
    expect(text.indexOf('contact_links')).toBeLessThan(text.indexOf('blank_issues_enabled'));
  });

  it.each([
    'contact_links:\n  - url: https://github.com/a/b/security/policy\n',
    'contact_links: nothing\n',
    'contact_links: [',
    '- a list\n',
  ])('leaves %j alone', (text) => {
    expect(withContactLink(text, link)).toBe(text);
  });

  it('leaves a text alone that nests so deeply that parsing it would take all memory', () => {
    const text = '['.repeat(200_000);
    expect(withContactLink(text, link)).toBe(text);
  });
});

describe('the document', () => {
  it('links to the private report, or to the policy', () => {
    expect(textOf(issueTemplateConfig, input())).toContain('/kestrel-lab/kite/security/advisories/new');
    expect(textOf(issueTemplateConfig, input({ channels: ['email'] }))).toContain('/blob/main/SECURITY.md');
  });

  it('is for forges that show such links', () => {
    expect(textOf(issueTemplateConfig, input({ forge: 'gitlab' }))).toBeUndefined();
    expect(textOf(issueTemplateConfig, input({ files: [] }))).toBeUndefined();
  });
});
