import process from 'node:process';
import type { Agreed, InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { finished, left } from '../screen/endings.ts';
import { press } from '../screen/press.ts';
import { startScreen, type Screen } from '../screen/screen.ts';
import type { Stage } from '../stage.ts';
import { frameOf } from '../views/frame-rows.ts';
import { chunkKeys } from './chunk-keys.ts';
import { frameLines, paint } from './paint.ts';

/** What Ink goes on from. */
export type Resumed = { readonly screen: Screen; readonly keys: readonly Key[] };

/** The interview on the screen before Ink is there: the same frames, the same keys. */
export type EarlyScreen = {
  /** The preview has come: what waited for it goes on. */
  readonly complete: (context: InterviewInput) => void;
  /** Draws and hears no more. Keys that were not understood are back in the input. */
  readonly stop: () => Resumed;
  /** Resolves when the maintainer leaves, or is done, before Ink is there. */
  readonly ended: Promise<Agreed | undefined>;
  readonly hasEnded: () => boolean;
};

/** Keys of these names need no preview. */
const simple = new Set(['enter', 'backspace', 'up', 'down', 'left', 'right', 'ctrl-c']);

/**
 * Draws the first frames by itself and answers to keys, while the preview and then Ink are loaded. What it does
 * not know, such as an escape sequence out of the ordinary, an editor, or a stop by Ctrl-Z, it keeps for Ink.
 */
export function openEarlyScreen(first: InterviewInput, stage: Stage, hasPreview: boolean): EarlyScreen {
  let context = first;
  let isComplete = hasPreview;
  let screen = startScreen(context);
  let shown: readonly string[] = [];
  let held: readonly Key[] = [];
  let hasEnded = false;
  let end: (agreed: Agreed | undefined) => void = () => undefined;
  const ended = new Promise<Agreed | undefined>((resolve) => (end = resolve));

  // A terminal that does not tell its size says 0: Ink takes it to be this one then.
  const size = () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 });
  const show = () => {
    if (hasEnded) return;
    const frame = frameOf(context, screen, size());
    const lines = frameLines(frame, size());
    stage.paint(paint(shown, lines, frame.cursor));
    shown = lines;
  };
  const redraw = () => {
    shown = [];
    show();
  };
  const finish = (agreed: Agreed | undefined) => {
    hasEnded = true;
    stop();
    // Nobody reads any more: the process need not wait for keys.
    process.stdin.unref();
    end(agreed);
  };
  const handle = (key: Key) => {
    if (hasEnded) return;
    const waits = !isComplete && 'name' in key && !simple.has(key.name);
    if (held.length > 0 || waits) {
      held = [...held, key];
      return;
    }
    const { effect, ...next } = press(context, screen, key, size());
    if (effect === 'suspend' || effect === 'redraw' || effect === 'edit') held = [key];
    else screen = next;
    if (effect === 'leave') finish(left(context, screen));
    if (effect === 'finish') finish(finished(context, screen));
  };
  const hear = () => {
    for (let chunk = read(); chunk !== undefined; chunk = read()) {
      const keys = chunkKeys(chunk);
      if (!keys) {
        process.stdin.off('readable', hear).unshift(chunk);
        break;
      }
      keys.forEach(handle);
    }
    show();
  };
  const stop = () => {
    process.stdin.off('readable', hear);
    process.stdout.off('resize', redraw);
    return { screen, keys: held };
  };

  process.stdout.on('resize', redraw);
  process.stdin.setEncoding('utf8').on('readable', hear);
  show();
  return {
    complete: (next) => {
      context = next;
      isComplete = true;
      const waiting = held;
      held = [];
      waiting.forEach(handle);
      show();
    },
    stop,
    ended,
    hasEnded: () => hasEnded,
  };
}

const read = (): string | undefined => (process.stdin.read() as string | null) ?? undefined;
