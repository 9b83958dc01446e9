/** The words that a pattern with alternatives in braces stands for, as in a shell: `A_{B,C{,D}}` is A_B, A_C and A_CD. */
export function expandBraces(pattern: string): readonly string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const { alternatives, end } = alternativesIn(pattern, open);
  const rests = expandBraces(pattern.slice(end));
  return alternatives
    .flatMap(expandBraces)
    .flatMap((middle) => rests.map((rest) => pattern.slice(0, open) + middle + rest));
}

/** The words that the braces at the start of a pattern stand for; braces further on are left. */
export function expandStart(pattern: string): readonly string[] {
  if (!pattern.startsWith('{')) return [pattern];
  const { alternatives, end } = alternativesIn(pattern, 0);
  return alternatives.flatMap((alternative) => expandStart(alternative + pattern.slice(end)));
}

/** What stands between the commas of a pair of braces, and where the pair ends. */
function alternativesIn(pattern: string, open: number) {
  const alternatives: string[] = [];
  let depth = 0;
  let from = open + 1;
  let at = open;
  do {
    const sign = pattern[at];
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0 || (depth === 1 && sign === ',')) {
      alternatives.push(pattern.slice(from, at));
      from = at + 1;
    }
    at += 1;
  } while (depth > 0 && at < pattern.length);
  return { alternatives, end: at };
}
