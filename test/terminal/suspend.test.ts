import process from 'node:process';
import { expect, it } from 'vitest';
import { deafToInterrupts, stopJob } from '../../source/terminal/suspend.ts';

it('Ctrl-Z does nothing on Windows, which has no jobs', async () => {
  const before = process.listenerCount('SIGCONT');
  await stopJob('win32');
  expect(process.listenerCount('SIGCONT')).toBe(before);
});

it('while an editor has the terminal Ctrl-C is its own, and afterwards ours again', async () => {
  let heard = 0;
  const listener = () => (heard += 1);
  process.on('SIGINT', listener);
  try {
    await deafToInterrupts(() => Promise.resolve(process.emit('SIGINT')));
    expect(heard).toBe(0);
    process.emit('SIGINT');
    expect(heard).toBe(1);
  } finally {
    process.off('SIGINT', listener);
  }
});
