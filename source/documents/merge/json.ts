import { applyEdits, findNodeAtLocation, modify, parse, parseTree, type JSONPath } from 'jsonc-parser';
import { isDeepStrictEqual } from 'node:util';
import { hunksBetween, moved } from './hunks.ts';
import type { Assembled } from './assemble.ts';
import { plainLine, splitLines, type Lines } from './text.ts';

type Tree = { readonly [key: string]: unknown };

/** A value to set, or to remove, at a path. */
type Edit = { readonly path: JSONPath; readonly value: unknown };

type Merge = {
  readonly edits: readonly Edit[];
  readonly clashes: readonly Edit[];
  readonly notes: readonly string[];
};

const nothing: Merge = { edits: [], clashes: [], notes: [] };

/** Merges by values, edits the human's text in place: comments, order and formatting stay as they are. */
export function mergeJson(base: Lines | undefined, mine: Lines, theirs: Lines): Assembled | undefined {
  const text = mine.join('\n');
  if (!parseTree(text)) return undefined;
  const was = base && (parse(base.join('\n')) as unknown);
  const found = mergeValue([], was, parse(text), parse(theirs.join('\n')));
  const kept = found.edits.reduce(edited, text);
  const replaced = found.clashes.reduce(edited, kept);
  return {
    lines: splitLines(kept),
    conflicts: lineConflicts(mine, splitLines(kept), splitLines(replaced)),
    notes: found.notes,
  };
}

/** `base` is undefined where the human's file was there first; then nothing of theirs is changed or removed. */
function mergeValue(path: JSONPath, base: unknown, mine: unknown, theirs: unknown): Merge {
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(base, theirs)) return nothing;
  if (isTree(mine) && isTree(theirs)) return mergeKeys(path, base, mine, theirs);
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeItems(path, base, mine, theirs);
  if (base === undefined) return nothing;
  return clashOr(path, base, mine, theirs);
}

function clashOr(path: JSONPath, base: unknown, mine: unknown, theirs: unknown): Merge {
  const edit = { path, value: theirs };
  return isDeepStrictEqual(mine, base) ? { ...nothing, edits: [edit] } : { ...nothing, clashes: [edit] };
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mergeKeys(path: JSONPath, base: unknown, mine: Tree, theirs: Tree): Merge {
  const before = isTree(base) ? base : {};
  const keys = new Set([...Object.keys(theirs), ...Object.keys(before)]);
  return joined([...keys].map((key) => mergeKey([...path, key], key, before, mine, theirs)));
}

function mergeKey(path: JSONPath, key: string, base: Tree, mine: Tree, theirs: Tree): Merge {
  const has = (tree: Tree) => Object.hasOwn(tree, key);
  if (has(mine) && has(theirs))
    return mergeValue(path, has(base) ? base[key] : undefined, mine[key], theirs[key]);
  if (has(mine)) return clashOr(path, base[key], mine[key], undefined);
  if (!has(theirs)) return nothing;
  if (has(base)) return { ...nothing, notes: [`${path.join('.')} was deleted by hand and stays deleted.`] };
  return { ...nothing, edits: [{ path, value: theirs[key] }] };
}

/** Adds the items that are new and removes those that are no longer rendered; all others stay where they are. */
function mergeItems(path: JSONPath, base: unknown, mine: unknown[], theirs: unknown[]): Merge {
  const before: unknown[] = Array.isArray(base) ? base : [];
  const within = (list: readonly unknown[], item: unknown) =>
    list.some((one) => isDeepStrictEqual(one, item));
  const added = theirs.filter((item) => !within(before, item) && !within(mine, item));
  const kept = mine.filter((item) => !within(before, item) || within(theirs, item));
  if (!added.length && kept.length === mine.length) return nothing;
  return { ...nothing, edits: [{ path, value: [...kept, ...added] }] };
}

const joined = (merges: readonly Merge[]): Merge => ({
  edits: merges.flatMap(({ edits }) => edits),
  clashes: merges.flatMap(({ clashes }) => clashes),
  notes: merges.flatMap(({ notes }) => notes),
});

function edited(text: string, { path, value }: Edit): string {
  const tree = parseTree(text);
  if (value === undefined && tree && !findNodeAtLocation(tree, path)) return text;
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: indentOf(text), eol: '\n' };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

const indentOf = (text: string) => /^( +)\S/m.exec(text)?.[1]?.length ?? 2;

/** The lines in which two versions of the merged text differ, as conflicts. */
function lineConflicts(disk: Lines, kept: Lines, replaced: Lines): Assembled['conflicts'] {
  const back = hunksBetween(kept, disk);
  return hunksBetween(kept, replaced).map((hunk) => ({
    line: moved(hunk.from, back) + 1,
    base: [],
    mine: kept.slice(hunk.from, hunk.to).map(plainLine),
    theirs: replaced.slice(hunk.otherFrom, hunk.otherTo),
    at: hunk.from + 1,
  }));
}
