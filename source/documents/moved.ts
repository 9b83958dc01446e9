import type { Rendered, Written } from './document.ts';

type Files = ReadonlyMap<string, Written>;

/** Where each document that somebody moved was when it was last written, by where it is now. */
export function movesOf(
  rendered: readonly Rendered[],
  disk: ReadonlyMap<string, string>,
  written: Files,
): ReadonlyMap<string, string> {
  const paths = new Set(rendered.map(({ path }) => path));
  const moves = new Map<string, string>();
  for (const one of rendered) {
    const text = disk.get(one.path);
    if (text === undefined || written.has(one.path)) continue;
    const gone = [...written].filter(
      ([path, { id }]) => id === one.id && !paths.has(path) && !disk.has(path) && !taken(moves, path),
    );
    const from = likeliest(gone, text, one.merge === 'dotenv');
    if (from !== undefined) moves.set(one.path, from);
  }
  return moves;
}

const taken = (moves: ReadonlyMap<string, string>, path: string) => [...moves.values()].includes(path);

/**
 * The path of the text that is most like `text`. A repository has one policy, however much of it was written anew
 * on the way; of example files it may have many, so that one must have half of what the other had.
 */
function likeliest(gone: readonly (readonly [string, Written])[], text: string, many: boolean) {
  const scored = gone.map(([path, written]) => ({ path, share: sharedLines(written.text, text) }));
  const [best] = scored.toSorted((a, b) => b.share - a.share);
  return best && best.share >= (many ? 0.5 : 0) ? best.path : undefined;
}

/** How much of a text another one still says, 0 to 1, in lines that are not blank. */
function sharedLines(was: string, is: string): number {
  const lines = (text: string) => text.split(/\r?\n/).map((line) => line.trim());
  const now = new Set(lines(is));
  const before = lines(was).filter((line) => line !== '');
  return before.filter((line) => now.has(line)).length / Math.max(1, before.length);
}

/** What was last written, each text under the path where its document is now. */
export const afterMoves = (written: Files, moves: ReadonlyMap<string, string>): Files =>
  new Map([
    ...written,
    ...[...moves].flatMap(([to, from]) => {
      const text = written.get(from);
      return text ? [[to, text] as const] : [];
    }),
  ]);
