import type { Action, Change } from '../documents/document.ts';
import type { Finding, Score } from '../standards/standard.ts';
import { unifiedDiff } from './diff.ts';
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

function fileLines(
  { path, from, action, notes }: Change,
  words: Readonly<Record<Action, string>>,
): readonly string[] {
  const head = `  ${words[action].padEnd(13)} ${printableLine(path)}`;
  const moved = from === undefined ? [] : [`It was moved here from ${from}.`];
  return [head, ...[...moved, ...notes].map((note) => `                ${printableLine(note)}`)];
}

/** One line a file, with what was kept or left out below it. */
export function filesText(changes: readonly Change[], mode: Mode): string {
  return changes.flatMap((change) => fileLines(change, mode === 'write' ? done : would)).join('\n');
}

/** `Scorecard 10/10 · OSPS Baseline 8/12`. */
export const scoresLine = (scores: readonly Score[]): string =>
  scores.map(({ title, score, max }) => `${title} ${score}/${max}`).join(' · ');

/** `error SECURITY.md:12 the link …`. */
export function findingLine({ severity, code, message, path, line }: Finding): string {
  const place = path === undefined ? '' : ` ${printableLine(path)}${line === undefined ? '' : `:${line}`}`;
  return `${severity}${place} ${printableLine(message)} (${code})`;
}

export const findingsText = (findings: readonly Finding[]): string => findings.map(findingLine).join('\n');

/** Every difference between the disk and the plan, as one unified diff. */
export const diffText = ({ changes }: Preview): string =>
  changes
    .map((change) => unifiedDiff(change))
    .filter((diff) => diff !== undefined)
    .map(printable)
    .join('\n');
