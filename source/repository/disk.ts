import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const limit = 8 * 1024 * 1024;

/** The files that a run may write, as they were when it first looked at each. */
export type Disk = {
  /** Text of a file; nothing where there is none, or where it is refused. */
  readonly read: (path: string) => string | undefined;
  /** Why paths are refused, one sentence each: links, special files, no text. */
  readonly refusals: () => readonly string[];
};

type Look = { readonly text?: string; readonly refusal?: string };

const kindOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

/** A link anywhere on the way could lead out of the repository. */
function linkOnTheWay(root: string, path: string): string | undefined {
  const parts = path.split('/');
  const ways = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return ways.find((way) => kindOf(join(root, way))?.isSymbolicLink());
}

function look(root: string, path: string): Look {
  const link = linkOnTheWay(root, path);
  if (link !== undefined)
    return { refusal: `${link} is a symbolic link: replace it by a real file or directory.` };
  const full = join(root, path);
  const kind = kindOf(full);
  if (!kind) return {};
  if (!kind.isFile()) return { refusal: `${path} is in the way: it is not a regular file.` };
  if (kind.size > limit) return { refusal: `${path} is larger than 8 MiB: it is left alone.` };
  const bytes = readFileSync(full);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes))
    return { refusal: `${path} is not UTF-8 text: save it as UTF-8.` };
  return { text };
}

function carefully(root: string, path: string): Look {
  try {
    return look(root, path);
  } catch {
    return { refusal: `${path} cannot be read.` };
  }
}

/** Looks at each file once; a later look gives the same answer, so that what was previewed is what is compared. */
export function createDisk(root: string): Disk {
  const looks = new Map<string, Look>();
  return {
    read: (path) => {
      const known = looks.get(path) ?? carefully(root, path);
      looks.set(path, known);
      return known.text;
    },
    refusals: () => [...looks.values()].flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal])),
  };
}
