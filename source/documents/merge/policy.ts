import { adoptPolicy } from '../adopt-policy.ts';
import { assemble, deletedNote, type Assembled, type Missing } from './assemble.ts';
import { markdownBlocks, titleOf } from './markdown.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { joinLines, splitLines, type Lines } from './text.ts';

const whole = { bom: false, eol: '\n', final: true } as const;

const adopted = (mine: Lines, theirs: Lines) =>
  adoptPolicy({ existing: joinLines(mine, whole), rendered: joinLines(theirs, whole) });

/** A policy that we did not write has chapters under other headings than ours: they are known by their topics. */
export function adoptPolicyLines(mine: Lines, theirs: Lines): Assembled {
  const { text, notes } = adopted(mine, theirs);
  return { lines: splitLines(text), conflicts: [], notes };
}

/** A policy, section by section. What is gone was deleted, or the human says it in words of their own. */
export function mergePolicy(base: Lines, mine: Lines, theirs: Lines): Assembled {
  const sides = { mine: markdownBlocks(mine), theirs: markdownBlocks(theirs) };
  const found = assemble(mergeBlocks(markdownBlocks(base), sides.mine, sides.theirs), sides);
  const missing = found.missing ?? [];
  if (missing.length === 0) return found;
  const lacking = new Set(adopted(mine, theirs).added);
  return { ...found, notes: [...found.notes, ...missing.flatMap((one) => noteOn(one, lacking))] };
}

/** `lacking` are the headings of ours whose topic the human's text does not have. */
function noteOn({ block, changed }: Missing, lacking: ReadonlySet<string>): readonly string[] {
  if (lacking.has(titleOf(block.lines[0] ?? ''))) return [deletedNote(block.title)];
  if (!changed) return [];
  return [
    `${block.title} says something new, and the file has it in words of its own: see whether they still hold.`,
  ];
}
