import type { Action, Change, Conflict, OnConflict } from '../documents/document.ts';
import type { Finding, Score } from '../standards/standard.ts';
import { unifiedDiff } from './diff.ts';
import { findingPlace } from './finding-place.ts';
import type { Mode } from './json.ts';
import type { Preview } from './preview.ts';
import { printable, printableLine } from './visible.ts';

const done: Readonly<Record<Action, string>> = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  keep: 'kept',
  conflict: 'conflict',
  orphan: 'orphan',
};

const would: Readonly<Record<Action, string>> = { ...done, create: 'would create', update: 'would update' };

const stays = 'stays as you have it, against the new version';

/** What became of a place that both changed, in the words of a list of files. */
const outcomes: Readonly<Record<OnConflict, string>> = {
  keep: stays,
  fail: stays,
  replace: 'gave way to the new version; yours was',
  mark: 'is there twice, between marks; yours is',
};

/** So many lines of a place are shown, and so much of each; `--json` has them all. */
const [most, widest] = [6, 120] as const;

const shortened = (line: string) => (line.length > widest ? `${line.slice(0, widest - 1)}…` : line);

function conflictLines({ line, mine }: Conflict, onConflict: OnConflict): readonly string[] {
  const words = mine.filter((one) => one.trim() !== '');
  const shown = words.slice(0, most).map((one) => `  | ${shortened(one)}`);
  if (words.length === 0) return [`Line ${line} ${outcomes[onConflict]}: blank.`];
  const rest = words.length - shown.length;
  const more =
    rest > 0 ? [`  | and ${rest} more ${rest === 1 ? 'line' : 'lines'} (all of them: --json)`] : [];
  return [`Line ${line} ${outcomes[onConflict]}:`, ...shown, ...more];
}

function fileLines(
  { path, from, action, notes, conflicts }: Change,
  words: Readonly<Record<Action, string>>,
  onConflict: OnConflict,
): readonly string[] {
  const head = `  ${words[action].padEnd(13)} ${printableLine(path)}`;
  const moved = from === undefined ? [] : [`It was moved here from ${from}.`];
  const places = conflicts.flatMap((conflict) => conflictLines(conflict, onConflict));
  return [head, ...[...moved, ...notes, ...places].map((note) => `                ${printableLine(note)}`)];
}

/** One line a file, with what was kept, left out or replaced below it. */
export function filesText(changes: readonly Change[], mode: Mode, onConflict: OnConflict): string {
  const words = mode === 'write' ? done : would;
  return changes.flatMap((change) => fileLines(change, words, onConflict)).join('\n');
}

/** `Scorecard 10/10 · OSPS Baseline 8/12`. */
export const scoresLine = (scores: readonly Score[]): string =>
  scores.map(({ title, score, max }) => `${title} ${score}/${max}`).join(' · ');

/** `error SECURITY.md:12 the link …`. */
export function findingLine(finding: Finding): string {
  const { severity, code, message } = finding;
  const parts = [severity, findingPlace(finding), message, `(${code})`];
  return printableLine(parts.filter((part) => part !== undefined).join(' '));
}

export const findingsText = (findings: readonly Finding[]): string => findings.map(findingLine).join('\n');

/** Every difference between the disk and the plan, as one unified diff. */
export const diffText = ({ changes }: Preview): string =>
  changes
    .map((change) => unifiedDiff(change))
    .filter((diff) => diff !== undefined)
    .map(printable)
    .join('\n');
