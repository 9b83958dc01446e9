import { byObject } from '../text/memo.ts';
import { placeholders, type Placeholder } from './placeholder-table.ts';
import type { PolicyText } from './policy-text.ts';
import { quote } from './quote.ts';
import type { Finding } from './standard.ts';

/** A gap in a text, with the words that give it away. */
export type Gap = {
  readonly id: string;
  readonly what: string;
  readonly match: string;
  readonly index: number;
};

const localPart = /[\w.+-]{1,64}$/;

function gapsOf({ id, pattern, where, along, unless, what }: Placeholder, text: PolicyText): readonly Gap[] {
  const searched = text[where];
  if (along && !along.test(searched)) return [];
  return [...searched.matchAll(pattern)]
    .filter(([match]) => !unless?.test(match))
    .map(({ 0: match, index }) => ({ id, what, ...wholeAddress(searched, match, index) }));
}

/** A match that starts at an `@`, with the part before it. */
function wholeAddress(text: string, match: string, index: number) {
  const before = match.startsWith('@') ? localPart.exec(text.slice(Math.max(0, index - 64), index))?.[0] : '';
  return { match: `${before ?? ''}${match}`, index: index - (before?.length ?? 0) };
}

/** The first of the gaps that share a piece of text stands for them all. */
function withoutOverlaps(gaps: readonly Gap[]): readonly Gap[] {
  const ordered = gaps.toSorted((a, b) => a.index - b.index || b.match.length - a.match.length);
  let end = -1;
  return ordered.filter(({ index, match }) => {
    if (index < end) return false;
    end = index + match.length;
    return true;
  });
}

/** Every place where a template was not filled in, in the order of the text. */
export const findGaps = byObject((text: PolicyText): readonly Gap[] => {
  const letters = text.raw.toLowerCase();
  const mayOccur = ({ hint }: Placeholder) => hint?.some((words) => letters.includes(words)) ?? true;
  return withoutOverlaps(placeholders.filter(mayOccur).flatMap((row) => gapsOf(row, text)));
});

/** The placeholder lint: one finding for each gap, and one only for the same words in the same line. */
export function lintPlaceholders(text: PolicyText): readonly Finding[] {
  const findings = findGaps(text).map(({ what, match, index }) => ({
    severity: 'error' as const,
    code: 'placeholder',
    message: `${quote(match)} is ${what}.`,
    path: text.path,
    line: text.lineAt(index),
  }));
  return [...new Map(findings.map((finding) => [`${finding.line} ${finding.message}`, finding])).values()];
}
