import { questions, type Answers } from './catalogue.ts';
import type { Draft } from './draft.ts';
import { calendarDays, parseDuration } from './duration.ts';

/** A rule that holds between answers, and says how to mend them when it does not. */
type Rule = {
  /** Stable name in kebab case. */
  readonly code: string;
  /** The questions whose answers clash, the one to change first. */
  readonly keys: readonly (keyof Answers)[];
  /** `today` is `YYYY-MM-DD`, or empty where the day does not matter. */
  readonly broken: (answers: Partial<Answers>, today: string) => boolean;
  readonly message: string;
};

/** One rule that the answers break. */
export type BrokenRule = Pick<Rule, 'code' | 'keys' | 'message'>;

const withPrivateReports: readonly (string | undefined)[] = ['github', 'gitlab'];

/** Calendar days; nothing for `none` and `best effort`. */
function days(text: string | undefined): number | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration && calendarDays(duration);
}

/** True when both are times and the first is longer. */
function longer(first: string | undefined, second: string | undefined): boolean {
  const [a, b] = [days(first), days(second)];
  return a !== undefined && b !== undefined && a > b;
}

function names(items: readonly string[] | undefined): readonly string[] {
  return (items ?? []).map((item) => item.split(':')[0]?.trim().toLowerCase() ?? '');
}

const usualLevels = ['critical', 'high', 'medium', 'low'];

/** Every rule once. A new one is a row here and a row in its test. */
const rules: readonly Rule[] = [
  {
    code: 'no-private-reports',
    keys: ['channels', 'forge'],
    broken: ({ channels = [], forge }) =>
      channels.includes('private-report') && !withPrivateReports.includes(forge),
    message: 'this forge takes no private reports: name e-mail or a form instead of private-report',
  },
  {
    code: 'fix-after-disclosure',
    keys: ['severityTargets', 'disclosureWindow'],
    broken: ({ severityTargets = [], disclosureWindow }) =>
      severityTargets.some((target) => longer(target.split(': ')[1], disclosureWindow)),
    message: 'a fix is promised for after the disclosure window: shorten the target or widen the window',
  },
  {
    code: 'assessment-before-answer',
    keys: ['assessment', 'acknowledge'],
    broken: ({ assessment, acknowledge }) => longer(acknowledge, assessment),
    message: 'a report would be assessed before it is answered: make the assessment the longer time',
  },
  {
    code: 'reminder-before-answer',
    keys: ['escalation', 'acknowledge'],
    broken: ({ escalation, acknowledge }) => longer(acknowledge, escalation),
    message: 'reporters would remind you before your answer is due: make the silence the longer time',
  },
  {
    code: 'unknown-severity',
    keys: ['severityTargets', 'severityLevels'],
    broken: ({ severityTargets, severityLevels = [] }) => {
      const known = severityLevels.length > 0 ? names(severityLevels) : usualLevels;
      return names(severityTargets).some((name) => !known.includes(name));
    },
    message: 'a time is promised for a severity that is not among the levels: use the same names',
  },
  {
    code: 'advisories-off-github',
    keys: ['advisories', 'forge'],
    broken: ({ advisories, forge }) => advisories === 'forge' && forge !== 'github',
    message: 'this forge publishes no security advisories: choose release notes',
  },
  {
    code: 'key-without-fingerprint',
    keys: ['pgpFingerprint', 'pgpKeyUrl'],
    broken: ({ pgpFingerprint, pgpKeyUrl }) => pgpKeyUrl !== undefined && pgpFingerprint === undefined,
    message: 'a key without its fingerprint cannot be checked: give the fingerprint too',
  },
  {
    code: 'review-to-come',
    keys: ['reviewDate'],
    broken: ({ reviewDate = '' }, today) => today !== '' && reviewDate > today,
    message: 'that day is still to come: name the day of the last review',
  },
  {
    code: 'manufacturer-without-end',
    keys: ['supportEnds', 'cra'],
    broken: ({ cra, supportEnds = [] }) => cra === 'manufacturer' && supportEnds.length === 0,
    message: 'a manufacturer must name the month in which support ends (Article 13(19) of the CRA)',
  },
  {
    code: 'manufacturer-without-mailbox',
    keys: ['channels', 'cra'],
    broken: ({ cra, channels = [] }) => cra === 'manufacturer' && !channels.includes('email'),
    message:
      'a manufacturer must be reachable by more than automated tools (Article 13(17) of the CRA): add e-mail',
  },
];

/** What is wrong between the answers; answers that are missing break nothing. */
export function brokenRules(answers: Partial<Answers>, today = ''): readonly BrokenRule[] {
  return rules
    .filter(({ broken }) => broken(answers, today))
    .map(({ code, keys, message }) => ({ code, keys, message }));
}

/**
 * Takes back what nobody said: where a default or a suggestion clashes with another answer, it goes, so that
 * `--acknowledge "14 days"` alone is not refused for a default that it outlasts. What is left may still clash.
 */
export function withoutClashingDefaults(draft: Draft): Draft {
  const answers = Object.fromEntries([...draft].map(([key, { value }]) => [key, value])) as Partial<Answers>;
  const unsaid = brokenRules(answers)
    .flatMap(({ keys }) => keys.slice(0, 1))
    .filter((key) => ['default', 'survey'].includes(draft.get(key)?.origin ?? '') && !required.has(key));
  return new Map([...draft].filter(([key]) => !unsaid.includes(key as keyof Answers)));
}

const required: ReadonlySet<string> = new Set(
  questions.filter((question) => question.required).map(({ key }) => key),
);
