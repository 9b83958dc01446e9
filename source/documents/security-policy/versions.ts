import type { Answers } from '../../questions/catalogue.ts';
import { formatDuration, parseDuration } from '../../questions/duration.ts';
import type { Facts } from '../../questions/facts.ts';
import { labelled } from './lists.ts';
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

const marks = {
  words: { yes: 'yes', no: 'no' },
  emoji: { yes: '✅', no: '❌' },
  shortcode: { yes: ':white_check_mark:', no: ':x:' },
} as const;

const olderCells = { none: undefined, critical: 'critical only', high: 'high and critical only' } as const;

/** End of support by version, `06/2027`; the empty name stands for every supported version. */
function endDates({ supportEnds = [] }: Answers): ReadonlyMap<string, string> {
  return new Map(supportEnds.map(labelled).map(({ label = '', text }) => [label, plain(text)]));
}

function supportTable(answers: Answers, rows: readonly Row[]): string | false {
  if (rows.length === 0) return false;
  const { yes, no } = marks[answers.checkMark ?? 'words'];
  const older = olderCells[answers.olderVersions ?? 'none'] ?? no;
  const ends = endDates(answers);
  const end = ({ label, supported }: Row) => ends.get(label) ?? (supported ? ends.get('') : undefined) ?? '-';
  const cells = rows.map((row) => [
    plain(row.label),
    row.supported ? yes : older,
    ...(ends.size > 0 ? [end(row)] : []),
  ]);
  return table(['Version', 'Security fixes', ...(ends.size > 0 ? ['Until'] : [])], cells);
}

const olderSentences = {
  none: false,
  critical:
    'Whether an older version gets a fix depends on the CVSS rating: it does when the vulnerability is critical (9.0 or higher).',
  high: 'Whether an older version gets a fix depends on the CVSS rating: it does when the vulnerability is high or critical (7.0 or higher).',
} as const;

type Support = { readonly sentences: readonly string[]; readonly rows: readonly Row[] };

function mainBranch(branch: string | undefined): readonly string[] {
  const name = branch === undefined ? 'default branch' : `branch ${plain(branch)}`;
  return [`Security fixes go into the ${name}.`, 'There are no older versions that get them.'];
}

/** What the answer says, whether it is a rule, an age or a list. */
function supportOf(answer: string, facts: Facts): Support {
  if (answer === 'main') return { sentences: mainBranch(facts.defaultBranch), rows: [] };
  const rule = rules[answer];
  if (rule) return { sentences: [rule.rule, rule.end], rows: rowsByRule(rule, releasedVersions(facts)) };
  const age = parseDuration(answer);
  if (age && /[a-z]/i.test(answer)) {
    const time = formatDuration(age);
    return { sentences: [`Every release gets security fixes for ${time} after it came out.`], rows: [] };
  }
  return { sentences: ['The table names the versions that get security fixes.'], rows: rowsByList(answer) };
}

/** Support that ends on one day for every supported version, where no table can say so. */
function commonEnd(answers: Answers, table: string | false): string | false {
  const end = endDates(answers).get('');
  return table === false && end !== undefined && `Support ends in ${end}.`;
}

/** Section "Supported versions": the rule in words and the versions that it covers today. */
export function versionsView(answers: Answers, facts: Facts) {
  if (answers.supportedVersions === undefined) return false;
  const { sentences, rows } = supportOf(answers.supportedVersions, facts);
  const lines = supportTable(answers, rows);
  return {
    rule: sentences.join('\n'),
    older: olderSentences[answers.olderVersions ?? 'none'],
    table: lines,
    ends: commonEnd(answers, lines),
  };
}
