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

  it('keeps how it is laid out', () => {
    const own =
      'contact_links:\n    -   name: Chat # ours\n        url: "https://chat.a.org"\n\n\nblank_issues_enabled: no\n';
    const lines = withContactLink(own, link).split('\n');
    for (const line of own.split('\n')) expect(lines).toContain(line);
    expect(lines).toContain('    - name: Security vulnerability');
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

  const path = '.github/ISSUE_TEMPLATE/config.yml';
  const byMail = { channels: ['email'] };
  const moved = (text: string) => ({ [path]: text, '.github/SECURITY.md': '# Security\n' });

  it('follows the policy where it moved to', () => {
    const text = textOf(issueTemplateConfig, input(byMail)) ?? '';
    expect(textOf(issueTemplateConfig, input(byMail, moved(text)))).toBe(
      text.replace('/blob/main/SECURITY.md', '/blob/main/.github/SECURITY.md'),
    );
  });

  it('follows it also in words that a human gave it', () => {
    const own = `contact_links:\n  - name: "Found a hole?"\n    url: https://github.com/kestrel-lab/kite/blob/main/SECURITY.md # here\n    about: Tell us\n`;
    expect(textOf(issueTemplateConfig, input({}, moved(own)))).toBe(
      own.replace('/blob/main/SECURITY.md', '/blob/main/.github/SECURITY.md'),
    );
  });

  it.each([
    ['the repository has another name', { repository: 'kestrel-lab/falcon' }],
    ['reports no longer go to the forge', byMail],
  ])('leads elsewhere when %s', (_, more) => {
    const text = textOf(issueTemplateConfig, input()) ?? '';
    const fresh = textOf(issueTemplateConfig, input(more));
    expect(fresh).not.toBe(text);
    expect(textOf(issueTemplateConfig, input(more, { [path]: text }))).toBe(fresh);
  });

  it.each([
    'https://kestrel-lab.org/security',
    'https://github.com/kestrel-lab/other/blob/main/SECURITY.md',
    'https://github.com/kestrel-lab/kite/security/policy',
  ])('leaves a link of a human to %s', (url) => {
    const own = `contact_links:\n  - name: Safety\n    url: ${url}\n    about: Here\n`;
    expect(textOf(issueTemplateConfig, input({}, moved(own)))).toBe(own);
  });

  it('is for forges that show such links', () => {
    expect(textOf(issueTemplateConfig, input({ forge: 'gitlab' }))).toBeUndefined();
    expect(textOf(issueTemplateConfig, input({ files: [] }))).toBeUndefined();
  });
});
