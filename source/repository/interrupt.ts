const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a task that a signal of the system ends in good order: it is told, and cleans up behind itself. */
export async function interruptible<T>(
  task: (signal: AbortSignal, stop: () => void) => Promise<T>,
): Promise<{ readonly result: T; readonly interrupted: boolean }> {
  const controller = new AbortController();
  let interrupted = false;
  const end = () => {
    interrupted = true;
    controller.abort();
  };
  for (const signal of signals) process.once(signal, end);
  try {
    const result = await task(controller.signal, () => {
      controller.abort();
    });
    return { result, interrupted };
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
