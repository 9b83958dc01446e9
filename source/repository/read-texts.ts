import { realpathSync } from 'node:fs';
import { asRefusal, attempt, type Refusal } from './refusal.ts';
import { inspect, textOf } from './targets.ts';

/**
 * The texts of the given files (relative to the root, with `/`) that exist. Refuses when one of them is not a
 * regular UTF-8 file of at most 4 MiB that is reached without a symlink.
 */
export function readTexts(
  root: string,
  paths: Iterable<string>,
): Promise<{ readonly texts: ReadonlyMap<string, string> } | Refusal> {
  return asRefusal(() => {
    const real = attempt(root, () => realpathSync(root));
    const found = [...paths].map((path) => [path, textOf(inspect(real, path))] as const);
    return {
      texts: new Map(found.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]))),
    };
  });
}
