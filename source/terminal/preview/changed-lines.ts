import { diffArrays } from 'diff';

/** Where a text differs from an older one. */
export type Changed = {
  /** Indexes of the lines that are new or different. */
  readonly lines: ReadonlySet<number>;
  /** Index of the line that stands where the first difference is, be it that lines are missing there. */
  readonly first: number | undefined;
};

export const unchanged: Changed = { lines: new Set(), first: undefined };

export function changedLines(before: readonly string[], after: readonly string[]): Changed {
  const lines = new Set<number>();
  let first: number | undefined;
  let at = 0;
  for (const { added, removed, count } of diffArrays([...before], [...after])) {
    if (added || removed) first ??= at;
    if (added) for (let index = at; index < at + count; index += 1) lines.add(index);
    if (!removed) at += count;
  }
  return { lines, first };
}
