import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { securityInsights } from '../../../source/documents/twins/security-insights.ts';
import { validateSecurityInsights } from '../../../source/standards/security-insights.ts';
import { input, textOf } from './input.ts';

const policy = 'https://github.com/kestrel-lab/kite/blob/main/SECURITY.md';

type Content = {
  readonly header: Readonly<Record<string, string>>;
  readonly project: {
    readonly 'vulnerability-reporting': Readonly<Record<string, unknown>>;
    readonly administrators: readonly unknown[];
  };
  readonly repository: Readonly<Record<string, unknown>>;
};

const contentOf = (text: string | undefined) => parse(text ?? '') as Content;

describe('a new security-insights.yml', () => {
  it.each(['2.2.0', '2.1.0'] as const)(
    'is valid by version %s, for its schema and its readers',
    (version) => {
      const text = textOf(securityInsights, input({ insightsVersion: version })) ?? '';
      expect(validateSecurityInsights(text)).toEqual([]);
    },
  );

  it.each([
    ['2.2.0', 'policy'],
    ['2.1.0', 'security-policy'],
  ] as const)('names the policy as version %s calls it', (version, field) => {
    const { project } = contentOf(textOf(securityInsights, input({ insightsVersion: version })));
    expect(project['vulnerability-reporting'][field]).toBe(policy);
  });

  it('is valid with everything that can be in it', () => {
    const full = input({
      bounty: 'program',
      bountyUrl: 'https://hackerone.com/kite',
      cra: 'steward',
      craLegalName: 'Kestrel Foundation',
      distrusts: ['what comes over the network'],
      dependencyPolicy: true,
      releaseVerification: ['npm-provenance'],
      scanner: 'betterleaks',
      scanInCi: 'github-actions',
      files: ['security-insights', 'scanner-config', 'support'],
      reviewDate: '2026-11-01',
    });
    const claims = ['codeql', 'dependabot', 'scorecard'].map((id) => ({
      id,
      evidence: [{ path: 'a', line: 1 }],
    }));
    const text = textOf(securityInsights, { ...full, facts: { ...full.facts, claims } }) ?? '';
    expect(validateSecurityInsights(text)).toEqual([]);
    expect(text).toContain('last-reviewed: "2026-11-01"');
    expect(contentOf(text).repository['security']).toMatchObject({
      tools: [
        { name: 'CodeQL' },
        { name: 'Dependabot' },
        { name: 'OpenSSF Scorecard' },
        { name: 'betterleaks', type: 'secret' },
      ],
    });
  });

  it('has no contact where no mailbox takes reports', () => {
    const { answers, facts, templates } = input({ channels: ['private-report'] });
    const { email, ...rest } = answers;
    expect(email).toBeDefined();
    const text = textOf(securityInsights, { answers: rest, facts, templates }) ?? '';
    expect(contentOf(text).project['vulnerability-reporting']).not.toHaveProperty('contact');
    expect(validateSecurityInsights(text)).toEqual([]);
  });

  it('is not written where its required fields are not known', () => {
    expect(textOf(securityInsights, input({ maintainers: [] }))).toBeUndefined();
    expect(textOf(securityInsights, input({ forge: 'other' }))).toBeUndefined();
    expect(textOf(securityInsights, input({ files: ['security-policy'] }))).toBeUndefined();
  });
});

describe('an existing security-insights.yml', () => {
  const path = '.github/security-insights.yml';
  const written = (textOf(securityInsights, input()) ?? '').replaceAll('2026-11-22', '2026-01-05');
  const update = (text: string, more = {}) => textOf(securityInsights, input(more, { [path]: text }));

  it('stays as it is when it says the same', () => {
    const own = written
      .replace('security-insights.yml', '.github/security-insights.yml')
      .replace('last-reviewed: "2026-01-05"', 'last-reviewed: "2026-11-22"');
    expect(update(own)).toBe(own);
  });

  it('keeps comments, order and what it knows better', () => {
    const own = `# ours\n${written.replace('name: Ada Kestrel', 'name: Ada K. # she')}`;
    const text = update(own, { email: 'new@kestrel-lab.org' }) ?? '';
    expect(text).toMatch(/^# ours\nheader:/);
    expect(text).toContain('name: Ada K. # she');
    expect(text).toContain('email: new@kestrel-lab.org');
    expect(text).toContain('last-updated: "2026-11-22"');
    expect(validateSecurityInsights(text)).toEqual([]);
  });

  it('keeps how it is laid out, where only a value changes', () => {
    const own = written
      .replace('  administrators:', '\n  administrators:  # who')
      .replace(
        '    - name: Ada Kestrel\n      primary: true',
        '    -   name: Ada Kestrel\n        primary: true',
      )
      .replace(/url: (.*)/, "url: '$1'");
    const text = update(own, { email: 'new@kestrel-lab.org' }) ?? '';
    const changed = text.split('\n').filter((line) => !own.split('\n').includes(line));
    expect(changed).toEqual([
      '  last-updated: "2026-11-22"',
      '  last-reviewed: "2026-11-22"',
      "  url: 'https://github.com/kestrel-lab/kite/blob/main/.github/security-insights.yml'",
      '      email: new@kestrel-lab.org',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a word', ' soon'],
    ['a list', '\n    - one'],
    ['an empty mapping', ' {}'],
  ])('stays a file that parses where %s stands in the place of a mapping of ours', (_, other) => {
    const own = written.replace(
      / {2}vulnerability-reporting:[^]*? {2}documentation:/,
      `  vulnerability-reporting:${other}\n  documentation:`,
    );
    expect(own).not.toBe(written);
    const text = update(own) ?? '';
    expect(contentOf(text).project.administrators).toHaveLength(2);
    expect(update(text)).toBe(text);
  });

  it.each(['header: [', '- a list', ''])('is left alone when it is no insights file: %j', (own) => {
    expect(update(own)).toBe(own);
  });

  it('is left alone when it nests so deeply that parsing it would take all memory', () => {
    const own = `header: ${'['.repeat(200_000)}`;
    expect(update(own)).toBe(own);
  });
});
