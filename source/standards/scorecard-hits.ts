/**
 * The three patterns of the Security-Policy check of OpenSSF Scorecard, with the meaning that Go's RE2 gives them,
 * in linear time. Source: ossf/scorecard, checks/raw/security_policy.go, `collectPolicyHits`.
 */

export type Hit = {
  readonly kind: 'url' | 'email' | 'text';
  readonly match: string;
  /** Counted from 1. */
  readonly line: number;
};

const url = /https?:\/\/[a-zA-Z0-9./?=_%:-]*/g;

// Go writes `\b*` before the digits: zero or more times an empty match, which says nothing and which
// JavaScript refuses. Go folds the long s (U+017F) to s; JavaScript without the `u` flag does not.
const text = /[0-9]{1,4}\b|di[s\u017f]clo[s\u017f]|vuln/gi;

const at = /@|\\?\[at\\?\]/g;
const local = /[A-Za-z0-9._%+-]/;
const domain = /[A-Za-z0-9.-]+\.[A-Za-z]{2,6}\b/y;

const isWord = (character: string) => /^\w$/.test(character);

/** True where the pattern's leading `\b` holds. */
function isBoundary(line: string, index: number): boolean {
  return isWord(line.charAt(index - 1)) !== isWord(line.charAt(index));
}

/** First index of a local part that ends before `end` and starts at a word boundary, from `from` on. */
function localStart(line: string, from: number, end: number): number | undefined {
  let start = end;
  while (start > from && local.test(line.charAt(start - 1))) start -= 1;
  while (start < end && !isBoundary(line, start)) start += 1;
  return start < end ? start : undefined;
}

/**
 * What `\b[A-Za-z0-9._%+-]+(@|\\?\[at\\?\])[A-Za-z0-9.-]+\.[A-Za-z]{2,6}\b` finds. The pattern itself takes
 * quadratic time in JavaScript, so the search goes from each `@` outwards.
 */
export function findEmails(line: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const separator of line.matchAll(at)) {
    if (separator.index < from) continue;
    const start = localStart(line, from, separator.index);
    if (start === undefined) continue;
    domain.lastIndex = separator.index + separator[0].length;
    if (!domain.test(line)) continue;
    found.push(line.slice(start, domain.lastIndex));
    from = domain.lastIndex;
  }
  return found;
}

function lineHits(line: string, number: number): readonly Hit[] {
  const hit = (kind: Hit['kind']) => (match: string) => ({ kind, match, line: number });
  return [
    ...(line.match(url) ?? []).map(hit('url')),
    ...findEmails(line).map(hit('email')),
    ...(line.match(text) ?? []).map(hit('text')),
  ];
}

/** All that the check counts, in its order: by line, then links, addresses, words and numbers. */
export function collectHits(content: string): readonly Hit[] {
  return content.split('\n').flatMap((line, index) => lineHits(line.replace(/\r$/, ''), index + 1));
}
