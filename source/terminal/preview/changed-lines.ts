import { diffArrays } from 'diff';

/** Indexes of the lines of `after` that are new or different; for pure removals the line that follows. */
export function changedLines(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const changed = new Set<number>();
  let at = 0;
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (added) for (let index = at; index < at + count; index += 1) changed.add(index);
    if (!removed) at += count;
  }
  return changed;
}
