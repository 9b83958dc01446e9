import { deletedNote, type Assembled } from './assemble.ts';
import type { Lines } from './text.ts';

/**
 * Adds the lines that are missing and touches no other: for lists such as `.gitignore`, where nothing of ours
 * ever needs to go. A line that we wrote before and that is gone was deleted by hand, and stays so.
 */
export function appendLines(base: Lines | undefined, mine: Lines, theirs: Lines): Assembled {
  const [before, there] = [new Set(base?.filter(says)), new Set(mine)];
  const missing = theirs.filter((line) => says(line) && !there.has(line));
  const added = new Set(missing.filter((line) => !before.has(line)));
  return {
    lines: added.size ? [...mine, ...separation(mine), ...withCompanions(theirs, added)] : mine,
    conflicts: [],
    notes: missing.filter((line) => before.has(line)).map((line) => deletedNote(`The line “${line}”`)),
  };
}

const says = (line: string) => line.trim() !== '' && !line.startsWith('#');

const separation = (mine: Lines) => (mine.length && mine.at(-1)?.trim() !== '' ? [''] : []);

/**
 * What is added, with the comments above it, and with the exceptions after it: a later pattern wins, so that
 * an exception that stands further up would lose its effect.
 */
function withCompanions(theirs: Lines, added: ReadonlySet<string>): Lines {
  const first = theirs.findIndex((line) => added.has(line));
  return theirs.filter((line, index) => {
    if (line.startsWith('#')) return paragraphAt(theirs, index).some((one) => added.has(one));
    return added.has(line) || (line.startsWith('!') && index > first);
  });
}

function paragraphAt(lines: Lines, index: number): Lines {
  const end = lines.findIndex((line, at) => at > index && line.trim() === '');
  return lines.slice(index, end === -1 ? lines.length : end);
}
