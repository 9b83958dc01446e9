import type { Row, Segment, Style } from '../rows.ts';

/** Longest line that is styled; longer ones are shown as they are. */
const limit = 2000;

const inline =
  /(`[^`]+`)|\*\*([^*]+)\*\*|\[!\[([^\][]*)\]\([^()]*\)\]\(([^()\s]*)\)|(!?)\[([^\][]*)\]\(([^()\s]*)\)|<(https?:[^<>\s]+|[^<>\s@]+@[^<>\s]+)>/g;

/** Markdown as a reader sees it, one row for each line of the source, so that lines keep their numbers. */
export function markdownRows(lines: readonly string[]): readonly Row[] {
  let fence = '';
  let comment = false;
  return lines.map((line) => {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1] ?? '';
    if (fence !== '' || mark !== '') {
      const isFence = fence === '' || mark.startsWith(fence);
      if (isFence) fence = fence === '' ? mark : '';
      return [{ text: line, style: isFence ? 'muted' : 'code' }];
    }
    comment ||= line.trimStart().startsWith('<!--');
    if (!comment) return block(line);
    comment = !line.includes('-->');
    return [{ text: line, style: 'muted' }];
  });
}

function block(line: string): Row {
  if (line.length > limit) return [{ text: line }];
  const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading) return [{ text: heading[2] ?? '', style: heading[1] === '#' ? 'title' : 'strong' }];
  const bullet = /^(\s*)[-*+]\s+(.*)$/.exec(line);
  if (bullet) return [{ text: `${bullet[1] ?? ''}• ` }, ...spans(bullet[2] ?? '')];
  const quote = /^\s*>\s?(.*)$/.exec(line);
  if (quote) return [{ text: '│ ', style: 'muted' }, ...spans(quote[1] ?? '')];
  if (/^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line)) return [{ text: line, style: 'muted' }];
  return spans(line);
}

function spans(text: string): Row {
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push(...span(match));
    end = match.index + match[0].length;
  }
  return end < text.length || found.length === 0 ? [...found, { text: text.slice(end) }] : found;
}

function span([, code, strong, badge, leads, image, label, target, address]: RegExpMatchArray): Row {
  if (code !== undefined) return styled(code.slice(1, -1), 'code');
  if (strong !== undefined) return styled(strong, 'strong');
  if (address !== undefined) return styled(address, 'link');
  if (badge !== undefined) return linked(badge || 'image', leads ?? '');
  if (image === '!') return styled(`[image: ${label === '' ? (target ?? '') : (label ?? '')}]`, 'muted');
  return label === target || target === '' ? styled(label ?? '', 'link') : linked(label ?? '', target ?? '');
}

function linked(label: string, target: string): Row {
  return [...styled(label, 'link'), { text: ` (${target})`, style: 'muted' }];
}

function styled(text: string, style: Style): Row {
  return [{ text, style }];
}
