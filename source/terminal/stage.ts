import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { watchEnd } from './watch-end.ts';
import { wrapping } from './wrapping.ts';

/**
 * The first stage of the full screen: everything that can be done before Ink is loaded, so that the window
 * answers at once. It holds the terminal and gives it back, whatever happens.
 */
export type Stage = {
  /** Says in a few words what is going on; safe to call at any time. */
  readonly say: (words: string) => void;
  /** Hears what is said from now on; returns how to stop. */
  readonly listen: (hear: (words: string) => void) => () => void;
  /** What was said last. */
  readonly words: () => string;
  /** Writes these escape sequences over the headline, which is not drawn again. */
  readonly paint: (sequences: string) => void;
  /** Another hand draws from now on; `restore` gives the terminal back in its stead. */
  readonly handOver: (restore: () => void) => void;
  /** Back to the normal screen. Harmless when it is there already. */
  readonly close: () => void;
};

// Pasted text is marked from the start, so that a line break in it is never taken for Enter. Lines are not wrapped:
// one that the terminal takes to be wider than we do would push all others down.
const enter = `\u001b[?1049h\u001b[?25l\u001b[?2004h${wrapping.off}\u001b[H\u001b[2J`;
const reset = `\u001b[?2004l${wrapping.on}`;
const leave = `${reset}\u001b[?1049l\u001b[?25h`;
const clear = '\u001b[H\u001b[J';
const title = ' create-security-policy';

/**
 * Takes the terminal: raw mode first, so that early keys are kept and not echoed, then the alternate screen
 * with its first line.
 */
export function openStage(): Stage {
  honourNoColor();
  let words = '';
  let isPainted = false;
  let restore: (() => void) | undefined;
  const hearers = new Set<(words: string) => void>();
  const giveBack = () => {
    process.stdout.write(leave);
    process.stdin.setRawMode(false);
  };
  const close = () => {
    const last = restore;
    restore = undefined;
    unwatch();
    last?.();
  };
  const unwatch = watchEnd(close);
  restore = giveBack;
  process.stdin.setRawMode(true);
  process.stdout.on('error', ignore);
  process.stdout.write(enter + headline(words));
  return {
    say: (next) => {
      words = stripVTControlCharacters(next);
      if (restore === giveBack && !isPainted) process.stdout.write(clear + headline(words));
      for (const hear of hearers) hear(words);
    },
    listen: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    words: () => words,
    paint: (sequences) => {
      isPainted = true;
      if (restore === giveBack) process.stdout.write(sequences);
    },
    handOver: (other) => {
      process.stdout.write(clear);
      restore = () => {
        other();
        process.stdout.write(reset);
      };
    },
    close,
  };
}

/** Chalk, which Ink paints with, reads `FORCE_COLOR` only, and only once. */
function honourNoColor(): void {
  const { NO_COLOR: none = '', FORCE_COLOR: forced } = process.env;
  if (none !== '' && forced === undefined) process.env['FORCE_COLOR'] = '0';
}

function headline(words: string): string {
  const bold = process.env['FORCE_COLOR'] === '0' ? '' : '\u001b[1m';
  const normal = bold === '' ? '' : '\u001b[22m';
  const room = (process.stdout.columns || 80) - title.length - 2;
  return `${bold}${title}${normal}${words === '' ? '' : `  ${words.slice(0, Math.max(0, room))}`}\u001b[H`;
}

/** A terminal that is gone cannot be written to; the signal that says so is on its way. */
function ignore(): void {
  // Nothing to do.
}
