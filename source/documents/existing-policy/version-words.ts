import { checkSupportedVersions } from '../../questions/checks.ts';
import { numberOf } from '../../text/number-words.ts';
import { findSpans } from './spans.ts';

const two = '(?:two|2)';
const three = '(?:three|3)';
const newest = '(?:last|latest|most recent|newest|previous)';

/** `last two` and `two latest`. */
const newestOf = (count: string) => `(?:${newest}\\s+${count}|${count}\\s+${newest})`;

/** `the current release series and the previous one`. */
const current = '(?:current|latest|newest|most recent)';
const before = '(?:previous|preceding|next most recent)';
const one = '(?:one|release|version|series|branch|line|minor)';
const line = String.raw`(?:\s+(?:minor|feature|stable|release|version|series|branch|line)){0,3}`;

const lts = String.raw`(?:\blts\b|\blong[- ]term[- ]support\w*\b)`;
const and = String.raw`[^.;]{0,60}(?:\band\b|,|\+|&|\bas well as\b|\bplus\b)[^.;]{0,60}`;

/** Rules in words, the narrow ones first. */
const rules: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `\\b${current}\\b(?! (?:lts|long)\\b)${and}${lts}|${lts}${and}\\b${current}\\b(?! (?:lts|long)\\b)`,
      'i',
    ),
    'latest-and-lts',
  ],
  [new RegExp(`\\b${newestOf(two)}\\s+major\\b`, 'i'), 'last-two-majors'],
  [
    new RegExp(String.raw`\b${current}${line}\s+and\s+(?:the |its )?${before}\s+major\b`, 'i'),
    'last-two-majors',
  ],
  [
    new RegExp(String.raw`\b${current}${line}\s+and\s+(?:the |its )?${before}${line}\s+${one}\b`, 'i'),
    'last-two-minors',
  ],
  [new RegExp(`\\b${newestOf(three)}\\s+(?:minor|feature)\\b`, 'i'), 'last-three-minors'],
  [
    new RegExp(
      `\\b${newestOf(two)}\\s+(?:(?:minor|feature|stable|released)\\s)?(?:version|release)s?\\b|\\b${newestOf(two)}\\s+minors?\\b|\\bcurrent and (?:the )?previous minor\\b`,
      'i',
    ),
    'last-two-minors',
  ],
  [/\b(?:latest|current|newest|most recent) major\b/i, 'latest-major'],
  [
    /\b(?:only|just)\b[^.]{0,40}\b(?:main|master|trunk|develop(?:ment)?|default)['"]? branch|\b(?:main|master|default)['"]? branch only|\b(?:added|applied|made) (?:only )?to the ['"]?(?:main|master|default)\b|\b(?:go|land)(?:es)?(?: only)? (?:in)?to the\b[^.]{0,20}\b(?:branch|main|master)\b|\b(?:head|tip|(?:latest|newest|most recent|last) commits?) (?:of|on|in|from) (?:the )?['"]?(?:main|master|trunk|default|develop(?:ment)?)\b|\brolling release|\bno (?:versioned |stable )?releases\b/i,
    'main',
  ],
  [
    /\b(?:latest|newest|most[ -]recent|current|last)\s+(?:(?!lts\b|long)[\w/.-]+\s+){0,3}?(?:version|release|minor|tag|stable)\b|\blatest\b[^.]{0,20}\breleased\b/i,
    'latest-release',
  ],
];

/** The rule that a sentence gives in words: `only the latest release gets fixes`. */
export function ruleIn(text: string): string | undefined {
  return rules.find(([form]) => form.test(text))?.[1];
}

const versionForm =
  /^[^\w<>=≥≤]{0,3}((?:[<>]=?|≥|≤)?)\s*(?:version\s+)?v?(\d+(?:\.(?:\d+|[xyz*])){0,2})(?!\.latest)\.?(\+|\s+(?:and|or) (?:up|above|later|newer|higher))?/i;

/** What stands before the line of versions in `Latest release in 8.x` and `latest (4.x)`. */
const newestOfLine =
  /^\W{0,3}(?:the )?latest (?:(?:minor |patch )?(?:release|version) (?:in|of|from) )?\(?(?=v?\d+(?:\.\d+)?\.x\b)/i;

/** `v3.x (LTS)` becomes `3.x LTS`, `4+` becomes `>= 4`; nothing for what starts with no version. */
export function versionIn(text: string): string | undefined {
  const [, sign = '', version = '', plus] = versionForm.exec(text.replace(newestOfLine, '')) ?? [];
  const compared = plus ? '>=' : sign.replace('≥', '>=').replace('≤', '<=');
  const kind = /^[^,;]{0,40}\blts\b/i.test(text) ? ' LTS' : '';
  const value = `${compared}${compared ? ' ' : ''}${version.replace(/\.[*yz]/gi, '.x')}${kind}`;
  return version !== '' && checkSupportedVersions(value) === undefined ? value : undefined;
}

/** A short name that holds no number: `Latest`, `main branch`, `2.latest`. */
export function namedVersion(text: string): string | undefined {
  if (/^\W*(?:main|master|trunk|develop|head|default)\b/i.test(text)) return 'main';
  const latest =
    /\d\.latest\b|^\W*(?:the )?(?:latest|newest|current|most recent)(?:\W*$|\b.*\b(?:release|version|stable|minor|major|published)\b)/i;
  return latest.test(text) ? (ruleIn(text) ?? 'latest-release') : undefined;
}

const mentioned = /\bv?\d+(?:\.(?:\d+|x|\*)){1,2}(?![\w.])|\bv\d+\b(?!\.)/gi;
const older = /\b(?:older|earlier|previous|prior|but not|except|below|before)\b/i;

/** The versions that a sentence names as supported: `versions 2.x and 1.9.x`. */
export function versionsIn(text: string): string | undefined {
  const positive = text.split(older)[0] ?? '';
  const named = [...positive.matchAll(mentioned)].map(([version]) => versionIn(version));
  const known = named.filter((version) => version !== undefined);
  return known.length === 0 || /\bnot\b|unsupported/i.test(positive)
    ? undefined
    : [...new Set(known)].join(', ');
}

/** The age up to which releases are supported, in months or the unit written: `less than 2 years ago`. */
export function ageIn(text: string): string | undefined {
  // The end of support counted from another event, or of a few releases only, is no age of all.
  if (/\bafter (?:the |its )?(?:next|following|successor|new)\b|\blts\b|\blong[- ]term\b/i.test(text))
    return undefined;
  if (!/\b(?:published|released|releases?|less than|last|old|within|for)\b/i.test(text)) return undefined;
  const years = /\b(\d|one|two|three)[- ]years?\b/i.exec(text)?.[1]?.toLowerCase();
  return years === undefined ? findSpans(text)[0]?.value : `${12 * numberOf(years)} months`;
}
