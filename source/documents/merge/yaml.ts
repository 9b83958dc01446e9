import { isMap, isScalar, LineCounter } from 'yaml';
import { readSoundYaml } from '../../text/yaml.ts';
import { cutBlocks, type Block, type Start } from './block.ts';
import type { Lines } from './text.ts';
import { withComments } from './toml.ts';

/** Top-level keys, each with the comments right above it. A text that is no block mapping is one block. */
export function yamlBlocks(lines: Lines): readonly Block[] {
  const lineCounter = new LineCounter();
  const root = readSoundYaml(lines.join('\n'), { lineCounter })?.contents;
  if (!isMap(root) || root.flow) return cutBlocks(lines, []);
  let floor = -1;
  const starts = root.items.flatMap(({ key }): readonly Start[] => {
    if (!isScalar(key) || !key.range) return [];
    const own = lineCounter.linePos(key.range[0]).line - 1;
    const line = withComments(lines, own, floor);
    floor = own;
    return [{ line, key: `${key.value}`, title: `Key “${key.value}”` }];
  });
  return cutBlocks(lines, starts);
}
