import type { Source } from '../idiom.ts';

const block = /^([ \t]*)with\s+(\w{1,40})\.prefixed\(\s*["'](\w+)["']\s*\)[^:\n]*:/gm;

type Block = {
  readonly object: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
};

/** Offset of the first line after `start` that is not indented deeper than `indent`. */
function endOfBlock(text: string, start: number, indent: number): number {
  const lines = text.slice(start, start + 20_000).split('\n');
  const end = lines.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && line.search(/\S/) <= indent,
  );
  return start + (end < 0 ? lines : lines.slice(0, end)).join('\n').length;
}

/** `with env.prefixed("A_"):` puts its prefix before the names inside (https://github.com/sloria/environs#handling-prefixes). */
export function prefixedBlocks({ text }: Source): (offset: number, read: string) => string {
  if (!text.includes('.prefixed(')) return () => '';
  const blocks = [...text.matchAll(block)].slice(0, 100).map((hit): Block => {
    const [whole, indent = '', object = '', prefix = ''] = hit;
    const start = hit.index + whole.length;
    return { object, prefix, start, end: endOfBlock(text, start, indent.length) };
  });
  return (offset, read) =>
    blocks
      .filter(({ object, start, end }) => offset > start && offset < end && read.startsWith(object))
      .map(({ prefix }) => prefix)
      .join('');
}
