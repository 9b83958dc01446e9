import { dependencyTool, findFile } from './osps-evidence.ts';
import type { PolicyElements } from './policy-elements.ts';
import type { Reading } from './reading.ts';
import { met, metWhen, missing, scoreStandard, unknown, type Rule, type Verdict } from './rule.ts';
import type { Score } from './standard.ts';

/** Level of the badge in the addresses of its criteria. */
const levels = { passing: 0, silver: 1, gold: 2 } as const;

const sourceOf = (level: keyof typeof levels, id: string) =>
  `https://www.bestpractices.dev/en/criteria/${levels[level]}#${levels[level]}.${id}`;

type Row = Omit<Rule, 'source' | 'max' | 'judge'> & {
  readonly level: keyof typeof levels;
  readonly judge: (policy: PolicyElements, reading: Reading) => Verdict;
};

const fixes = /\bfix|patch|resolv|remediat|address/i;
const deed = 'The badge asks what the project does; the policy does not speak of it.';

/** The badge counts from the day on which a vulnerability is public: a longer target may still be kept. */
function judgeFix(days: number | undefined, limit: number): Verdict {
  if (days === undefined) return unknown(deed);
  if (days <= limit) return met;
  return unknown(`The policy allows ${Math.round(days)} days; the badge ${limit} once it is public.`);
}

function judgeAnswer(days: number | undefined): Verdict {
  if (days === undefined) return unknown(deed);
  return metWhen(days <= 14, `The policy allows ${Math.round(days)} days, the badge 14.`);
}

const statedOrUnknown = (stated: boolean): Verdict => (stated ? met : unknown(deed));

/** The criteria of the OpenSSF Best Practices badge that a policy can state. */
const rows: readonly Row[] = [
  {
    id: 'vulnerability_report_process',
    level: 'passing',
    demand: 'The process for reporting vulnerabilities is published.',
    questions: ['files', 'channels'],
    judge: ({ says }) => metWhen(says(/report/i), 'The policy does not say how to report.'),
  },
  {
    id: 'vulnerability_report_private',
    level: 'passing',
    demand: 'It says how to send a report in private.',
    questions: ['channels', 'email', 'formUrl'],
    judge: ({ channels }) => metWhen(channels().length > 0, 'The policy names no private channel.'),
  },
  {
    id: 'vulnerability_report_response',
    level: 'passing',
    demand: 'The first answer comes within 14 days.',
    questions: ['acknowledge'],
    judge: ({ daysFor }) => judgeAnswer(daysFor(/acknowledg|respon[ds]|reply|receipt|answer/i)),
  },
  {
    id: 'vulnerabilities_fixed_60_days',
    level: 'passing',
    demand: 'No known vulnerability of medium or higher severity stays unpatched for more than 60 days.',
    questions: ['severityTargets'],
    judge: ({ statements, daysFor }) =>
      statements().some((statement) => /medium|moderate/i.test(statement))
        ? judgeFix(daysFor(/medium|moderate/i) ?? daysFor(fixes), 60)
        : unknown(deed),
  },
  {
    id: 'vulnerabilities_critical_fixed',
    level: 'passing',
    demand: 'Critical vulnerabilities are fixed rapidly.',
    questions: ['severityTargets'],
    judge: ({ daysFor }) => judgeFix(daysFor(/critical/i), 60),
  },
  {
    id: 'release_notes_vulns',
    level: 'passing',
    demand: 'The release notes name every fixed CVE.',
    questions: ['announcements', 'advisories'],
    judge: ({ says }) => statedOrUnknown(says(/release notes|changelog/i)),
  },
  {
    id: 'no_leaked_credentials',
    level: 'passing',
    demand: 'No valid credential is in the repository.',
    questions: ['scanner'],
    judge: () => unknown('Only a scan of the history tells.'),
  },
  {
    id: 'vulnerability_report_credit',
    level: 'silver',
    demand: 'Reporters are credited unless they wish otherwise.',
    questions: ['credit'],
    judge: ({ says }) =>
      metWhen(says(/\bcredit|hall of fame|\brecogni[sz]/i), 'The policy says nothing on credit.'),
  },
  {
    id: 'vulnerability_response_process',
    level: 'silver',
    demand: 'The process of responding to reports is documented.',
    questions: ['assessment', 'updates', 'disclosureSteps'],
    judge: ({ says }) =>
      metWhen(
        says(/acknowledg|respond|answer/i) && says(/assess|triag|investigat|confirm|validat|\bfix/i),
        'The policy does not say what happens with a report.',
      ),
  },
  {
    id: 'assurance_case',
    level: 'silver',
    demand: 'There is a threat model with its trust boundaries.',
    questions: ['trusts', 'distrusts'],
    judge: ({ says }) =>
      metWhen(says(/threat[- ]model|\b(?:un)?trust(?:s|ed)?\b(?! you)|trust boundar/i), 'No threat model.'),
  },
  {
    id: 'dependency_monitoring',
    level: 'silver',
    demand: 'Dependencies are checked for known vulnerabilities.',
    questions: ['dependencyPolicy', 'dependencyTools'],
    judge: ({ says }, { subject }) =>
      dependencyTool(subject) !== undefined || says(/dependency (?:scanning|review)|software composition/i)
        ? met
        : missing('No Dependabot or Renovate configuration, and the policy does not speak of it.'),
  },
  {
    id: 'crypto_credential_agility',
    level: 'silver',
    demand: 'Credentials are kept apart from other configuration and can be replaced.',
    questions: ['files', 'secretsPolicy'],
    judge: (_, { subject }) =>
      statedOrUnknown(findFile(subject, ['.env.example', '.env.sample', '.env.template']) !== undefined),
  },
  {
    id: 'signed_releases',
    level: 'silver',
    demand: 'Releases are signed and the documentation says how to check.',
    questions: ['releaseVerification'],
    judge: ({ says }) => statedOrUnknown(says(/verif[^.\n]{0,80}(?:signature|provenance|attestation)/i)),
  },
  {
    id: 'require_2FA',
    level: 'gold',
    demand: 'Those who can change the repository or read private reports use a second factor.',
    questions: ['features', 'secretsAccess'],
    judge: ({ says }) => statedOrUnknown(says(/two[- ]factor|second factor|\b2fa\b|multi-?factor|\bmfa\b/i)),
  },
];

const rules: readonly Rule[] = rows.map(({ level, judge, ...row }) => ({
  ...row,
  source: sourceOf(level, row.id),
  judge: (reading) =>
    reading.elements ? judge(reading.elements, reading) : missing('There is no security policy.'),
}));

/** What of the Best Practices badge the policy settles. */
export function scoreBestPracticesBadge(reading: Reading): Score {
  return scoreStandard({ id: 'bestPracticesBadge', title: 'OpenSSF Best Practices badge', rules }, reading);
}
