import type { Source } from '../idiom.ts';
import { configObjectsOf } from './config-objects.ts';

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

function blocksOf(text: string): readonly Block[] {
  if (!text.includes('.prefixed(')) return [];
  return [...text.matchAll(block)].slice(0, 100).map((hit): Block => {
    const [whole, indent = '', object = '', prefix = ''] = hit;
    const start = hit.index + whole.length;
    return { object, prefix, start, end: endOfBlock(text, start, indent.length) };
  });
}

/**
 * What goes before the names that an object is called with: the prefix that it was made with, and those of the
 * blocks around, `with env.prefixed("A_"):` (https://github.com/sloria/environs#handling-prefixes).
 */
export function objectPrefixes(source: Source): (offset: number, read: string) => string {
  const objects = configObjectsOf(source).filter(({ prefix }) => prefix !== '');
  const blocks = blocksOf(source.text);
  return (offset, read) => {
    const word = /^\w+/.exec(read)?.[0];
    const around = blocks.filter(
      ({ object, start, end }) => offset > start && offset < end && object === word,
    );
    return [objects.find(({ name }) => name === word), ...around].map((each) => each?.prefix ?? '').join('');
  };
}
