import stringWidth from 'string-width';
import { graphemesOf } from './graphemes.ts';

/** How a piece of text looks; colours and weights are in `theme.ts`. */
export type Style =
  | 'plain'
  | 'strong'
  | 'title'
  | 'muted'
  | 'accent'
  | 'good'
  | 'bad'
  | 'warn'
  | 'code'
  | 'link'
  | 'chosen'
  | 'button'
  | 'selected';

export type Segment = { readonly text: string; readonly style?: Style };

/** One line of the screen. */
export type Row = readonly Segment[];

export const blank: Row = [];

/** A row of one piece. */
export function row(text: string, style?: Style): Row {
  return [style ? { text, style } : { text }];
}

/** Columns that text takes; printable ASCII is counted without asking. */
export function widthOf(text: string): number {
  return /^[\u0020-\u007e]*$/.test(text) ? text.length : stringWidth(text);
}

export function rowWidth(segments: Row): number {
  return segments.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/**
 * Breaks a row at spaces so that every line fits the width; words that are too long are cut. Lines after the
 * first begin with `indent` spaces.
 */
export function wrapRow(segments: Row, width: number, indent = 0): readonly Row[] {
  if (rowWidth(segments) <= width) return [segments];
  const lines: Segment[][] = [[]];
  let used = 0;
  const breakLine = () => {
    lines.push(indent > 0 ? [{ text: ' '.repeat(indent) }] : []);
    used = indent;
  };
  for (const word of words(segments, Math.max(1, width - indent))) {
    const size = widthOf(word.text);
    if (used + size > width && used > indent) {
      breakLine();
      if (word.text.trim() === '') continue;
    }
    append(lines.at(-1) ?? [], word);
    used += size;
  }
  return lines;
}

/** Wrapped text of one style. */
export function wrapText(text: string, width: number, style?: Style): readonly Row[] {
  return wrapRow(row(text, style), width);
}

/** The row cut to the width, with an ellipsis where something is missing. */
export function cutRow(segments: Row, width: number): Row {
  if (rowWidth(segments) <= width) return segments;
  const cut: Segment[] = [];
  let left = Math.max(0, width - 1);
  for (const segment of segments) {
    const text = cutText(segment.text, left);
    left -= widthOf(text);
    append(cut, { ...segment, text });
    if (text !== segment.text) break;
  }
  return [...cut, { text: '…', style: 'muted' }];
}

/** Two rows on one line, the second at the right edge; where both do not fit, the first is cut. */
export function spread(left: Row, right: Row, width: number): Row {
  const end = rowWidth(right) < width / 2 ? right : blank;
  const room = width - rowWidth(end);
  const start = cutRow(left, end === blank ? width : room - 1);
  return [...start, { text: ' '.repeat(Math.max(0, room - rowWidth(start))) }, ...end];
}

/** Text cut to a width, never inside a character. */
export function cutText(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let used = 0;
  let cut = '';
  for (const character of graphemesOf(text)) {
    used += widthOf(character);
    if (used > width) break;
    cut += character;
  }
  return cut;
}

function words(segments: Row, longest: number): readonly Segment[] {
  return segments.flatMap((segment) =>
    (segment.text.match(/ +|[^ ]+/g) ?? []).flatMap((text) =>
      pieces(text, longest).map((piece) => ({ ...segment, text: piece })),
    ),
  );
}

function pieces(text: string, longest: number): readonly string[] {
  if (widthOf(text) <= longest) return [text];
  const found: string[] = [];
  for (let rest = text; rest !== '';) {
    const piece = cutText(rest, longest) || graphemesOf(rest)[0] || rest;
    found.push(piece);
    rest = rest.slice(piece.length);
  }
  return found;
}

/** Neighbours of one style become one segment: fewer nodes to lay out. */
function append(line: Segment[], segment: Segment): void {
  const last = line.at(-1);
  if (last && last.style === segment.style)
    line[line.length - 1] = { ...last, text: last.text + segment.text };
  else line.push(segment);
}
