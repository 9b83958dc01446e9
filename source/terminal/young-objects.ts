import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** The last release of Node in which the flag was tried: one that V8 does not know makes it write to the terminal. */
const lastTried = 24;

export const knowsFlag = (version: string): boolean => Number(version.split('.')[0]) <= lastTried;

/** By what V8 multiplies the space for new objects; 2 where nobody says anything. */
const growBy = (factor: 1 | 2) => setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * Keeps the space for new objects as large as it is. V8 doubles it whenever much of it outlives a collection, up to
 * 32 MB, and what a frame makes does outlive one, though not the frame after it: that is 20 MB of memory for no time
 * that could be measured.
 */
export function keepYoungObjectsFew(version: string = process.versions.node): void {
  if (!knowsFlag(version)) return;
  growBy(1);
  // What was compiled is kept at the end, and V8 takes it only from a run with the same flags.
  process.prependOnceListener('exit', () => growBy(2));
}
