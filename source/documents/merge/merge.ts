import { parse as parseToml } from 'smol-toml';
import { readSoundYaml } from '../../text/yaml.ts';
import type { Conflict, MergeKind, OnConflict } from '../document.ts';
import { mergeEnvLines } from '../env-example/merge-env-example.ts';
import { adoptBlocks } from './adopt.ts';
import { assemble, deletedNote, type Assembled } from './assemble.ts';
import type { Block } from './block.ts';
import { isSoundJson, mergeJson } from './json.ts';
import { appendLines } from './lines.ts';
import { markdownBlocks } from './markdown.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { adoptPolicyLines, mergePolicy } from './policy.ts';
import { resolveConflicts, type Choice, type Decide, type Resolved } from './resolve.ts';
import { sameLines } from './three-way.ts';
import { isBlank, joinLines, plainLine, shapeOf, splitLines, type Lines } from './text.ts';
import { tomlBlocks } from './toml.ts';
import { yamlBlocks } from './yaml.ts';

export type MergeInput = {
  readonly kind: MergeKind;
  /** What we rendered last time; missing or empty when the file was there before us and has nothing of ours. */
  readonly base?: string;
  /** On disk. */
  readonly mine: string;
  /** What we render now. */
  readonly theirs: string;
  readonly onConflict: OnConflict;
  /** What was decided about single conflicts; the others follow `onConflict`. */
  readonly decide?: Decide;
};

export type Merged = {
  readonly text: string;
  /** Those that nobody decided. */
  readonly conflicts: readonly Conflict[];
  readonly notes: readonly string[];
  /** The base of the next merge: `theirs`, or where conflicts stay open, what leaves them open. */
  readonly base: string;
};

type Way = {
  readonly merge: (base: Lines, mine: Lines, theirs: Lines) => Assembled | undefined;
  readonly adopt: (mine: Lines, theirs: Lines) => Assembled | undefined;
  /** Whether a text is well formed; a merge never makes it otherwise. */
  readonly valid: (text: string) => boolean;
  /** True when a file that no human touched may not simply be rendered anew, since others add to it too. */
  readonly shared?: true;
};

/** A format that is merged block by block: how to cut it is all there is to say. */
const byBlocks = (cut: (lines: Lines) => readonly Block[], valid: Way['valid'] = () => true): Way => ({
  merge: (base, mine, theirs) => {
    const sides = { mine: cut(mine), theirs: cut(theirs) };
    const found = assemble(mergeBlocks(cut(base), sides.mine, sides.theirs), sides);
    const deleted = found.missing?.map(({ block }) => deletedNote(block.title)) ?? [];
    return { ...found, notes: [...found.notes, ...deleted] };
  },
  adopt: (mine, theirs) => adoptBlocks(cut(mine), cut(theirs)),
  valid,
});

const parses = (parse: (text: string) => unknown) => (text: string) => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};

const isYaml = (text: string) => readSoundYaml(text) !== undefined;

/** A text that does not parse is left as it is, as a conflict over all of it: what is added to it is lost. */
const unlessBroken = (way: Way): Way => {
  const sound = (lines: Lines) => way.valid(lines.map(plainLine).join('\n'));
  return {
    ...way,
    merge: (base, mine, theirs) => (sound(mine) ? way.merge(base, mine, theirs) : undefined),
    adopt: (mine, theirs) => (sound(mine) ? way.adopt(mine, theirs) : undefined),
  };
};

/** An example file is merged variable by variable, and a variable is never taken out: who knows who needs it. */
const mergeVariables = (base: Lines | undefined, mine: Lines, theirs: Lines): Assembled => ({
  ...mergeEnvLines(base, mine, theirs),
  conflicts: [],
});

/** How each format is merged, and how a file of it that was there before us is added to. */
const ways: Readonly<Record<MergeKind, Way>> = {
  policy: { merge: mergePolicy, adopt: adoptPolicyLines, valid: () => true },
  markdown: byBlocks(markdownBlocks),
  dotenv: {
    merge: mergeVariables,
    adopt: (mine, theirs) => mergeVariables(undefined, mine, theirs),
    valid: () => true,
    shared: true,
  },
  toml: unlessBroken(byBlocks(tomlBlocks, parses(parseToml))),
  yaml: unlessBroken(byBlocks(yamlBlocks, isYaml)),
  json: { merge: mergeJson, adopt: (mine, theirs) => mergeJson(undefined, mine, theirs), valid: isSoundJson },
  lines: {
    merge: appendLines,
    adopt: (mine, theirs) => appendLines(undefined, mine, theirs),
    valid: () => true,
    shared: true,
  },
};

/**
 * Merges what we render now into what is on disk. Lines of the human's stay, byte for byte; line endings, byte
 * order mark and a missing end of the last line stay as on disk.
 */
export function merge(input: MergeInput): Merged {
  const { kind, base, mine, theirs, onConflict } = input;
  const [disk, render] = [splitLines(mine), splitLines(theirs)];
  const shape = disk.length ? shapeOf(mine) : { ...shapeOf(theirs), bom: shapeOf(mine).bom };
  const before = base ? splitLines(base) : undefined;
  const way = ways[kind];
  // What does not parse and is left as it is is remembered as it was while it did.
  if (before && sameLines(disk, render)) return settled(mine, way.valid(mine) ? theirs : (base ?? theirs));
  if (before && sameLines(before, disk) && !way.shared) return settled(joinLines(render, shape), theirs);
  if (!before && disk.every(isBlank)) return settled(joinLines(render, shape), theirs);
  const found = before ? way.merge(before, disk, render) : way.adopt(disk, render);
  if (before && sameLines(before, render)) return { ...settled(mine, theirs), notes: found?.notes ?? [] };
  const text = joinLines(found?.lines ?? disk, shape);
  if (!found || spoilt(way, mine, text)) return apart(input, way, before);
  const resolved = resolve(input, way, text, found.conflicts);
  return {
    text: resolved.text,
    conflicts: resolved.open,
    notes: found.notes,
    base: before && onConflict === 'keep' ? nextBase(way, found, resolved, theirs) : theirs,
  };
}

const spoilt = (way: Way, mine: string, text: string) => way.valid(mine) && !way.valid(text);

const settled = (text: string, base: string): Merged => ({ text, conflicts: [], notes: [], base });

const leftAlone = (way: Way, mine: string) =>
  way.valid(mine)
    ? 'Left as it is: nothing could be added to it safely.'
    : 'Left as it is: it does not parse, so nothing was added to it. Mend it, then run this again.';

/** Both sides are fine, together they are not: one conflict over all of it, or, on the first run, a note. */
function apart(input: MergeInput, way: Way, before: Lines | undefined): Merged {
  const { base, mine, theirs, onConflict } = input;
  // An empty base: the next run adds to the file what this one could not.
  if (!base || !before) return { ...settled(mine, ''), notes: [leftAlone(way, mine)] };
  const conflict = { line: 1, base: before, mine: splitLines(mine), theirs: splitLines(theirs), at: 1 };
  const resolved = resolve(input, way, mine, [conflict]);
  const open = onConflict === 'keep' && resolved.open.length > 0;
  return { ...settled(resolved.text, open ? base : theirs), conflicts: resolved.open };
}

/** Settles the conflicts; a decision after which the text would no longer parse counts as none. */
function resolve(
  { mine, onConflict, decide = () => undefined }: MergeInput,
  way: Way,
  text: string,
  conflicts: readonly Conflict[],
): Resolved {
  const sound = new Map<Conflict, Choice>();
  for (const conflict of conflicts) {
    const choice = decide(conflict);
    if (choice === undefined) continue;
    sound.set(conflict, choice);
    const { text: tried } = resolveConflicts(text, conflicts, (one) => sound.get(one), 'keep');
    if (spoilt(way, mine, tried)) sound.delete(conflict);
  }
  return resolveConflicts(text, conflicts, (one) => sound.get(one), onConflict);
}

/** Conflicts that were kept stay open, as long as merging once more changes nothing. */
function nextBase(way: Way, found: Assembled, resolved: Resolved, theirs: string): string {
  if (!found.open || resolved.open.length === 0) return theirs;
  const lines = splitLines(resolved.text);
  const open = found.open(resolved.openAt);
  const again = way.merge(open, lines, splitLines(theirs));
  const stable = again && sameLines(again.lines, lines) && again.conflicts.length > 0;
  return stable ? joinLines(open, shapeOf(theirs)) : theirs;
}
