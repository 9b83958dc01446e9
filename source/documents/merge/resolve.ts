import type { Change, Conflict, OnConflict } from '../document.ts';
import { joinLines, shapeOf, splitLines, type Lines } from './text.ts';

/** What a human wants where both sides changed the same lines; a text is what they wrote instead. */
export type Choice = 'mine' | 'theirs' | 'both' | { readonly text: string };

/**
 * Settles every conflict of a change whose `after` still says `mine` (`--on-conflict keep`): one choice each, in
 * their order; a choice that is missing counts as `mine`. The result has no conflict left.
 */
export function resolveConflicts(change: Change, choices: readonly Choice[]): Change {
  if (change.conflicts.length === 0 || change.after === undefined) return change;
  const after = settleConflicts(
    change.after,
    change.conflicts,
    change.conflicts.map((conflict, index) => chosen(conflict, choices[index] ?? 'mine')),
  );
  const decided = change.rendered !== undefined && { base: change.rendered };
  return {
    ...change,
    ...decided,
    after,
    conflicts: [],
    action: after === change.before ? 'unchanged' : 'update',
  };
}

/** The text with every conflict settled as `--on-conflict` says. */
export function settleAll(text: string, conflicts: readonly Conflict[], onConflict: OnConflict): string {
  if (onConflict === 'keep' || onConflict === 'fail') return text;
  const settled = onConflict === 'replace' ? (conflict: Conflict) => conflict.theirs : marked;
  return settleConflicts(text, conflicts, conflicts.map(settled));
}

function settleConflicts(text: string, conflicts: readonly Conflict[], settled: readonly Lines[]): string {
  const lines = [...splitLines(text)];
  // From the end, so that the places of those before stay true.
  for (const [index, conflict] of [...conflicts.entries()].reverse()) {
    lines.splice(conflict.at - 1, conflict.mine.length, ...(settled[index] ?? []));
    if (settled[index]?.length === 0 && blank(lines, conflict.at - 2)) closeGap(lines, conflict.at - 1);
  }
  return joinLines(lines, shapeOf(text));
}

const blank = (lines: Lines, index: number) => index < 0 || lines[index]?.trim() === '';

/** Where nothing is left between two blank stretches, one of them goes too. */
function closeGap(lines: string[], at: number): void {
  while (at < lines.length && blank(lines, at)) lines.splice(at, 1);
}

function chosen(conflict: Conflict, choice: Choice): Lines {
  if (choice === 'mine') return conflict.mine;
  if (choice === 'theirs') return conflict.theirs;
  if (choice === 'both') return [...conflict.mine, ...conflict.theirs];
  return splitLines(choice.text);
}

/** Both sides with the marks that git users know. */
const marked = (conflict: Conflict): Lines => [
  '<<<<<<< yours',
  ...conflict.mine,
  '=======',
  ...conflict.theirs,
  '>>>>>>> new',
];
