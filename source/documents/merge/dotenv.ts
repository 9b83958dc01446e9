import { cutBlocks, type Block, type Start } from './block.ts';
import type { Lines } from './text.ts';
import { withComments } from './toml.ts';

const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/;
const commentedOut = /^\s*#\s?(?:export\s+)?([A-Z_][A-Z0-9_]*)=/;

/** Variables, each with the comments right above it. */
export function dotenvBlocks(lines: Lines): readonly Block[] {
  let floor = -1;
  const starts = lines.flatMap((line, index): readonly Start[] => {
    const name = (assignment.exec(line) ?? commentedOut.exec(line))?.[1];
    if (!name) return [];
    const start = { line: withComments(lines, index, floor), key: name, title: `Variable ${name}` };
    floor = index;
    return [start];
  });
  return cutBlocks(lines, starts);
}
