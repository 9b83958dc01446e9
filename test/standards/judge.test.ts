import { expect, it } from 'vitest';
import { judge, lintPolicy } from '../../source/standards/judge.ts';
import { policyOf, subjectOf } from './subjects.ts';

it('judges a repository without a policy', () => {
  const subject = subjectOf({ 'README.md': '# Rocket' });
  expect(judge(subject).map(({ id, score }) => [id, score])).toContainEqual(['scorecard', 0]);
  expect(lintPolicy(subject)).toEqual([]);
});

it('gives the same scores for the same subject', () => {
  const subject = policyOf('Write to security@acme.test, we answer in 3 to 5 days.');
  expect(judge(subject)).toEqual(judge(subject));
});

it('lints a policy that somebody else wrote', () => {
  const subject = subjectOf({ '.github/SECURITY.md': '# Security\n\nWrite to [insert e-mail].' });
  expect(lintPolicy(subject)).toContainEqual({
    severity: 'error',
    code: 'placeholder',
    message: '"[insert e-mail]" is a gap to be filled in.',
    path: '.github/SECURITY.md',
    line: 3,
  });
});
