/**
 * How the OSPS Baseline scanner reads prose: sections split at headings, without comments, fences and
 * blockquotes, each a single lower-case line, and statements split at the ends of sentences.
 * Source: ossf/pvtr-github-repo-scanner, evaluation_plans/markdown and osps/vuln_management.
 */

function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start);
    from = end + 3;
  }
}

const startsFence = (line: string) => line.startsWith('```') || line.startsWith('~~~');

/** The sections of a text, lower-case, each on a single line. */
export function readSections(text: string): readonly string[] {
  const sections: string[][] = [[]];
  let inFence = false;
  for (const line of withoutComments(text)
    .split('\n')
    .map((raw) => raw.trim())) {
    if (startsFence(line)) inFence = !inFence;
    else if (!inFence && !line.startsWith('>')) {
      if (line.startsWith('#')) sections.push([]);
      sections.at(-1)?.push(line);
    }
  }
  const joined = sections.map((lines) => lines.join(' ').trim().replace(/\s+/g, ' ').toLowerCase());
  return joined.filter((section) => section !== '');
}

const sentenceEnd = /[.!?;]+(?:\s+|$)/;

export function readStatements(section: string): readonly string[] {
  return section
    .split(sentenceEnd)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

const words = (...alternatives: readonly string[]) => new RegExp(`\\b(?:${alternatives.join('|')})\\b`);

const scaAcronym = /(?:^|[^0-9a-z])sca(?:[^0-9a-z]|$)/;
const scaPhrases = ['software composition analysis', 'dependency scanning', 'dependency review'];

/** True where the text speaks of software composition analysis. */
export function speaksOfSca(text: string): boolean {
  return scaAcronym.test(text) || scaPhrases.some((phrase) => text.includes(phrase));
}

const changes = '(?:code\\s+)?changes?';

const negations: readonly RegExp[] = [
  words('do(?:es)? not', 'not required', 'need not', 'no requirement', 'optional', 'informational only'),
  words(`(?:not all|not every|only some|only selected)\\s+${changes}`),
  words(
    'not\\s+(?:be\\s+)?(?:address(?:ed)?|remediat(?:e|ed)?|resolv(?:e|ed)?|fix(?:ed)?|remov(?:e|ed)?|replac(?:e|ed)?|reject(?:ed)?|block(?:ed)?)',
  ),
];

/** True for a statement that takes a duty back. */
export function isNegated(statement: string): boolean {
  return negations.some((negation) => negation.test(statement));
}

const blocking = '(?:block|reject|prevent|prohibit)(?:s|ed|ing)?';
const blocked = '(?:merg(?:e|ing)|change|pull request|violation)';
const released = '(?:release|publication|publishing|deployment)';

/** What a statement can say, each as the scanner recognises it. */
export const says = {
  duty: words('must', 'shall', 'required', 'requires', 'will block', 'is blocked', 'are blocked'),
  remediation: words(
    'address(?:ed)?',
    'remediat(?:e|ed)',
    'resolv(?:e|ed)',
    'fix(?:ed)?',
    'removed?',
    'replaced?',
    'reject(?:ed)?',
    'block(?:ed)?',
  ),
  vulnerability: words('vulnerabilit(?:y|ies)'),
  vulnerabilityThreshold:
    /\b(?:critical|high|medium|moderate|low)\b|\bcvss\b\s*(?:score\s*)?(?:>=|>|at least)\s*[0-9]+(?:\.[0-9]+)?|\bwithin\s+[0-9]+\s+(?:hour|day|week|month)s?\b/,
  license: words('licen[cs](?:e|es|ing)'),
  licenseThreshold: words(
    'denied',
    'disallowed',
    'forbidden',
    'prohibited',
    'incompatible',
    'unapproved',
    'allowlisted',
    'approved',
  ),
  beforeRelease: words(`(?:before|prior to)\\s+(?:any\\s+|each\\s+|a\\s+)?${released}`),
  releaseBlocked: new RegExp(
    `\\b${released}\\b.{0,80}\\b(?:block(?:ed)?|prevent(?:ed)?|prohibit(?:ed)?|not permitted)\\b` +
      `|\\bblock(?:ed)?\\b.{0,80}\\buntil\\b.{0,80}\\b(?:address(?:ed)?|remediat(?:ed)?|resolv(?:ed)?|fix(?:ed)?)\\b`,
  ),
  everyChange: new RegExp(
    `\\b(?:all|every)\\s+${changes}\\b|\\bpull requests?\\b|\\bbefore merg(?:e|ing)\\b`,
  ),
  knownVulnerability: words('known vulnerabilit(?:y|ies)'),
  maliciousDependency:
    /\bmalicious\b.{0,40}\b(?:dependencies|dependency|packages?|components?)\b|\b(?:dependencies|dependency|packages?|components?)\b.{0,40}\bmalicious\b/,
  mergeBlocked: new RegExp(
    `\\b${blocking}\\b.{0,80}\\b${blocked}\\b|\\b${blocked}\\b.{0,80}\\b${blocking}\\b|\\bmust pass\\b`,
  ),
  notExploitable: words('non[- ]exploitable', 'not exploitable', 'not affected'),
  exception: words(
    'declared?',
    'suppress(?:ed|ion)?',
    'waiv(?:e|ed|er)',
    'exception',
    'justif(?:y|ied|ication)',
  ),
} satisfies Readonly<Record<string, RegExp>>;
