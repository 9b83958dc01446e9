import { detached } from '../detached.ts';
import type { Read, Source } from '../idiom.ts';

/** A read of the variable `name` at an offset of a file. */
export const readAt = (source: Source, name: string, offset: number): Read => ({
  name: detached(name),
  path: source.path,
  line: source.lineOf(offset),
});
