import { scoreBestPracticesBadge } from './best-practices-badge.ts';
import { lintLinks } from './links.ts';
import { scoreOspsBaseline } from './osps-baseline.ts';
import { lintPlaceholders } from './placeholders.ts';
import { readSubject, type Reading } from './reading.ts';
import { scoreRubric } from './rubric.ts';
import { scoreScorecard } from './scorecard.ts';
import { scoreSecurityTxt, securityTxtPath, validateSecurityTxt } from './security-txt.ts';
import type { Finding, Score, Subject } from './standard.ts';
import { lintVersions } from './versions.ts';

/**
 * How the repository fares by every standard, in the order in which they are shown. RFC 9116 is left out where
 * there is no `security.txt`.
 */
export function judge(subject: Subject): readonly Score[] {
  const reading = readSubject(subject);
  const securityTxt = scoreSecurityTxt(reading);
  return [
    scoreRubric(reading),
    scoreScorecard(reading),
    scoreOspsBaseline(reading),
    scoreBestPracticesBadge(reading),
    ...(securityTxt ? [securityTxt] : []),
  ];
}

function lintPolicyText({ policy, subject }: Reading): readonly Finding[] {
  if (!policy) return [];
  const findings = [lintPlaceholders(policy), lintLinks(policy, subject), lintVersions(policy, subject)];
  return findings.flat().toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function lintInsights({ insights }: Reading): readonly Finding[] {
  return (insights?.problems ?? []).map(({ kind, at, message, line }) => ({
    severity: kind === 'schema' ? 'error' : 'warning',
    code: kind === 'schema' ? 'insights-invalid' : 'insights-unreadable',
    message: at === '' ? `The file ${message}.` : `${at} ${message}.`,
    path: insights?.path ?? '',
    line,
  }));
}

const advice: ReadonlySet<string> = new Set(['expires-within-a-year', 'canonical', 'names', 'location']);

function lintSecurityTxt({ subject }: Reading): readonly Finding[] {
  const path = securityTxtPath(subject);
  if (path === undefined) return [];
  return validateSecurityTxt(subject.files.get(path) ?? '', subject.today).map(({ rule, message, line }) => ({
    severity: advice.has(rule) ? 'warning' : 'error',
    code: `security-txt-${rule}`,
    message,
    path,
    line,
  }));
}

const foreignPolicy = /^(?:\.github\/|docs?\/)?security\.(?:rst|adoc)$/i;

/** A policy in a format that is only read: a second one in Markdown would sooner or later say something else. */
function lintFormat({ policy, subject }: Reading): readonly Finding[] {
  const path = policy ? undefined : subject.paths.find((one) => foreignPolicy.test(one));
  if (path === undefined) return [];
  const message =
    'The policy is no Markdown: it is left as it is and only read. Turn it into SECURITY.md to have it completed and judged.';
  return [{ severity: 'info', code: 'policy-format', message, path }];
}

/** What is wrong with the policy of a repository and its twins, whoever wrote them; file by file, by line. */
export function lintPolicy(subject: Subject): readonly Finding[] {
  const reading = readSubject(subject);
  return [
    lintFormat(reading),
    lintPolicyText(reading),
    lintInsights(reading),
    lintSecurityTxt(reading),
  ].flat();
}
