import type { Place } from '../../questions/facts.ts';
import type { CodeEvidence, EveryEvidence, TextEvidence } from './evidence.ts';

/** Types are gone when the program runs. */
const typeOnly = /^\s*(?:import|export)\s+type\b/;

/** Where code without its comments matches. */
export function matchCode(path: string, code: string, { pattern }: CodeEvidence): Place | undefined {
  for (const match of code.matchAll(pattern())) {
    const at = firstVisible(match);
    if (!typeOnly.test(lineAround(code, at))) return { path, line: lineOf(code, at) };
  }
  return undefined;
}

/** Where a configuration file without its comments matches. */
export function matchText(path: string, text: string, evidence: TextEvidence): Place | undefined {
  const { pattern, last, also, unless } = evidence;
  if (also?.test(text) === false || unless?.test(text) === true) return undefined;
  const matches = [...text.matchAll(pattern())];
  const match = last ? matches.at(-1) : matches[0];
  if (!match || last?.test(match[0]) === false) return undefined;
  return { path, line: lineOf(text, firstVisible(match)) };
}

/** `refused` when one file speaks against the claim, a place when it speaks for it, nothing when it is silent. */
export function matchEvery(
  path: string,
  text: string,
  evidence: EveryEvidence,
): Place | 'refused' | undefined {
  const all = [...text.matchAll(evidence.pattern)];
  const matches = evidence.last ? all.slice(-1) : all;
  const [first] = matches;
  if (!first) return evidence.optional ? undefined : 'refused';
  if (!matches.every((match) => evidence.accept.test(match[0]))) return 'refused';
  return { path, line: lineOf(text, firstVisible(matches[0] ?? first)) };
}

/** A match may begin with the blanks and line ends before what it is about. */
function firstVisible(match: RegExpExecArray): number {
  return match.index + Math.max(0, match[0].search(/\S/));
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}
