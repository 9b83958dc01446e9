import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { checkSupportEnd, checkSupportedVersions } from '../checks.ts';

/** A pre-release such as 1.0.dev1 or 1.0.0-rc.1 makes no 1.0. */
const release = /^v?[1-9]\d*(?:\.\d+){1,2}$/;

/** Versions by the calendar (https://calver.org): `2026.11.3`, or `26.04` with the month in two digits. */
const calendar = /^v?(?:(?:19|20)\d\d[.-]|\d\d\.(?:0[1-9]|1[0-2])(?:\.|$))/;

/**
 * Before 1.0 only the newest release is kept alive; from 1.0 on, the newest major line. A year is no major version:
 * who counts by the calendar keeps the newest release alive too.
 */
function ruleOf(versions: readonly string[]): string {
  const byCalendar = versions.filter((version) => calendar.test(version));
  return 2 * byCalendar.length > versions.length ? 'latest-release' : 'latest-major';
}

function suggestRule({ tags, manifests }: Facts) {
  const tagged = tags.filter((tag) => release.test(tag));
  const declared = manifests.find(({ version = '' }) => release.test(version));
  if (tagged.length > 0) return [{ value: ruleOf(tagged), from: 'git tags' }];
  if (declared) return [{ value: ruleOf([declared.version ?? '']), from: declared.path }];
  return [];
}

export const versions = [
  {
    key: 'supportedVersions',
    kind: 'text',
    chapter: 'versions',
    profile: 'short',
    wording: 'Which versions get security fixes?',
    summary:
      'a rule (latest-release, latest-major, last-two-minors, main, "12 months") or lines such as "2.x, 1.9.x"',
    help: 'A rule stays true by itself; a list of versions goes stale.',
    default: 'latest-release',
    choices: [
      { value: 'latest-release', label: 'the latest release', hint: 'usual before 1.0' },
      { value: 'latest-major', label: 'the latest major version', hint: 'usual from 1.0 on' },
      { value: 'last-two-majors', label: 'the two latest major versions' },
      { value: 'last-two-minors', label: 'the two latest minor versions' },
      { value: 'last-three-minors', label: 'the three latest minor versions' },
      { value: 'latest-and-lts', label: 'the latest release and every LTS version' },
      { value: '12 months', label: 'every release of the last 12 months' },
      { value: 'main', label: 'the default branch only', hint: 'no releases' },
    ],
    suggest: suggestRule,
    typedAs: 'age',
    check: checkSupportedVersions,
  },
  {
    key: 'olderVersions',
    kind: 'choice',
    chapter: 'versions',
    profile: 'full',
    wording: 'Do older versions still get fixes when a vulnerability is severe enough?',
    summary: 'severity from which older versions get a fix too',
    help: 'Most projects fix supported versions only.',
    choices: [
      { value: 'none', label: 'no' },
      { value: 'critical', label: 'only critical ones', hint: 'CVSS 9.0 or higher' },
      { value: 'high', label: 'high and critical ones', hint: 'CVSS 7.0 or higher' },
    ],
    default: 'none',
  },
  {
    key: 'supportEnds',
    kind: 'list',
    chapter: 'versions',
    profile: 'full',
    wording: 'When does support end, where you know the month?',
    summary: 'month in which support ends, as "06/2027" or "2.x: 06/2027"',
    help: 'Leave it empty when you do not know. The Cyber Resilience Act asks manufacturers for it.',
    open: true,
    typedAs: 'month',
    check: checkSupportEnd,
  },
  {
    key: 'checkMark',
    kind: 'choice',
    chapter: 'versions',
    profile: 'full',
    wording: 'How should the table of versions say yes and no?',
    summary: 'marks in the table of versions',
    help: 'Words are read aloud well by every screen reader.',
    choices: [
      { value: 'words', label: 'yes, no' },
      { value: 'emoji', label: '✅ ❌' },
      { value: 'shortcode', label: ':white_check_mark: :x:', hint: 'drawn by GitHub and GitLab' },
    ],
    default: 'words',
  },
] as const satisfies readonly Question[];
