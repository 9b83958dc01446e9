import { escape } from '../../text/escape.ts';

/**
 * Looks for many words in one pass over a text, and says which of them it holds, wherever they overlap. (An expression
 * of many words tries all of them at each place, which still is quicker than a pass for each.)
 */
export function wordFinder(words: readonly string[]): (text: string) => ReadonlySet<string> {
  // At one place the longest is found; those that it begins with are found with it.
  const all = [...new Set(words)].sort((a, b) => b.length - a.length);
  const beginnings = new Map(all.map((word) => [word, all.filter((other) => word.startsWith(other))]));
  const any = new RegExp(all.map(escape).join('|') || '(?!)', 'g');
  return (text) => {
    const found = new Set<string>();
    any.lastIndex = 0;
    for (let hit = any.exec(text); hit; hit = any.exec(text)) {
      for (const word of beginnings.get(hit[0]) ?? []) found.add(word);
      any.lastIndex = hit.index + 1;
    }
    return found;
  };
}
