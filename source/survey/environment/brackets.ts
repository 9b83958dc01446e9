import type { Source } from './idiom.ts';

const pairs: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
const furthest = 200_000;

/** Characters that all searches in one file may pass over; so many nested brackets are hostile. */
const allowance = 4_000_000;
const spent = new WeakMap<Source, number>();

/** Whether the file has used up its allowance. */
function isExhausted(source: Source, characters: number): boolean {
  const total = (spent.get(source) ?? 0) + Math.max(characters, 16);
  spent.set(source, total);
  return total > allowance;
}

/** Offset of the bracket that closes the one at `start`, strings left out; -1 when none is near. */
export function closingBracket(source: Source, start: number): number {
  if (isExhausted(source, 0)) return -1;
  const end = scanForward(source, start);
  isExhausted(source, (end < 0 ? Math.min(source.text.length, start + furthest) : end) - start);
  return end;
}

function scanForward({ text, inString }: Source, start: number): number {
  const expected: string[] = [];
  const bracket = /[{}()[\]]/g;
  bracket.lastIndex = start;
  for (let hit = bracket.exec(text); hit && hit.index - start < furthest; hit = bracket.exec(text)) {
    const [found] = hit;
    if (inString(hit.index)) continue;
    const close = pairs[found];
    if (close !== undefined) expected.push(close);
    else if (expected.at(-1) === found) expected.pop();
    if (expected.length === 0) return hit.index;
  }
  return -1;
}

/** Offset of the bracket that the one at `end` closes; -1 when none is near. */
export function openingBracket(source: Source, end: number): number {
  const { text, inString } = source;
  if (isExhausted(source, 8000)) return -1;
  const open = Object.keys(pairs).find((key) => pairs[key] === text[end]);
  let depth = 0;
  for (let at = end; at >= 0 && end - at < 8000; at--) {
    if (text[at] !== text[end] && text[at] !== open) continue;
    if (inString(at)) continue;
    depth += text[at] === open ? -1 : 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** One `key: value` of an object literal, with the offsets of both. */
export type Entry = {
  readonly key: string;
  readonly offset: number;
  readonly value: string;
  readonly valueOffset: number;
};

/** Entries of the object literal that opens at `start`: one level, values as text. */
export function entriesOf(source: Source, start: number): readonly Entry[] {
  const close = closingBracket(source, start);
  if (close < 0) return [];
  const entries: Entry[] = [];
  const key = /[\s,{]*(?:["']?([A-Za-z_$][\w$-]*)\??["']?\s*(?=[:,}(=])|\.\.\.[^,}]*)/y;
  let at = start + 1;
  while (at < close) {
    key.lastIndex = at;
    const hit = key.exec(source.text);
    const end = endOfValue(source, hit ? key.lastIndex : at, close);
    if (hit?.[1] !== undefined) {
      const valueOffset = key.lastIndex + (source.text[key.lastIndex] === ':' ? 1 : 0);
      const offset = hit.index + hit[0].indexOf(hit[1]);
      entries.push({ key: hit[1], offset, value: source.text.slice(valueOffset, end), valueOffset });
    }
    at = end + 1;
  }
  return entries;
}

/**
 * Offset of the comma that ends the value which starts at `from`, strings and inner brackets left out; `close` where
 * none stands before it, or an inner bracket is not closed near by.
 */
export function endOfValue(source: Source, from: number, close: number): number {
  const stop = /[,{([]/g;
  stop.lastIndex = from;
  for (let hit = stop.exec(source.text); hit && hit.index < close; hit = stop.exec(source.text)) {
    if (source.inString(hit.index)) continue;
    if (hit[0] === ',') return hit.index;
    const end = closingBracket(source, hit.index);
    if (end < 0) return close;
    stop.lastIndex = end + 1;
  }
  return close;
}
