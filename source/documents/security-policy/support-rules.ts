import { formatDuration, parseDuration } from '../../questions/duration.ts';
import type { Facts } from '../../questions/facts.ts';
import { plain } from './markdown.ts';
import { releasedVersions, type Release } from './released-versions.ts';

/** A row of the table of supported versions. */
export type Row = {
  /** As Markdown. */
  readonly label: string;
  readonly supported: boolean;
};

/** What an answer about versions says: sentences, and the rows that follow from it today. */
export type Support = { readonly sentences: readonly string[]; readonly rows: readonly Row[] };

/** What a rule of support says, and which lines of releases it covers. */
type SupportRule = {
  readonly rule: string;
  /** When a version stops getting fixes. */
  readonly end: string;
  readonly by: 'major' | 'minor';
  readonly count: number;
  /** What it covers beyond the newest lines, in words: no tag tells it. */
  readonly also?: string;
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
  'last-three-minors': {
    rule: 'Security fixes go into the three latest minor versions.',
    end: 'A minor version stops getting security fixes when the third one after it is released.',
    by: 'minor',
    count: 3,
  },
  'last-two-majors': {
    rule: 'Security fixes go into the two latest major versions.',
    end: 'A major version stops getting security fixes when the second one after it is released.',
    by: 'major',
    count: 2,
  },
  'latest-and-lts': {
    rule: 'Security fixes go into the latest release and into every long-term support (LTS) version.',
    end: 'Other releases stop getting security fixes as soon as the next one is out, LTS versions at the end of their support.',
    by: 'minor',
    count: 1,
    also: 'LTS versions',
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

const covered = (label: string): Row => ({ label, supported: true });

const left = (label: string): Row => ({ label, supported: false });

function byRule({ rule, end, by, count, also }: SupportRule, facts: Facts): Support {
  const lines = newestLines(releasedVersions(facts), by, count);
  const oldest = lines.at(-1);
  const newest = lines.map(({ label }) => covered(label));
  const rest =
    also === undefined ? [left(`< ${oldest?.start ?? ''}`)] : [covered(also), left('all other versions')];
  return { sentences: [rule, end], rows: oldest ? [...newest, ...rest] : [] };
}

/** Fixes go into one branch; releases, where there are any, are only as good as the day they were made. */
function byBranch({ defaultBranch, tags }: Facts): Support {
  const branch = defaultBranch === undefined ? 'default branch' : `branch ${plain(defaultBranch)}`;
  const older = tags.length > 0 ? 'releases and older commits' : 'older commits';
  return {
    sentences: [
      `Security fixes go into the ${branch}.`,
      `${older.charAt(0).toUpperCase()}${older.slice(1)} do not get them.`,
    ],
    rows: [covered(branch), left(older)],
  };
}

/** The rows name the rule and no versions: those would change from month to month. */
function byAge(time: string): Support {
  return {
    sentences: [`Every release gets security fixes for ${time} after it came out.`],
    rows: [covered(`released in the last ${time.replace(/^1 /, '')}`), left('all older releases')],
  };
}

function byList(list: string): Support {
  const lines = list.split(',').map((line) => covered(plain(line.trim())));
  return {
    sentences: ['The table shows which versions get security fixes.'],
    rows: [...lines, left('all other versions')],
  };
}

/** What the answer says, whether it is a rule, an age or a list. */
export function supportOf(answer: string, facts: Facts): Support {
  if (answer === 'main') return byBranch(facts);
  const rule = rules[answer];
  if (rule) return byRule(rule, facts);
  const age = parseDuration(answer);
  return age && /[a-z]/i.test(answer) ? byAge(formatDuration(age)) : byList(answer);
}
