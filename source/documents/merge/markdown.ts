import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { cutBlocks, type Block, type Start } from './block.ts';
import type { Lines } from './text.ts';

/** Sections: a heading of any level and what stands under it up to the next one. */
export function markdownBlocks(lines: Lines): readonly Block[] {
  const tree = fromMarkdown(lines.join('\n'));
  const starts = tree.children.flatMap((node): readonly Start[] => {
    if (node.type !== 'heading' || !node.position) return [];
    const title = toString(node).trim();
    return [{ line: node.position.start.line - 1, key: title.toLowerCase(), title: `Section “${title}”` }];
  });
  return cutBlocks(lines, starts);
}
