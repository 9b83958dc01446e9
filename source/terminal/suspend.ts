import process from 'node:process';

/**
 * Stops the process and all others of its job, as the terminal does on Ctrl-Z, and comes back with them. Where
 * nobody could wake the job the system ignores the signal, and so this returns at once.
 */
export async function stopJob(platform: NodeJS.Platform = process.platform): Promise<void> {
  // There are no jobs to stop, and the signal has no number.
  if (platform === 'win32') return;
  const woken = new Promise<void>((resolve) => {
    process.once('SIGCONT', resolve);
    setTimeout(resolve, 100);
  });
  process.kill(0, 'SIGTSTP');
  await woken;
}

/**
 * Does the work while Ctrl-C is another program's affair: an editor that has the terminal hears it too, and
 * nobody who stops a search there wants to lose the interview.
 */
export async function deafToInterrupts<Result>(work: () => Promise<Result>): Promise<Result> {
  const listeners = process.rawListeners('SIGINT') as NodeJS.SignalsListener[];
  const ignore = () => undefined;
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', ignore);
  try {
    return await work();
  } finally {
    process.off('SIGINT', ignore);
    for (const listener of listeners) process.on('SIGINT', listener);
  }
}

/**
 * Makes the keys ours again. While they were another's, Ctrl-S stopped all output, so that a write would wait for ever:
 * raw mode starts it.
 */
export function takeBack(stdin: NodeJS.ReadableStream & { setRawMode?: (isRaw: boolean) => unknown }): void {
  stdin.setRawMode?.(true);
}
