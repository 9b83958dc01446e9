import { describe, expect, it } from 'vitest';
import { coverageOf, isHumanPolicy, unsaidKeys } from '../../../source/documents/existing-policy/unsaid.ts';

const starterVersions = `## Supported Versions

Use this section to tell people about which versions of your project are
currently being supported with security updates.

| Version | Supported          |
| ------- | ------------------ |
| 5.1.x   | :white_check_mark: |
| 5.0.x   | :x:                |
| 4.0.x   | :white_check_mark: |
| < 4.0   | :x:                |
`;

const own = `# Security

## Reporting a vulnerability

Write to <security@kestrel-lab.org>.

## What we promise

You hear from us within 5 days.
`;

describe('whose policy it is', () => {
  it.each([
    ['an empty file', '', false],
    ['a bare title', '# Security Policy\n', false],
    ['the starter text of the forge', `# Security Policy\n\n${starterVersions}`, false],
    ['a sentence under the title', '# Security\n\nWrite to security@kestrel-lab.org.\n', true],
    ['a text without a heading', 'Write to security@kestrel-lab.org.\n', true],
    ['starter text beside own words', `${own}\n${starterVersions}`, true],
  ])('%s', (_, text, expected) => {
    expect(isHumanPolicy(text)).toBe(expected);
  });
});

describe('what stays unsaid', () => {
  it('every promise, whether the text makes it or not', () => {
    const keys = unsaidKeys(own);
    for (const key of [
      'acknowledge',
      'disclosureWindow',
      'safeHarbor',
      'cve',
      'supportedVersions',
      'reviewDate',
    ])
      expect(keys).toContain(key);
  });

  it('but not what workflows prove, nor what is no promise', () => {
    for (const key of ['releaseVerification', 'sbom', 'projectName', 'scanner'])
      expect(unsaidKeys(own)).not.toContain(key);
  });

  it('and not the versions where the starter text lists versions that never were', () => {
    expect(unsaidKeys(`${own}\n${starterVersions}`)).not.toContain('supportedVersions');
  });
});

it('tells which sections of ours a text has in its own words', () => {
  const { lacking, covered } = coverageOf(own);
  expect(covered.map(({ part, by }) => [part.heading, by.heading])).toEqual([
    ['Reporting a vulnerability', 'Reporting a vulnerability'],
    ['What to expect', 'What we promise'],
  ]);
  expect(lacking.map(({ heading }) => heading)).toContain('Safe harbour');
});
