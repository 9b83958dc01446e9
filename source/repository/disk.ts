import { RefusedError } from './refusal.ts';
import { inspect, textOf } from './targets.ts';

/** The files that a run may write, as they were when it first looked at each. */
export type Disk = {
  /** Text of a file; nothing where there is none, or where it is refused. */
  readonly read: (path: string) => string | undefined;
  /** Why paths are refused, one sentence each: links, special files, no text. */
  readonly refusals: () => readonly string[];
};

type Look = { readonly text?: string | undefined; readonly refusal?: string };

function look(root: string, path: string): Look {
  try {
    return { text: textOf(inspect(root, path)) };
  } catch (error) {
    if (error instanceof RefusedError) return { refusal: error.message };
    throw error;
  }
}

/** Looks at each file once; a later look gives the same answer, so that what was previewed is what is compared. */
export function createDisk(root: string): Disk {
  const looks = new Map<string, Look>();
  return {
    read: (path) => {
      const known = looks.get(path) ?? look(root, path);
      looks.set(path, known);
      return known.text;
    },
    refusals: () => [...looks.values()].flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal])),
  };
}
