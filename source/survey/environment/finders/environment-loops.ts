import { closingBracket } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';

/** Runs over the whole environment: https://pkg.go.dev/os#Environ, https://doc.rust-lang.org/std/env/fn.vars.html. */
const whole = /\bos\.Environ\(\)|\benv::vars(?:_os)?\(\)/g;
/** Compares the name of each with texts: `case "A", "B":`, `"A" | "B" =>`, `== "A"`. */
const cases =
  /\bcase\s+((?:"[A-Z][A-Z0-9_]+"\s*,?\s*)+):|((?:"[A-Z][A-Z0-9_]+"\s*\|?\s*)+)=>|==\s*("[A-Z][A-Z0-9_]*_[A-Z0-9_]+")/g;
const quoted = /"([A-Z][A-Z0-9_]+)"/g;

const reach = 40_000;

/** Where the block ends that follows the loop's head, or the statement. */
function endOfLoop(source: Source, from: number): number {
  const rest = source.text.slice(from, from + 400);
  const brace = rest.indexOf('{');
  const stop = rest.indexOf(';');
  if (brace < 0 || (stop >= 0 && stop < brace)) return from + (stop < 0 ? rest.length : stop);
  const close = closingBracket(source, from + brace);
  return close < 0 ? from + rest.length : close;
}

function readCases(source: Source, from: number, to: number): void {
  const text = source.text.slice(from, Math.min(to, from + reach));
  for (const hit of text.matchAll(cases))
    for (const name of hit[0].matchAll(quoted))
      source.found({ name: name[1] ?? '', offset: from + hit.index + name.index, optional: true });
}

/** Names that a loop over all variables looks for. */
export const environmentLoops: Finder = (source) => {
  for (const hit of source.text.matchAll(whole)) {
    const from = hit.index + hit[0].length;
    if (!source.inString(hit.index)) readCases(source, from, endOfLoop(source, from));
  }
};
