import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubject } from '../../source/standards/reading.ts';
import { isScorecardPolicyPath, scoreScorecard, scorecardPolicy } from '../../source/standards/scorecard.ts';
import { collectHits, findEmails } from '../../source/standards/scorecard-hits.ts';
import type { Subject } from '../../source/standards/standard.ts';
import { policyOf, subjectOf } from './subjects.ts';

const score = (subject: Subject) => scoreScorecard(readSubject(subject));

describe('the paths that count', () => {
  const directories = ['', '.github/', 'docs/'];
  const counted = ['md', 'markdown', 'adoc', 'rst'].flatMap((extension) =>
    directories.map((directory) => `${directory}security.${extension}`),
  );

  it.each([...counted, 'doc/security.rst', 'SECURITY.md', 'dOCs/SeCuRIty.rsT'])('%s counts', (path) => {
    expect(isScorecardPolicyPath(path)).toBe(true);
  });

  it.each([
    'SECURITY',
    'SECURITY.txt',
    '.well-known/security.txt',
    'doc/security.md',
    '.gitlab/SECURITY.md',
    'packages/core/SECURITY.md',
    'test1',
  ])('%s does not count', (path) => {
    expect(isScorecardPolicyPath(path)).toBe(false);
  });

  it.each([
    ['.github before the root', ['SECURITY.md', '.github/SECURITY.md'], '.github/SECURITY.md'],
    ['the root before docs', ['docs/SECURITY.md', 'SECURITY.md'], 'SECURITY.md'],
  ])('scores %s', (_, paths, expected) => {
    const subject = subjectOf(Object.fromEntries(paths.map((path) => [path, 'text'])));
    expect(scorecardPolicy(subject)?.path).toBe(expected);
  });
});

describe('the score', () => {
  // One row a combination of the probes; the same facts that the project's own fixtures pin down.
  const link = 'https://reports.acme.test/new';
  const email = 'security@acme.test';
  const prose = 'thank you for helping us';
  const topics = 'vulnerabilities and their disclosure';

  it.each([
    ['no content', '', 0],
    ['a single line break', '\n', 0],
    ['prose alone', prose, 3],
    ['prose with two topics', `${prose} ${topics}`, 4],
    ['an address alone', link, 6],
    ['an e-mail alone', email, 6],
    ['an address and an e-mail', `${link} ${email}`, 6],
    ['links and prose', `${link} ${email}\n${prose}`, 9],
    ['links, prose and one topic', `${link}\n${prose} vulnerability`, 9],
    ['links, prose and two topics', `${link} ${email}\n${prose} ${topics}`, 10],
    ['links, prose and two numbers', `${email}\nWe answer in 3 days and fix in 90.`, 10],
    ['the same word twice', `${email}\nA vuln is a vuln, we thank you for it.`, 10],
  ])('%s: %s', (_, text, expected) => {
    expect(score(policyOf(text))).toMatchObject({ score: expected, max: 10 });
  });

  it('is nothing without a file', () => {
    const result = score(subjectOf({ 'README.md': 'security@acme.test 1 2' }));
    expect(result.score).toBe(0);
    expect(result.rules.map(({ status }) => status)).toEqual(Array(4).fill('missing'));
  });

  it('measures in bytes, not in characters', () => {
    // 29 bytes of link and 2 for its marks; one CJK character takes 3 bytes.
    expect(score(policyOf(`${link}謝`)).rules[2]?.status).toBe('met');
    expect(score(policyOf(`${link}ab`)).rules[2]?.status).toBe('missing');
  });

  it('counts a link once however often it is repeated', () => {
    expect(score(policyOf(`${link} ${link}`)).rules[2]?.status).toBe('met');
  });

  it('passes over an empty file that differs in letter case only', () => {
    expect(score(subjectOf({ 'SECURITY.md': '', 'security.md': `${link}\n1 2` })).score).toBe(10);
  });

  it('names the questions whose answers mend what is missing', () => {
    const { rules } = score(policyOf('Use the Security tab for vulnerabilities, 2 of them.'));
    const failing = rules.filter(({ status }) => status === 'missing');
    expect(failing.map(({ id, questions }) => [id, questions])).toEqual([
      ['securityPolicyContainsLinks', ['channels', 'email', 'formUrl', 'repository']],
    ]);
  });
});

describe('the patterns', () => {
  const matches = (line: string, kind: string) =>
    collectHits(line)
      .filter((hit) => hit.kind === kind)
      .map(({ match }) => match);

  it.each([
    ['See https://acme.test for more.', ['https://acme.test']],
    ['(http://acme.test/a?b=c%20:d-e_f)', ['http://acme.test/a?b=c%20:d-e_f']],
    ['ftp://acme.test', []],
    ['https://', ['https://']],
    ['HTTPS://ACME.TEST', []],
  ])('links in %s', (line, expected) => {
    expect(matches(line, 'url')).toEqual(expected);
  });

  it.each([
    ['Write to security@acme.test.', ['security@acme.test']],
    ['security[at]acme.test', ['security[at]acme.test']],
    ['security\\[at\\]acme.test', ['security\\[at\\]acme.test']],
    ['security@acme.technology', []],
    ['zach @ acme.test', []],
    ['zach [at] acme.test', []],
    ['security at acme dot test', []],
    ['.dotted@acme.test', ['dotted@acme.test']],
    ['a@b.test.x9@c.test', ['a@b.test', '.x9@c.test']],
  ])('addresses in %s', (line, expected) => {
    expect(matches(line, 'email')).toEqual(expected);
  });

  it.each([
    ['vulnerability DISCLOSURE', ['vuln', 'DISCLOS']],
    ['12345', ['2345']],
    ['CVE-2026-1', ['2026', '1']],
    ['48h and v2x', []],
    ['diſcloſure', ['diſcloſ']],
    ['Nothing of the kind.', []],
  ])('topics in %s', (line, expected) => {
    expect(matches(line, 'text')).toEqual(expected);
  });

  it('go by line, links before addresses before topics', () => {
    expect(collectHits('2 https://a.test\r\nb@c.test vuln').map(({ line, match }) => [line, match])).toEqual([
      [1, 'https://a.test'],
      [1, '2'],
      [2, 'b@c.test'],
      [2, 'vuln'],
    ]);
  });

  it('find the addresses that the published pattern finds', () => {
    const published = /\b[A-Za-z0-9._%+-]+(@|\\?\[at\\?\])[A-Za-z0-9.-]+\.[A-Za-z]{2,6}\b/g;
    const piece = fc.constantFrom(
      'a',
      'bc',
      '9',
      '.',
      '-',
      '_',
      '@',
      '[at]',
      '\\[at\\]',
      '.org',
      '.x',
      ' ',
      'é',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const line = pieces.join('');
        expect(findEmails(line)).toEqual(line.match(published) ?? []);
      }),
      { numRuns: 3000 },
    );
  });

  it('do not slow down on a long line without an address', () => {
    expect(collectHits('a.'.repeat(200_000))).toEqual([]);
  });
});
