import process from 'node:process';
import { endSignals } from '../text/end-signals.ts';

/** Runs `close` before the process ends: by a signal, an error nobody caught, or an exit. Returns how to stop. */
export function watchEnd(close: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    close();
    process.kill(process.pid, signal);
  };
  for (const signal of endSignals) process.once(signal, onSignal);
  process.on('uncaughtExceptionMonitor', close);
  process.on('exit', close);
  return () => {
    for (const signal of endSignals) process.off(signal, onSignal);
    process.off('uncaughtExceptionMonitor', close);
    process.off('exit', close);
  };
}
