import process from 'node:process';

/**
 * Stops the process and all others of its job, as the terminal does on Ctrl-Z, and comes back with them. Where
 * nobody could wake the job the system ignores the signal, and so this returns at once.
 */
export async function stopJob(): Promise<void> {
  if (process.platform === 'win32') return;
  const woken = new Promise<void>((resolve) => {
    process.once('SIGCONT', resolve);
    setTimeout(resolve, 100);
  });
  process.kill(0, 'SIGTSTP');
  await woken;
}
