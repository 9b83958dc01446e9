import { createTwoFilesPatch } from 'diff';
import type { Change } from '../documents/document.ts';

const nothing = '/dev/null';

/** A unified diff of one change, as git would print it; nothing when the file stays as it is. */
export function unifiedDiff({ id, path, before, after }: Change): string | undefined {
  // The state file holds packed texts that nobody reads.
  if (id === 'state' || after === undefined || before === after) return undefined;
  const from = before === undefined ? nothing : `a/${path}`;
  const patch = createTwoFilesPatch(from, `b/${path}`, before ?? '', after, undefined, undefined, {
    context: 3,
  });
  // The library opens with a line of `=` that git does not print.
  return patch.replace(/^=+\n/, '');
}
