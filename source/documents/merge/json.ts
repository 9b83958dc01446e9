import { parse, parseTree, type JSONPath, type Node, type ParseError } from 'jsonc-parser';
import { isDeepStrictEqual } from 'node:util';
import { hunksBetween, moved } from './hunks.ts';
import { deletedNote, type Assembled } from './assemble.ts';
import { edited, losesComment, type Edit } from './json-edit.ts';
import { plainLine, type Lines } from './text.ts';

type Tree = { readonly [key: string]: unknown };

type Merge = {
  readonly edits: readonly Edit[];
  readonly clashes: readonly Edit[];
  readonly notes: readonly string[];
};

const nothing: Merge = { edits: [], clashes: [], notes: [] };

/** Merges by values, edits the human's text in place: comments, order and formatting stay as they are. */
export function mergeJson(base: Lines | undefined, mine: Lines, theirs: Lines): Assembled | undefined {
  const text = asText(mine);
  if (!isSoundJson(text)) return undefined;
  const linesOf = (changed: string) => asLines(changed, mine);
  const was = base && (parse(base.join('\n')) as unknown);
  const found = sparing(text, mergeValue([], was, parse(text), parse(theirs.join('\n'))));
  const kept = found.edits.reduce(edited, text);
  const replaced = found.clashes.reduce(edited, kept);
  const conflicts = lineConflicts(mine, linesOf(kept), linesOf(replaced));
  return {
    lines: linesOf(kept),
    conflicts,
    notes: found.notes,
    open: (open) => (open.size === conflicts.length ? leftOpen(theirs, was, found.clashes) : theirs),
  };
}

/** Our render with what it was in the place of what clashes, so that it clashes again. */
function leftOpen(theirs: Lines, base: unknown, clashes: readonly Edit[]): Lines {
  const old = clashes.map(({ path }): Edit => ({ path, value: valueAt(base, path) }));
  return old.reduce(edited, theirs.join('\n')).split('\n');
}

const valueAt = (value: unknown, [key, ...rest]: JSONPath): unknown => {
  if (key === undefined) return value;
  return isTree(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined;
};

/** What would take a comment of the human's with it is for the human to decide. */
function sparing(text: string, { edits, clashes, notes }: Merge): Merge {
  const costly = new Set(edits.filter((edit) => losesComment(text, edit)));
  return { edits: edits.filter((edit) => !costly.has(edit)), clashes: [...clashes, ...costly], notes };
}

/** A line that ends otherwise than most is marked by a sign that JSON has no place for: a blank stands for it. */
const asText = (lines: Lines) => lines.join('\n').replaceAll('\0', '\r');

const asLines = (text: string, like: Lines): Lines => {
  const marks = like.some((line) => line.endsWith('\0'));
  return text.split('\n').map((line) => (marks ? line.replace(/\r$/, '\0') : line));
};

/** Comments and trailing commas are fine, anything else is not edited; nor is a key that is there twice. */
export function isSoundJson(text: string): boolean {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  return tree !== undefined && errors.length === 0 && !repeatsKey(tree);
}

function repeatsKey({ type, children = [] }: Node): boolean {
  const keys = type === 'object' ? children.map((property) => `${property.children?.[0]?.value}`) : [];
  return new Set(keys).size < keys.length || children.some(repeatsKey);
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
  if (has(base)) return { ...nothing, notes: [deletedNote(`“${path.join('.')}”`)] };
  return { ...nothing, edits: [{ path, value: theirs[key] }] };
}

/** Adds the items that are new and removes those that are no longer rendered; all others stay where they are. */
function mergeItems(path: JSONPath, base: unknown, mine: unknown[], theirs: unknown[]): Merge {
  const before: unknown[] = Array.isArray(base) ? base : [];
  const within = (list: readonly unknown[], item: unknown) =>
    list.some((one) => isDeepStrictEqual(one, item));
  const missing = theirs.filter((item) => !within(mine, item));
  const dropped = [...mine.entries()].filter(([, item]) => within(before, item) && !within(theirs, item));
  const added = missing.filter((item) => !within(before, item));
  const name = path.join('.');
  return {
    clashes: [],
    edits: [
      // From the end, so that the places of those before stay true.
      ...dropped.toReversed().map(([index]): Edit => ({ path: [...path, index], value: undefined })),
      ...added.map((item): Edit => ({ path: [...path, -1], value: item, insert: true })),
    ],
    notes: missing
      .filter((item) => within(before, item))
      .map((item) => deletedNote(`The item ${JSON.stringify(item)} of “${name}”`)),
  };
}

const joined = (merges: readonly Merge[]): Merge => ({
  edits: merges.flatMap(({ edits }) => edits),
  clashes: merges.flatMap(({ clashes }) => clashes),
  notes: merges.flatMap(({ notes }) => notes),
});

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
