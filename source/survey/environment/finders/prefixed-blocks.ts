import { absenceAfter } from '../absence.ts';
import type { Finder } from '../idiom.ts';

const block = /^([ \t]*)with\s+(\w{1,40})\.prefixed\(\s*["'](\w+)["']\s*\)[^:\n]*:/gm;

/** The lines after `start` that are indented deeper than `indent`. */
function bodyAfter(text: string, start: number, indent: number): string {
  const lines = text.slice(start, start + 20_000).split('\n');
  const end = lines.findIndex(
    (line, index) => index > 0 && line.trim() !== '' && line.search(/\S/) <= indent,
  );
  return (end < 0 ? lines : lines.slice(0, end)).join('\n');
}

/** `with env.prefixed("A_"):` puts its prefix before the names inside (https://github.com/sloria/environs#handling-prefixes). */
export const prefixedBlocks: Finder = (source) => {
  for (const hit of [...source.text.matchAll(block)].slice(0, 100)) {
    const [whole, indent = '', object = '', prefix = ''] = hit;
    const start = hit.index + whole.length;
    const read = new RegExp(String.raw`\b${object}(?:\.\w{1,40})?\(\s*["'](\w+)["']`, 'g');
    for (const inner of bodyAfter(source.text, start, indent.length).matchAll(read)) {
      if (inner[0].includes('.prefixed(')) continue;
      const end = start + inner.index + inner[0].length;
      source.found({
        name: prefix + (inner[1] ?? ''),
        offset: start + inner.index,
        ...absenceAfter(source.text, end),
      });
    }
  }
};
