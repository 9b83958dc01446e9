import { endSignals } from '../text/end-signals.ts';

/** Runs a task that a signal of the system ends in good order: it is told, and cleans up behind itself. */
export async function interruptible<T>(
  task: (signal: AbortSignal, stop: () => void) => Promise<T>,
): Promise<{ readonly result: T; readonly interrupted: boolean; readonly by?: NodeJS.Signals }> {
  const controller = new AbortController();
  let by: NodeJS.Signals | undefined;
  const end = (signal: NodeJS.Signals) => {
    by = signal;
    controller.abort();
  };
  for (const signal of endSignals) process.once(signal, end);
  try {
    const result = await task(controller.signal, () => {
      controller.abort();
    });
    return { result, interrupted: by !== undefined, ...(by && { by }) };
  } finally {
    for (const signal of endSignals) process.off(signal, end);
  }
}

/** Ends the process as the signal would have done, once what it interrupted is in good order; Ctrl-C is no such end. */
export function endBy(signal: NodeJS.Signals | undefined): void {
  if (signal === 'SIGTERM' || signal === 'SIGHUP') process.kill(process.pid, signal);
}
