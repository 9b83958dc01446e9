import { folderOf } from '../../text/path-parts.ts';
import type { Rendered, RenderInput } from '../document.ts';

type File = Omit<Rendered, 'id' | 'merge'>;

/** A file that others write too: what is on disk with our part in it, and what it was without. */
export function edited(path: string, from: string | undefined, text: string): readonly File[] {
  return [{ path, text, ...(from === undefined ? {} : { from }) }];
}

/** The path of the first of these names that exists, whatever its case; with its text where that is kept. */
export function existingFile(
  { paths, texts }: RenderInput['facts'],
  names: readonly string[],
): { readonly path: string; readonly text?: string } | undefined {
  const path = names
    .map((name) => paths.find((candidate) => candidate.toLowerCase() === name.toLowerCase()))
    .find((candidate) => candidate !== undefined);
  if (path === undefined) return undefined;
  const text = texts.get(path);
  return { path, ...(text === undefined ? {} : { text }) };
}

/** The same path in the root, in `.github/` and in `docs/`, where forges look. */
export const community = (name: string) => [name, `.github/${name}`, `docs/${name}`];

/** A path as a link from another file: both relative to the root. */
export function relativePath(from: string, to: string): string {
  const folder = folderOf(from);
  if (folder !== '' && to.startsWith(folder)) return to.slice(folder.length);
  return '../'.repeat(folder.split('/').length - 1) + to;
}
