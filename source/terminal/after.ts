import process from 'node:process';
import { agrees } from './forge-offer.ts';
import { sanitizeLine } from './sanitize.ts';
import { wrapped } from './wrapped.ts';

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

type Say = After['say'];

/** For a terminal that can redraw its line and read single keys, or, plainly, for one that should do neither. */
export function afterwards(plain: boolean, say: Say): After {
  const tell = wrapped(say);
  return {
    say: tell,
    confirm: (question) => agrees(`${sanitizeLine(question)}\n`, tell),
    during: (work, words, stop) => (plain ? announced(work, words, tell) : redrawn(work, words, stop, say)),
  };
}

async function redrawn<T>(work: Promise<T>, words: () => string, stop: Stop, say: Say): Promise<T> {
  const start = Date.now();
  const draw = () => {
    const seconds = Math.floor((Date.now() - start) / 1000);
    const line = ` ${sanitizeLine(words())} … ${String(seconds)} s   Esc skips   Ctrl-C leaves`;
    say(`\r\u001b[K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 250);
  const release = hearKeys((key) => {
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

/** Hears single keys; a terminal that goes away counts as Ctrl-C. Returns how to leave off. */
function hearKeys(hear: (key: string) => void): () => void {
  const { stdin } = process;
  const onData = (chunk: Buffer | string) => {
    hear(chunk.toString());
  };
  const onEnd = () => {
    hear('\u0003');
  };
  stdin.setRawMode(true);
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

/** Whole sentences, nothing is drawn again. Ctrl-C is a signal of the system here. */
async function announced<T>(work: Promise<T>, words: () => string, say: Say): Promise<T> {
  let said = '';
  const announce = () => {
    const now = sanitizeLine(words());
    if (now !== said) say(`${now}. Ctrl-C stops it.\n`);
    said = now;
  };
  announce();
  const timer = setInterval(announce, 250);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    // What was quick is said too: which program was run matters.
    announce();
  }
}
