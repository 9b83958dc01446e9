/** Nobody writes this many lists and maps inside each other; a parser that follows them runs out of memory. */
const deepest = 100;

/** So many signs of a list, a key or a value at the start of one line. */
const withinLine = new RegExp(`^(?:[ \\t]{0,99}[-?:][ \\t]){${deepest}}`, 'm');

/**
 * True for a YAML text that nests deeper than any of use, by its brackets, by signs within a line or by its indents:
 * it is to be left alone, not parsed. Quotes are not looked at, so that no quote can hide a bracket.
 */
export function isDeeplyNested(text: string): boolean {
  return withinLine.test(text) || bracketDepth(text) > deepest || indentDepth(text) > deepest;
}

function bracketDepth(text: string): number {
  let [depth, most] = [0, 0];
  for (const [sign] of text.matchAll(/[[{\]}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most;
}

/** How many indents are open at once, each deeper than the one before. */
function indentDepth(text: string): number {
  const open: number[] = [];
  let most = 0;
  for (const [indent] of text.matchAll(/^ *(?=[^\s])/gm)) {
    while ((open.at(-1) ?? -1) >= indent.length) open.pop();
    open.push(indent.length);
    most = Math.max(most, open.length);
  }
  return most;
}
