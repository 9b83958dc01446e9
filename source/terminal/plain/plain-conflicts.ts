import type { Draft } from '../../questions/draft.ts';
import { editedVerdict, hunksOf, judged, nameToEdit, noVerdicts, textToEdit } from '../conflicts/hunks.ts';
import type { Hunk, Verdict, Verdicts } from '../conflicts/hunks.ts';
import { waysIn, wayOf, type Way } from '../conflicts/ways.ts';
import type { InterviewInput } from '../interview-input.ts';
import { lines, tryAgain } from './plain-words.ts';

type Ask = (message: string) => Promise<string>;
type Say = (text: string) => void;

/** What was said so far, and whether that was about every conflict. */
type Settled = { readonly verdicts: Verdicts; readonly done: boolean };

/** Asks about one conflict after another; `<` goes back, past the first one it leaves. */
export async function settleConflicts(
  context: InterviewInput,
  draft: Draft,
  before: Verdicts,
  ask: Ask,
  say: Say,
): Promise<Settled> {
  let verdicts = before;
  const count = hunksOf(context, draft, noVerdicts).length;
  for (let at = 0; at < count;) {
    const hunk = hunksOf(context, draft, verdicts)[at];
    if (!hunk) break;
    say(conflictText(context, hunk, at, count));
    const verdict = await askVerdict(context, hunk, ask, say);
    if (verdict === 'back' && at === 0) return { verdicts, done: false };
    if (verdict === 'back') {
      at -= 1;
      continue;
    }
    const found = judged(context, draft, verdicts, hunk, verdict);
    if ('problem' in found) say(lines([tryAgain(found.problem)]));
    else {
      verdicts = found.verdicts;
      at += 1;
    }
  }
  return { verdicts, done: true };
}

async function askVerdict(
  context: InterviewInput,
  hunk: Hunk,
  ask: Ask,
  say: Say,
): Promise<Verdict | 'back'> {
  const ways = waysIn(context);
  for (;;) {
    const typed = (await ask('Which?')).trim().toLowerCase();
    if (typed === '<') return 'back';
    if (typed === '') return hunk.verdict ?? 'mine';
    const way = ways.find(({ key, short }, index) => [key, short, String(index + 1)].includes(typed))?.id;
    if (way === undefined) say(lines([`Type a number from 1 to ${String(ways.length)}, or < to go back.`]));
    else if (way !== 'edit') return way;
    else {
      const verdict = editedVerdict(hunk, await context.edit?.(textToEdit(hunk), nameToEdit(hunk)));
      if (typeof verdict === 'string' || 'text' in verdict) return verdict;
      say(lines([tryAgain(verdict.problem)]));
    }
  }
}

/** One conflict in sentences: both sides, and the ways to settle it, numbered. */
function conflictText(context: InterviewInput, hunk: Hunk, at: number, count: number): string {
  const { path, conflict, above, below, verdict } = hunk;
  const taken = wayOf(verdict) ?? 'mine';
  return lines([
    '',
    `Conflict ${String(at + 1)} of ${String(count)}: ${path}, line ${String(conflict.line)}.`,
    'You and the new version changed the same lines.',
    ...named('Above them:', above),
    ...named('Yours, on disk:', conflict.mine),
    ...named('New:', conflict.theirs),
    ...named('Below them:', below),
    ...waysIn(context).map((way, index) => wayText(way, index, taken)),
    'Type a number; Enter takes the one that is marked; < goes back.',
  ]);
}

function named(heading: string, texts: readonly string[]): readonly string[] {
  const isSide = !/^(?:Above|Below)/.test(heading);
  if (texts.length === 0) return isSide ? [heading, '  (nothing)'] : [];
  return [heading, ...texts.map((line) => `  ${line}`)];
}

function wayText({ id, words }: Way, index: number, taken: Way['id']): string {
  return `  ${String(index + 1)}. ${words}${id === taken ? ' (marked)' : ''}`;
}
