import type { InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { liveDraft, type Overlay, type Screen } from '../screen/screen.ts';
import { editedVerdict, hunksOf, judged, type Hunk, type Verdict } from './hunks.ts';
import { waysIn, wayOf, type Way } from './ways.ts';

type Conflicts = Extract<Overlay, { kind: 'conflicts' }>;

/** Every conflict of the screen as it stands. */
export function hunksOn(context: InterviewInput, screen: Screen): readonly Hunk[] {
  return hunksOf(context, liveDraft(context, screen), screen.verdicts);
}

/** Opens the first conflict that nobody looked at, else the first one; the screen as it was where there is none. */
export function openConflicts(context: InterviewInput, screen: Screen): Screen {
  const hunks = hunksOn(context, screen);
  if (hunks.length === 0) return screen;
  const fresh = hunks.findIndex(({ verdict }) => verdict === undefined);
  return { ...screen, overlay: at(hunks, Math.max(0, fresh)) };
}

/** The conflict with its present way focused; its number is kept in bounds. */
function at(hunks: readonly Hunk[], index: number): Conflicts {
  const bounded = Math.min(Math.max(index, 0), hunks.length - 1);
  return { kind: 'conflicts', at: bounded, way: wayOf(hunks[bounded]?.verdict) ?? 'mine', top: 0 };
}

export function pressConflicts(
  context: InterviewInput,
  screen: Screen,
  overlay: Conflicts,
  key: Key,
): Screen {
  const hunks = hunksOn(context, screen);
  const hunk = hunks[overlay.at];
  if (!hunk) return { ...screen, overlay: undefined };
  const to = (index: number): Screen => ({ ...screen, overlay: at(hunks, index) });
  if ('text' in key) return pressLetters(context, screen, overlay, key.text);
  if (!('name' in key)) return screen;
  switch (key.name as string) {
    case 'enter':
      return take(context, screen, overlay, hunks, overlay.way);
    case 'ctrl-o':
      return context.edit ? take(context, screen, overlay, hunks, 'edit') : screen;
    case 'up':
      return { ...screen, overlay: focus(context, overlay, -1) };
    case 'down':
      return { ...screen, overlay: focus(context, overlay, 1) };
    case 'left':
    case 'shift-tab':
      return to(overlay.at - 1);
    case 'right':
    case 'tab':
      return to(overlay.at + 1);
    case 'page-down':
      return { ...screen, overlay: { ...overlay, top: overlay.top + page } };
    case 'page-up':
      return { ...screen, overlay: { ...overlay, top: Math.max(0, overlay.top - page) } };
    default:
      return screen;
  }
}

/** Each letter that came in one chunk takes a way, as long as there is a conflict to settle. */
function pressLetters(context: InterviewInput, screen: Screen, overlay: Conflicts, text: string): Screen {
  const [letter = '', ...rest] = Array.from(text);
  const way = waysIn(context).find((one) => one.key === letter.toLowerCase());
  const next = way ? take(context, screen, overlay, hunksOn(context, screen), way.id) : screen;
  const isMore = rest.length > 0 && next.overlay?.kind === 'conflicts' && !next.effect;
  return isMore ? pressLetters(context, next, next.overlay, rest.join('')) : next;
}

/** Rows that a page key scrolls; the view never scrolls past the end. */
const page = 4;

function focus(context: InterviewInput, overlay: Conflicts, step: number): Conflicts {
  const ids = waysIn(context).map(({ id }) => id);
  const next = Math.min(Math.max(ids.indexOf(overlay.way) + step, 0), ids.length - 1);
  return { ...overlay, way: ids[next] ?? 'mine', notice: undefined };
}

function take(
  context: InterviewInput,
  screen: Screen,
  overlay: Conflicts,
  hunks: readonly Hunk[],
  way: Way['id'],
): Screen {
  if (way === 'edit') return { ...screen, overlay: { ...overlay, way }, effect: 'edit' };
  return settle(context, screen, { ...overlay, way }, hunks, way);
}

/** Keeps the verdict and goes on to the next conflict; past the last one back to where the maintainer was. */
function settle(
  context: InterviewInput,
  screen: Screen,
  overlay: Conflicts,
  hunks: readonly Hunk[],
  verdict: Verdict,
): Screen {
  const hunk = hunks[overlay.at];
  if (!hunk) return screen;
  const found = judged(context, liveDraft(context, screen), screen.verdicts, hunk, verdict);
  if ('problem' in found) return { ...screen, overlay: { ...overlay, notice: found.problem } };
  const next: Screen = { ...screen, verdicts: found.verdicts };
  const isLast = overlay.at === hunks.length - 1;
  return { ...next, overlay: isLast ? undefined : at(hunks, overlay.at + 1) };
}

/** The screen with what the maintainer saved in the editor. */
export function settleEdited(
  context: InterviewInput,
  screen: Screen,
  overlay: Conflicts,
  text: string | undefined,
): Screen {
  const hunks = hunksOn(context, screen);
  const hunk = hunks[overlay.at];
  if (!hunk) return screen;
  const verdict = editedVerdict(hunk, text);
  if (typeof verdict === 'object' && 'problem' in verdict) {
    return { ...screen, overlay: { ...overlay, notice: verdict.problem } };
  }
  return settle(context, screen, overlay, hunks, verdict);
}
