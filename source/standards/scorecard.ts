import type { Reading } from './reading.ts';
import { metWhen, scoreStandard, type Rule, type Verdict } from './rule.ts';
import { collectHits, type Hit } from './scorecard-hits.ts';
import type { Score, Subject } from './standard.ts';

const source = 'https://github.com/ossf/scorecard/blob/main/docs/checks.md#security-policy';

/** Every path that counts, letter case aside. There is no `doc/security.md` among them. */
const paths = new Set([
  ...['md', 'markdown', 'adoc', 'rst'].flatMap((extension) =>
    ['', '.github/', 'docs/'].map((directory) => `${directory}security.${extension}`),
  ),
  'doc/security.rst',
]);

const longest = '.github/security.markdown'.length;

export function isScorecardPolicyPath(path: string): boolean {
  return path.length <= longest && paths.has(path.toLowerCase());
}

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/**
 * The file that is scored: the first in listing order, so `.github/` goes before the root. Where two files
 * share its name but for letter case, an empty one is passed over.
 */
export function scorecardPolicy({ paths: all, files }: Subject): { path: string; text: string } | undefined {
  const candidates = all.filter(isScorecardPolicyPath).toSorted(byCodeUnits);
  const first = candidates[0]?.toLowerCase();
  const texts = candidates
    .filter((path) => path.toLowerCase() === first)
    .map((path) => ({ path, text: files.get(path) ?? '' }));
  return texts.find(({ text }) => text !== '') ?? texts[0];
}

type Scored = {
  readonly path: string;
  readonly bytes: number;
  readonly links: readonly string[];
  readonly textHits: number;
};

const unique = (hits: readonly Hit[], kind: Hit['kind']) => [
  ...new Set(hits.filter((hit) => hit.kind === kind).map(({ match }) => match)),
];

function measure(subject: Subject): Scored | undefined {
  const policy = scorecardPolicy(subject);
  if (!policy) return undefined;
  const hits = collectHits(policy.text);
  return {
    path: policy.path,
    bytes: Buffer.byteLength(policy.text),
    links: [...unique(hits, 'url'), ...unique(hits, 'email')],
    textHits: hits.filter(({ kind }) => kind === 'text').length,
  };
}

const measured = new WeakMap<Subject, { readonly scored: Scored | undefined }>();

function measureOnce(subject: Subject): Scored | undefined {
  const known = measured.get(subject) ?? { scored: measure(subject) };
  measured.set(subject, known);
  return known.scored;
}

const whenPresent =
  (judge: (scored: Scored) => Verdict) =>
  ({ subject }: Reading): Verdict => {
    const scored = measureOnce(subject);
    return scored ? judge(scored) : { status: 'missing', missing: 'There is no policy file to look at.' };
  };

/** Longer than its links, each with two more bytes for the marks around it. */
function hasProse({ bytes, links }: Scored): boolean {
  const linked = links.reduce((sum, link) => sum + Buffer.byteLength(link) + 2, 0);
  return bytes > 1 && bytes > linked;
}

const rules: readonly Rule[] = [
  {
    id: 'securityPolicyPresent',
    demand: 'The repository has a policy file where Scorecard looks.',
    source,
    questions: ['files'],
    max: 0,
    judge: whenPresent(() => metWhen(true, '')),
  },
  {
    id: 'securityPolicyContainsLinks',
    demand: 'The policy holds a web address or an e-mail address.',
    source,
    questions: ['channels', 'email', 'formUrl', 'repository'],
    max: 6,
    judge: whenPresent(({ links }) =>
      metWhen(
        links.length > 0,
        'No https address and no e-mail address whose last part has two to six letters.',
      ),
    ),
  },
  {
    id: 'securityPolicyContainsText',
    demand: 'The policy says more than its links.',
    source,
    questions: ['acknowledge', 'disclosureWindow', 'supportedVersions'],
    max: 3,
    judge: whenPresent((scored) => metWhen(hasProse(scored), 'Nothing but links is in the file.')),
  },
  {
    id: 'securityPolicyContainsVulnerabilityDisclosure',
    demand: 'The policy speaks of vulnerabilities, disclosure or numbers of days, twice at least.',
    source,
    questions: ['acknowledge', 'disclosureWindow'],
    max: 1,
    judge: whenPresent(({ textHits }) =>
      metWhen(textHits > 1, 'Fewer than two mentions of vulnerabilities, disclosure or a number.'),
    ),
  },
];

/** OpenSSF Scorecard, check Security-Policy, out of 10. */
export function scoreScorecard(reading: Reading): Score {
  return scoreStandard({ id: 'scorecard', title: 'OpenSSF Scorecard: Security-Policy', rules }, reading);
}
