import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import { judge, lintPolicy } from '../../source/standards/judge.ts';
import { policyOf, subjectOf } from './subjects.ts';

describe('the scores', () => {
  it('of a repository without a policy', () => {
    const scores = judge(subjectOf({ 'README.md': '# Rocket' }));
    expect(scores.map(({ id, score }) => [id, score])).toEqual([
      ['rubric', 0],
      ['scorecard', 0],
      // No address at all is no address without encryption.
      ['ospsBaseline', 1],
      ['bestPracticesBadge', 0],
    ]);
  });

  it('are of a policy by its other ending too', () => {
    const text = 'Write to security@acme.test.';
    const [other] = judge(subjectOf({ '.github/SECURITY.markdown': text }));
    expect(other!.score).toBe(judge(policyOf(text))[0]!.score);
  });

  it('hold RFC 9116 where there is a security.txt', () => {
    const scores = judge(subjectOf({ '.well-known/security.txt': 'Contact: tel:1\n' }));
    expect(scores.map(({ id }) => id)).toContain('securityTxt');
  });

  it('are the same for the same subject', () => {
    const subject = policyOf('Write to security@acme.test, we answer in 3 to 5 days.');
    expect(judge(subject)).toEqual(judge(subject));
  });

  it('change with the text', () => {
    const before = judge(policyOf('Tell us.'));
    const after = judge(policyOf('Write to security@acme.test.'));
    expect(after[0]!.score).toBeGreaterThan(before[0]!.score);
  });

  it('add up', () => {
    for (const { score, max, rules } of judge(policyOf('Write to security@acme.test.'))) {
      const points = rules.map((rule) => rule.points ?? Number(rule.status === 'met'));
      expect(score).toBe(points.reduce((sum, count) => sum + count, 0));
      expect(score).toBeLessThanOrEqual(max);
    }
  });

  it('name only questions that are asked', () => {
    const asked = new Set(questions.map(({ key }) => key));
    const named = judge(subjectOf({ '.well-known/security.txt': '' }))
      .flatMap(({ rules }) => rules)
      .flatMap((rule) => rule.questions);
    expect(named.filter((key) => !asked.has(key))).toEqual([]);
  });

  it('come with a source, a demand and, where something is missing, what', () => {
    for (const rule of judge(policyOf('Tell us.')).flatMap(({ rules }) => rules)) {
      expect(rule.demand).toMatch(/^[A-Z].*\.$/);
      expect(rule.source).toMatch(/^https:|^create-security-policy$/);
      expect(rule.status === 'met' || (rule.missing ?? '') !== '').toBe(true);
    }
  });
});

describe('the lint', () => {
  it('is silent without a policy', () => {
    expect(lintPolicy(subjectOf({ 'README.md': '# Rocket' }))).toEqual([]);
  });

  it('reads a policy that somebody else wrote, and its twins', () => {
    const findings = lintPolicy(
      subjectOf(
        {
          '.github/SECURITY.md':
            '# Security\n\n| Version | Supported |\n|---|---|\n| 1.x | yes |\n\nWrite to [insert e-mail], see http://acme.test.\n',
          'security-insights.yml': 'header: []\n',
          'public/.well-known/security.txt': 'Contact: security@acme.test\n',
        },
        { latestVersion: '2.0.0' },
      ),
    );
    expect(findings.map(({ path, line, code }) => [path, line, code])).toEqual([
      ['.github/SECURITY.md', 5, 'versions-stale'],
      ['.github/SECURITY.md', 7, 'placeholder'],
      ['.github/SECURITY.md', 7, 'insecure-link'],
      ['security-insights.yml', 1, 'insights-invalid'],
      ['security-insights.yml', 1, 'insights-invalid'],
      ['security-insights.yml', 1, 'insights-invalid'],
      ['public/.well-known/security.txt', 1, 'security-txt-expires'],
      ['public/.well-known/security.txt', 1, 'security-txt-contact'],
    ]);
  });
});

describe('hostile text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '\n',
      '| Version |\n|---|\n| ',
      '| yes |',
      '[a](',
      ')',
      '```',
      '<!--',
      '---\n',
      '# ',
      'a@b.test',
    ),
    fc.constantFrom(
      '>= 1.x.',
      '99999999999',
      '\u202e',
      'Contact: ',
      'Expires: ',
      '&a [*a]',
      ': ',
      '- ',
      '%E0%A4%A',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is judged like any other', () => {
    fc.assert(
      fc.property(text, text, text, (policy, insights, securityTxt) => {
        const subject = subjectOf(
          {
            'SECURITY.md': policy,
            'security-insights.yml': insights,
            '.well-known/security.txt': securityTxt,
          },
          { latestVersion: '1.2.3' },
        );
        expect(judge(subject)).toHaveLength(5);
        for (const { message, line } of lintPolicy(subject)) {
          expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['[', '| ', '`', '<!--', '- ', '# a\n', 'a@', '$A ', 'not ', '1 day ', '[a]: b\n', 'https://a '])(
    'of many %j is judged, too',
    (part) => {
      expect(judge(policyOf(part.repeat(30_000)))).toHaveLength(4);
    },
  );
});
