import process from 'node:process';
import { linearOutput } from './plain/linear-output.ts';
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

/** For screen readers and simple terminals: whole sentences, nothing is drawn again. Ctrl-C is a signal here. */
export function plainAfter(): After {
  return { say, during: announced, confirm: typed };
}

async function announced<T>(work: Promise<T>, words: () => string): Promise<T> {
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
  }
}

async function typed(question: string): Promise<boolean> {
  const { input: ask } = await import('@inquirer/prompts');
  const style = { message: (text: string) => text, answer: (text: string) => text };
  const message = `${sanitizeLine(question)} Type y for yes, or Enter for no:`;
  try {
    const answer = await ask({ message, theme: { prefix: '', style } }, { output: linearOutput(say) });
    return /^y(?:es)?$/i.test(answer.trim());
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return false;
    throw error;
  }
}
