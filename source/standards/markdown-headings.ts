import { anchorWords } from '../text/anchor-words.ts';
import { isMiddleMark, isStartMark } from '../text/conflict-marks.ts';
import type { PolicyText } from './policy-text.ts';

export type Heading = {
  readonly depth: number;
  /** As a reader sees it. */
  readonly text: string;
  /** What GitHub makes of it for links to it. */
  readonly slug: string;
  readonly line: number;
};

const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
const startsBlock = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|[-*+>|]|\d+[.)][ \t]|$)/;

/** The words of a heading without the marks of links, code and emphasis. */
function visibleText(markup: string): string {
  return markup
    .replace(/!?\[([^\][]{0,300})\](?:\([^()]{0,500}\)|\[[^\][]{0,100}\])?/g, '$1')
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/(?<!\\)(?:\*\*|__|\*|`+|~~)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

/** GitHub's rule: lower case, letters, digits, hyphens and underscores stay, a space becomes a hyphen. */
export const slugOf = (text: string): string =>
  anchorWords(text, /[^\w\- \x80-\uffff]/g, () => /[^\p{L}\p{M}\p{N}\p{Pc}]/gu).replaceAll(' ', '-');

function numbered(slug: string, seen: Map<string, number>): string {
  const count = seen.get(slug) ?? 0;
  seen.set(slug, count + 1);
  return count === 0 ? slug : `${slug}-${count}`;
}

type Found = Omit<Heading, 'slug'>;

function headingAt(lines: readonly string[], index: number): Found | undefined {
  const line = lines[index] ?? '';
  const marked = atx.exec(line);
  if (marked) return { depth: marked[1]?.length ?? 1, text: visibleText(marked[2] ?? ''), line: index + 1 };
  const below = underline.exec(lines[index + 1] ?? '')?.[1];
  const above = lines[index - 1] ?? '';
  if (below === undefined || startsBlock.test(line) || above.trim() !== '') return undefined;
  return { depth: below.startsWith('=') ? 1 : 2, text: visibleText(line), line: index + 1 };
}

/** The headings of a text in their order, fences and comments aside. */
export function readHeadings({ prose }: PolicyText): readonly Heading[] {
  const all = prose.split('\n').map((line) => line.replace(/\r$/, ''));
  // Where a merge left its marks, a row of seven is one of them and underlines nothing.
  const lines = all.some(isStartMark) ? all.map((line) => (isMiddleMark(line) ? '' : line)) : all;
  const seen = new Map<string, number>();
  return lines
    .flatMap((_, index) => headingAt(lines, index) ?? [])
    .map((heading) => ({ ...heading, slug: numbered(slugOf(heading.text), seen) }));
}
