import type { Conflict, OnConflict } from '../document.ts';
import { pushLines, isBlank, joinLines, plainLine, shapeOf, splitLines, type Lines } from './text.ts';

/** What a human wants where both sides changed the same lines; a text is what they wrote instead. */
export type Choice = 'mine' | 'theirs' | 'both' | { readonly text: string };

/** What was decided about each conflict, by `conflictId`; what is missing is open. */
export type Decisions = ReadonlyMap<string, Choice>;

export const noDecisions: Decisions = new Map();

/** Names a conflict by what it is about, so that a decision does not outlive what it was about. */
export const conflictId = (path: string, { line, mine, theirs }: Conflict): string =>
  JSON.stringify([path, line, mine, theirs]);

/** What was decided about a conflict of one file, or nothing. */
export type Decide = (conflict: Conflict) => Choice | undefined;

export type Resolved = {
  readonly text: string;
  /** Conflicts that nobody decided, `at` their place in the new text. */
  readonly open: readonly Conflict[];
  /** Their indices among all conflicts. */
  readonly openAt: ReadonlySet<number>;
};

/**
 * Settles every conflict of a text that still says `mine`: as it was decided, else as `--on-conflict` says.
 * `conflicts` are in their order in the text.
 */
export function resolveConflicts(
  text: string,
  conflicts: readonly Conflict[],
  decide: Decide,
  onConflict: OnConflict,
): Resolved {
  const lines = splitLines(text);
  const after: string[] = [];
  const open = new Map<number, Conflict>();
  let next = 0;
  for (const [index, conflict] of conflicts.entries()) {
    const start = conflict.at - 1;
    pushLines(after, lines.slice(next, start));
    next = start + conflict.mine.length;
    const choice = decide(conflict);
    if (choice === undefined) open.set(index, { ...conflict, at: after.length + 1 });
    const settled = linesOf(lines.slice(start, next), conflict.theirs, choice ?? onConflict);
    pushLines(after, settled);
    // Where nothing is left between two blank stretches, one of them goes too.
    if (settled.length === 0 && isGap(after.at(-1)))
      while (next < lines.length && isGap(lines[next])) next += 1;
  }
  const all = [...after, ...lines.slice(next)];
  return { text: joinLines(all, shapeOf(text)), open: [...open.values()], openAt: new Set(open.keys()) };
}

const isGap = (line: string | undefined) => line === undefined || isBlank(line);

/** What stands in the place of a conflict; `mine` are its lines with their own endings. */
function linesOf(mine: Lines, theirs: Lines, choice: Choice | OnConflict): Lines {
  switch (choice) {
    case 'mine':
    case 'keep':
    case 'fail':
      return mine;
    case 'theirs':
    case 'replace':
      return theirs;
    case 'both':
      return [...mine, ...theirs];
    case 'mark':
      return marked(mine, theirs);
    default:
      return splitLines(choice.text).map(plainLine);
  }
}

/** Both sides with the marks that git users know. */
export const marked = (mine: Lines, theirs: Lines): Lines => [
  '<<<<<<< yours',
  ...mine,
  '=======',
  ...theirs,
  '>>>>>>> new',
];
