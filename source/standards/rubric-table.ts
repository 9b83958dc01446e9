import type { PolicyElements } from './policy-elements.ts';
import type { Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { scoreScorecard } from './scorecard.ts';

/** One row of the rubric: points for one thing that a policy says. */
export type RubricRow = Omit<Rule, 'source' | 'judge' | 'max'> & {
  readonly points: number;
  /** What to tell when it is not there. */
  readonly missing: string;
  readonly present: (policy: PolicyElements, reading: Reading) => boolean;
};

const answers = /acknowledg|respon[ds]|reply|receipt|hear back|get back|confirm|answer/i;
const assesses = /assess|triag|evaluat|validat|investigat|verif/i;
const discloses = /disclos|public|embargo|window/i;

const reportItems = [
  /\bsteps\b|reproduc/i,
  /\bversions?\b/i,
  /\bimpact|attacker could/i,
  /proof[- ]of[- ]concept|\bpoc\b|exploit code/i,
  /\bdescription|\bsummary|\bdetails?\b/i,
  /configuration|environment|platform/i,
];

/** The day that a statement about the last review names, as `YYYY-MM` at least. */
function reviewMonths(policy: PolicyElements): readonly string[] {
  return policy
    .statements()
    .filter((statement) => /review|updated|last change|effective|version/i.test(statement))
    .flatMap((statement) => [...statement.matchAll(/\b(20\d{2})-(\d{2})(?:-\d{2})?\b/g)])
    .map(([, year = '', month = '']) => `${year}-${month}`);
}

function wasReviewed(policy: PolicyElements, { subject: { today } }: Reading): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`;
  return reviewMonths(policy).some((month) => month >= yearAgo && month <= today.slice(0, 7));
}

function agreesWithInsights({ channels }: PolicyElements, { insights }: Reading): boolean {
  const email = insights?.get('project.vulnerability-reporting.contact.email');
  if (!insights) return false;
  return typeof email !== 'string' || channels().includes(email.toLowerCase());
}

const namesVersions = ({ rows, says }: PolicyElements) =>
  rows().length > 0 ||
  says(
    /\b(?:latest|newest|most recent|current|last (?:two|three|\d))\b[^.\n]{0,60}\b(?:releases?|versions?|majors?|minors?)\b|\b(?:main|master|default) branch\b/i,
  );

/** Our own rubric, a hundred points: what the best policies say, and what readers miss in the others. */
export const rubric: readonly RubricRow[] = [
  {
    id: 'contact',
    points: 12,
    demand: 'There is a private way to report that can be reached.',
    questions: ['channels', 'email', 'formUrl', 'repository'],
    missing: 'No mailbox and no link to a private report of this repository.',
    present: ({ channels }) => channels().length > 0,
  },
  {
    id: 'second-contact',
    points: 6,
    demand: 'There is a second way of another kind, should the first one fail.',
    questions: ['channels', 'email', 'formUrl'],
    missing: 'Only one kind of private channel: add a mailbox or a form.',
    present: ({ channelKinds }) => channelKinds().size > 1,
  },
  {
    id: 'placeholders',
    points: 6,
    demand: 'Nothing is left to be filled in.',
    questions: ['email', 'repository'],
    missing: 'A placeholder is left in the text.',
    present: ({ gaps }) => gaps().length === 0,
  },
  {
    id: 'acknowledge',
    points: 5,
    demand: 'A report is answered within 14 days.',
    questions: ['acknowledge'],
    missing: 'No time until a reporter hears from you, or more than 14 days.',
    present: ({ daysFor }) => (daysFor(answers) ?? Infinity) <= 14,
  },
  {
    id: 'assessment',
    points: 3,
    demand: 'It says by when a report is assessed.',
    questions: ['assessment'],
    missing: 'No time until a report is assessed.',
    present: ({ daysFor }) => daysFor(assesses) !== undefined,
  },
  {
    id: 'updates',
    points: 2,
    demand: 'It says how often the reporter gets an update.',
    questions: ['updates'],
    missing: 'No rhythm of updates to the reporter.',
    present: ({ daysFor }) => daysFor(/updat|progress|inform|status/i) !== undefined,
  },
  {
    id: 'disclosure-window',
    points: 4,
    demand: 'It says how long a reporter should wait before going public.',
    questions: ['disclosureWindow'],
    missing: 'No number of days until disclosure.',
    present: ({ daysFor }) => daysFor(discloses) !== undefined,
  },
  {
    id: 'extension',
    points: 2,
    demand: 'The window can be changed by agreement.',
    questions: ['disclosureWindow'],
    missing: 'Nothing on a longer or shorter window.',
    present: ({ says }) =>
      says(/\bexten(?:d|sion)|\blonger\b|\bmore time\b|\bagree(?:d|ment)?\b|\bearlier\b/i),
  },
  {
    id: 'exploited',
    points: 2,
    demand: 'It says what happens when a vulnerability is already exploited or public.',
    questions: ['disclosureWindow'],
    missing: 'Nothing on a vulnerability that is already exploited.',
    present: ({ says }) =>
      says(/exploited|exploitation|in the wild|already (?:public|known)|becomes? public|leak(?:s|ed)/i),
  },
  {
    id: 'versions',
    points: 8,
    demand: 'It says which versions get fixes, and that is true of the newest release.',
    questions: ['supportedVersions'],
    missing: 'No rule or table of supported versions, or one that does not fit the newest release.',
    present: (policy) => namesVersions(policy) && policy.versionProblems().length === 0,
  },
  {
    id: 'support-end',
    points: 3,
    demand: 'It says when a version stops getting fixes.',
    questions: ['supportEnds', 'supportedVersions'],
    missing: 'No date or rule for the end of support.',
    present: ({ rows: table, says }) =>
      table().some(({ ends }) => ends !== undefined) ||
      says(
        /end[- ]of[- ](?:life|support)|\beol\b|support(?:ed)? (?:ends?|until|for)|until\b[^.\n|]{0,40}\b(?:release|version|20\d\d)|no longer (?:get|receiv|support)|stops? (?:getting|receiving)/i,
      ),
  },
  {
    id: 'report-items',
    points: 5,
    demand: 'It says what a report should hold.',
    questions: ['reportItems', 'reportForm'],
    missing: 'No list of what to include: steps, versions, impact.',
    present: ({ countOf, says }) =>
      says(/\binclud|\bprovid|\bcontain|\bdescri|\btell us|\bsend|\bwith\b/i) && countOf(reportItems) >= 3,
  },
  {
    id: 'scope-in',
    points: 3,
    demand: 'It says what the policy covers.',
    questions: ['scopeIn'],
    missing: 'Nothing on what is in scope.',
    present: ({ says }) =>
      says(
        /\bin[- ]scope\b|^#{1,6} scope\b|\b(?:applies to|covers)\b|\bconsidered (?:a )?(?:security )?vulnerabilit/im,
      ),
  },
  {
    id: 'scope-out',
    points: 4,
    demand: 'It says what is not taken for a vulnerability.',
    questions: ['scopeOut'],
    missing: 'Nothing on what is out of scope.',
    present: ({ says }) =>
      says(
        /\bout[- ]of[- ]scope\b|\bnot (?:in scope|considered|a (?:security )?vulnerabilit|vulnerabilit)|\bnon-?vulnerabilit|\bexclu(?:de|sion)|\bnot covered\b|\bnon-?qualifying\b/i,
      ),
  },
  {
    id: 'safe-harbor',
    points: 5,
    demand: 'It promises no legal action for research in good faith.',
    questions: ['safeHarbor'],
    missing: 'No safe harbour.',
    present: ({ says }) => says(/safe harbou?r|legal action|good[- ]faith/i),
  },
  {
    id: 'credit',
    points: 3,
    demand: 'It says how reporters are credited.',
    questions: ['credit', 'hallOfFameUrl'],
    missing: 'Nothing on credit for reporters.',
    present: ({ says }) =>
      says(
        /\bcredit|hall of fame|\brecogni[sz]|\backnowledg(?:e|ing) (?:your|the report|contribut|research)/i,
      ),
  },
  {
    id: 'advisories',
    points: 2,
    demand: 'It says where fixed vulnerabilities are published.',
    questions: ['advisories'],
    missing: 'Nothing on published advisories.',
    present: ({ says }) => says(/advisor(?:y|ies)|bulletin|release notes|changelog/i),
  },
  {
    id: 'cve',
    points: 2,
    demand: 'It says who asks for a CVE.',
    questions: ['cve'],
    missing: 'Nothing on CVE identifiers.',
    present: ({ says }) => says(/\bcves?\b/i),
  },
  {
    id: 'announcements',
    points: 2,
    demand: 'It says how to hear of fixes.',
    questions: ['announcements'],
    missing: 'Nothing on how to be told of advisories.',
    present: ({ says }) => says(/\bsubscrib|\bwatch\b|\brss\b|\batom feed|mailing list|\bnotif|\bannounc/i),
  },
  {
    id: 'escalation',
    points: 4,
    demand: 'It says what to do when nobody answers.',
    questions: ['escalation', 'escalationContact'],
    missing: 'Nothing on what to do when nobody answers.',
    present: ({ says }) =>
      says(
        /escalat|follow[- ]up|(?:no|without an?) (?:answer|reply|response|acknowledg)|(?:not|n['’]t) (?:hear|heard|receive|get|answer|repl|respon)/i,
      ),
  },
  {
    id: 'threat-model',
    points: 4,
    demand: 'It says what the project trusts and what it does not.',
    questions: ['trusts', 'distrusts'],
    missing: 'No threat model: what is trusted, what is not.',
    present: ({ says }) => says(/threat[- ]model|\b(?:un)?trust(?:s|ed|ing)?\b(?! you)|trust boundar/i),
  },
  {
    id: 'scorecard',
    points: 3,
    demand: 'OpenSSF Scorecard gives the policy all its points.',
    questions: ['channels', 'email', 'acknowledge'],
    missing: 'Scorecard gives fewer than 10 points.',
    present: (_, reading) => scoreScorecard(reading).score === 10,
  },
  {
    id: 'insights',
    points: 3,
    demand: 'There is a valid security-insights.yml.',
    questions: ['files', 'license', 'maintainers'],
    missing: 'No security-insights.yml, or one that is not valid.',
    present: (_, { insights }) => insights?.problems.length === 0,
  },
  {
    id: 'insights-agree',
    points: 2,
    demand: 'The mailbox of the policy is the one in security-insights.yml.',
    questions: ['files', 'email'],
    missing: 'No mailbox that the policy and security-insights.yml both name.',
    present: agreesWithInsights,
  },
  {
    id: 'links',
    points: 3,
    demand: 'Every link is encrypted, leads somewhere, and where it says.',
    questions: ['repository', 'formUrl'],
    missing: 'A link is not encrypted, leads nowhere, or elsewhere than it says.',
    present: ({ linkProblems }) => linkProblems().length === 0,
  },
  {
    id: 'review-date',
    points: 2,
    demand: 'It was reviewed within the last twelve months.',
    questions: ['reviewDate', 'reviewCycle'],
    missing: 'No date of the last review, or one more than twelve months ago.',
    present: wasReviewed,
  },
];
