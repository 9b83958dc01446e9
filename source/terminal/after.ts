import process from 'node:process';
import { sanitizeLine } from './sanitize.ts';

/** What is said and asked on the normal screen, once the interview is over. */
export type After = {
  readonly say: (text: string) => void;
  /** Shows what is going on until the work is done; `words` may change meanwhile. */
  readonly during: <T>(work: Promise<T>, words: () => string, stop: Stop) => Promise<T>;
  /** Yes or no; no for anything but a yes. */
  readonly confirm: (question: string) => Promise<boolean>;
};

/** The maintainer wants the work to end: `skip` with Esc, `leave` with Ctrl-C. */
export type Stop = (how: 'skip' | 'leave') => void;

const say = (text: string) => {
  process.stdout.write(text);
};

/** For a terminal that can redraw its line and read single keys. */
export function fullAfter(): After {
  return { say, during: redrawn, confirm: pressed };
}

async function redrawn<T>(work: Promise<T>, words: () => string, stop: Stop): Promise<T> {
  const start = Date.now();
  const draw = () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    const line = ` ${sanitizeLine(words())} … ${String(seconds)} s   Esc skips   Ctrl-C leaves`;
    say(`\r\u001b[K${line.slice(0, process.stdout.columns - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 250);
  const release = keys((key) => {
    if (key === '\u001b') stop('skip');
    if (key === '\u0003') stop('leave');
  });
  try {
    return await work;
  } finally {
    clearInterval(timer);
    release();
    say('\r\u001b[K');
  }
}

async function pressed(question: string): Promise<boolean> {
  say(`${sanitizeLine(question)} (y/N) `);
  const yes = await new Promise<boolean>((resolve) => {
    const release = keys((key) => {
      if (!['y', 'Y', 'n', 'N', '\r', '\n', '\u001b', '\u0003', '\u0004'].includes(key)) return;
      release();
      resolve(key.toLowerCase() === 'y');
    });
  });
  say(yes ? 'yes\n' : 'no\n');
  return yes;
}

/** Hears single keys; a terminal that goes away counts as Ctrl-C. Returns how to leave off. */
function keys(hear: (key: string) => void): () => void {
  const { stdin } = process;
  const onData = (chunk: Buffer) => {
    hear(chunk.toString('utf8'));
  };
  const onEnd = () => {
    hear('\u0003');
  };
  stdin.setRawMode(true);
  // Ink leaves it so that the process may end while it waits.
  stdin.ref();
  stdin.on('data', onData);
  stdin.once('end', onEnd);
  stdin.resume();
  return () => {
    stdin.off('data', onData);
    stdin.off('end', onEnd);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
