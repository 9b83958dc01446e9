import type { Answers } from '../../questions/catalogue.ts';
import { formatDuration, parseDuration } from '../../questions/duration.ts';
import type { Facts } from '../../questions/facts.ts';
import { plain, table } from './markdown.ts';
import { releasedVersions, type Release } from './released-versions.ts';

/** What a rule of support says, and which lines of releases it covers. */
type SupportRule = {
  readonly rule: string;
  /** When a version stops getting fixes. */
  readonly end: string;
  readonly by?: 'major' | 'minor';
  readonly count?: number;
};

const rules: Readonly<Record<string, SupportRule>> = {
  'latest-release': {
    rule: 'Security fixes go into the latest release.',
    end: 'A release stops getting security fixes as soon as the next one is out.',
    by: 'minor',
    count: 1,
  },
  'latest-major': {
    rule: 'Security fixes go into the latest major version.',
    end: 'A major version stops getting security fixes when the next one is released.',
    by: 'major',
    count: 1,
  },
  'last-two-minors': {
    rule: 'Security fixes go into the two latest minor versions.',
    end: 'A minor version stops getting security fixes when the second one after it is released.',
    by: 'minor',
    count: 2,
  },
};

/** A line of releases, `2.x` or `2.4.x`, and the version at which it begins. */
type Line = { readonly label: string; readonly start: string };

function lineOf({ major, minor }: Release, by: 'major' | 'minor'): Line {
  // Before 1.0 a minor version may break what came before, as a major one does later.
  return by === 'major' && major > 0
    ? { label: `${major}.x`, start: `${major}.0` }
    : { label: `${major}.${minor}.x`, start: `${major}.${minor}` };
}

function newestLines(releases: readonly Release[], by: 'major' | 'minor', count: number): readonly Line[] {
  const lines = new Map(releases.map((release) => lineOf(release, by)).map((line) => [line.label, line]));
  return [...lines.values()].slice(0, count);
}

type Row = { readonly label: string; readonly supported: boolean };

function rowsByRule({ by, count }: SupportRule, releases: readonly Release[]): readonly Row[] {
  const lines = by && count ? newestLines(releases, by, count) : [];
  const oldest = lines.at(-1);
  if (!oldest) return [];
  return [
    ...lines.map(({ label }) => ({ label, supported: true })),
    { label: `< ${oldest.start}`, supported: false },
  ];
}

function rowsByList(list: string): readonly Row[] {
  const lines = list.split(',').map((line) => line.trim());
  return [
    ...lines.map((label) => ({ label, supported: true })),
    { label: 'all other versions', supported: false },
  ];
}

function supportTable(rows: readonly Row[]): string | false {
  const cells = rows.map(({ label, supported }) => [plain(label), supported ? 'yes' : 'no']);
  return cells.length > 0 && table(['Version', 'Security fixes'], cells);
}

function mainBranch(branch: string | undefined): string {
  const name = branch === undefined ? 'default branch' : `branch ${plain(branch)}`;
  return `Security fixes go into the ${name}.\nThere are no older versions that get them.`;
}

/** Section "Supported versions": the rule in words and the versions that it covers today. */
export function versionsView({ supportedVersions }: Answers, facts: Facts) {
  if (supportedVersions === 'main') return { rule: mainBranch(facts.defaultBranch), table: false };
  const known = rules[supportedVersions];
  if (known) {
    const rows = rowsByRule(known, releasedVersions(facts));
    return { rule: `${known.rule}\n${known.end}`, table: supportTable(rows) };
  }
  const age = parseDuration(supportedVersions);
  if (age) {
    return { rule: `Every release gets security fixes for ${formatDuration(age)}.`, table: false };
  }
  const rule = 'These versions get security fixes.';
  return { rule, table: supportTable(rowsByList(supportedVersions)) };
}
