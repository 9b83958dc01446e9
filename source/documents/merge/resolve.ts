import type { Change, Conflict, OnConflict } from '../document.ts';
import { isBlank, joinLines, plainLine, shapeOf, splitLines, type Lines } from './text.ts';

/** What a human wants where both sides changed the same lines; a text is what they wrote instead. */
export type Choice = 'mine' | 'theirs' | 'both' | { readonly text: string };

/**
 * Settles every conflict of a change whose `after` still says `mine` (`--on-conflict keep`): one choice each, in
 * their order; a choice that is missing counts as `mine`. The result has no conflict left.
 */
export function resolveConflicts(change: Change, choices: readonly Choice[]): Change {
  if (change.conflicts.length === 0 || change.after === undefined) return change;
  const after = settleConflicts(change.after, change.conflicts, (mine, { theirs }, index) =>
    chosen(mine, theirs, choices[index] ?? 'mine'),
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
  return settleConflicts(text, conflicts, (mine, { theirs }) =>
    onConflict === 'replace' ? theirs : marked(mine, theirs),
  );
}

/** What stands in the place of a conflict; `mine` are its lines with their own endings. */
type Settle = (mine: Lines, conflict: Conflict, index: number) => Lines;

function settleConflicts(text: string, conflicts: readonly Conflict[], settle: Settle): string {
  const lines = [...splitLines(text)];
  // From the end, so that the places of those before stay true.
  for (const [index, conflict] of [...conflicts.entries()].reverse()) {
    const [at, length] = [conflict.at - 1, conflict.mine.length];
    const settled = settle(lines.slice(at, at + length), conflict, index);
    lines.splice(at, length, ...settled);
    if (settled.length === 0 && isGap(lines[at - 1])) closeGap(lines, at);
  }
  return joinLines(lines, shapeOf(text));
}

const isGap = (line: string | undefined) => line === undefined || isBlank(line);

/** Where nothing is left between two blank stretches, one of them goes too. */
function closeGap(lines: string[], at: number): void {
  while (at < lines.length && isGap(lines[at])) lines.splice(at, 1);
}

function chosen(mine: Lines, theirs: Lines, choice: Choice): Lines {
  if (choice === 'mine') return mine;
  if (choice === 'theirs') return theirs;
  return choice === 'both' ? [...mine, ...theirs] : splitLines(choice.text).map(plainLine);
}

/** Both sides with the marks that git users know. */
const marked = (mine: Lines, theirs: Lines): Lines => [
  '<<<<<<< yours',
  ...mine,
  '=======',
  ...theirs,
  '>>>>>>> new',
];
