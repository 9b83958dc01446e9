/**
 * A Markdown text as the rules read it. Parsed by a small scanner of our own: a full parser takes 30 to 50 ms
 * for a policy of 220 lines, and the scores are shown anew at every key press. The tests hold the scanner
 * against mdast.
 */

export type PolicyText = {
  readonly path: string;
  readonly raw: string;
  /** The text with front matter, HTML comments and fenced code blanked by spaces; every index stays. */
  readonly prose: string;
  /** `prose` with code spans blanked, too. */
  readonly plain: string;
  /** Line of an index, counted from 1. */
  readonly lineAt: (index: number) => number;
};

const fenceOpening = /^[ \t]*(?:[-*+>][ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;

type Fence = { readonly mark: string; readonly length: number };

function closes(line: string, { mark, length }: Fence): boolean {
  const text = line.replace(/^[ \t>]+/, '').trimEnd();
  return text.length >= length && text === mark.repeat(text.length);
}

const blank = (text: string) => ' '.repeat(text.length);

/** Blanks what a code span or a comment hides in one line; `open` when a comment goes on. */
function blankComments(line: string, open: boolean): { readonly line: string; readonly open: boolean } {
  if (!open && !line.includes('<!--')) return { line, open };
  let result = '';
  let rest = line;
  let inside = open;
  while (rest !== '') {
    const end = inside ? rest.indexOf('-->') : nextComment(rest);
    if (end < 0) return { line: result + (inside ? blank(rest) : rest), open: inside };
    const cut = inside ? end + 3 : end;
    result += inside ? blank(rest.slice(0, cut)) : rest.slice(0, cut);
    rest = rest.slice(cut);
    inside = !inside;
  }
  return { line: result, open: inside };
}

/** Index of the next comment that no code span holds, or -1. */
function nextComment(text: string): number {
  return blankSpans(text).indexOf('<!--');
}

/** Blanks the code spans of one line; a run of backticks without its partner is text. */
function blankSpans(line: string): string {
  if (!line.includes('`')) return line;
  const runs = [...line.matchAll(/`+/g)];
  const closing = new Map<number, number[]>();
  for (const run of runs) closing.set(run[0].length, [...(closing.get(run[0].length) ?? []), run.index]);
  let result = '';
  let at = 0;
  for (const { 0: marks, index } of runs) {
    if (index < at) continue;
    const partner = closing.get(marks.length)?.find((candidate) => candidate > index);
    if (partner === undefined) continue;
    const end = partner + marks.length;
    result += line.slice(at, index) + blank(line.slice(index, end));
    at = end;
  }
  return result + line.slice(at);
}

/** A block of metadata between lines of hyphens at the very start, as site generators take it. */
const frontMatter = /^---[ \t]*\r?\n[^]*?\n---[ \t]*(?=\r?\n|$)/;

const blankLines = (text: string) => text.replace(/[^\n]/g, ' ');

function blankHidden(raw: string): string {
  let fence: Fence | undefined;
  let comment = false;
  const lines = raw
    .replace(frontMatter, blankLines)
    .split('\n')
    .map((line) => {
      if (fence) {
        if (closes(line, fence)) fence = undefined;
        return blank(line);
      }
      const opening = comment ? undefined : fenceOpening.exec(line)?.[1];
      if (opening) {
        fence = { mark: opening.charAt(0), length: opening.length };
        return blank(line);
      }
      const shown = blankComments(line, comment);
      comment = shown.open;
      return shown.line;
    });
  return lines.join('\n');
}

function lineFinder(raw: string): (index: number) => number {
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) starts.push(at + 1);
  return (index) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

/** Reads a Markdown text; never fails. */
export function readPolicyText(path: string, raw: string): PolicyText {
  const prose = blankHidden(raw);
  const plain = prose.split('\n').map(blankSpans).join('\n');
  return { path, raw, prose, plain, lineAt: lineFinder(raw) };
}
