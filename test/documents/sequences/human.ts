/** What a human does to a file, any time, in an editor. */
export type Edited = {
  readonly text: string;
  /** Names of our lines that were edited or that lie beside an edit. */
  readonly touched: readonly string[];
  /** Names of our lines that were deleted. */
  readonly deleted: readonly string[];
};

type Edit = (lines: readonly string[], at: number, word: string) => readonly string[];

const isHeading = (line: string) => /^(?:## |\[|[A-Z]\w*=|[a-z]\w*:$|# Files| {2}"\w+": {$)/.test(line);

const headingLike = (line: string, title: string) =>
  line.startsWith('## ')
    ? `## ${title}`
    : line.startsWith('[')
      ? `[${title.replaceAll(' ', '-')}]`
      : line.endsWith(':')
        ? `${title.toLowerCase().replaceAll(' ', '_')}:`
        : `MINE_${title.replaceAll(' ', '_')}= # ${title}`;

/** From the heading at or above a line to the next one. */
function sectionAt(lines: readonly string[], at: number): readonly [from: number, to: number] {
  const from = Math.max(
    0,
    lines.findLastIndex((line, index) => index <= at && isHeading(line)),
  );
  const next = lines.findIndex((line, index) => index > at && isHeading(line));
  return [from, next === -1 ? lines.length : next];
}

const withWord = (line: string, word: string, place: number) => {
  const words = line.split(' ');
  const index = words.length - 1 - (place % Math.max(1, words.length - 3));
  return words.with(Math.max(0, index), word).join(' ');
};

/** Everything that a human does. `word` has not been seen before: where it is, the human's work is. */
export const edits: Readonly<Record<string, Edit>> = {
  editWord: (lines, at, word) => lines.with(at, withWord(lines[at] ?? '', word, at)),
  replaceLine: (lines, at, word) => lines.with(at, `Something else ${word} stands here.`),
  insertLine: (lines, at, word) => lines.toSpliced(at, 0, `A line with ${word} in it.`),
  insertParagraph: (lines, at, word) => lines.toSpliced(at, 0, '', `A paragraph with ${word}.`, ''),
  insertKey: (lines, at, word) => lines.toSpliced(at, 0, `    "mine": "as ${word} has it",`),
  insertComment: (lines, at, word) => lines.toSpliced(at, 0, `    // Only ${word} knows why.`),
  insertBlank: (lines, at) => lines.toSpliced(at, 0, ''),
  deleteLine: (lines, at) => lines.toSpliced(at, 1),
  repeatLine: (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  swapLines: (lines, at) => lines.toSpliced(at, 2, ...lines.slice(at, at + 2).toReversed()),
  splitLine: (lines, at, word) => {
    const words = (lines[at] ?? '').split(' ');
    return lines.toSpliced(at, 1, words.slice(0, 4).join(' '), `${word} ${words.slice(4).join(' ')}`);
  },
  joinLines: (lines, at) => lines.toSpliced(at, 2, lines.slice(at, at + 2).join(' ')),
  trailingBlanks: (lines, at) => lines.with(at, `${lines[at]}  `),
  indent: (lines, at) => lines.with(at, `\t${lines[at]}`),
  unicode: (lines, at, word) => lines.with(at, `${lines[at]} – ünïcödé 🔐 ${word}`),
  addSection: (lines, at, word) => {
    const [from] = sectionAt(lines, at);
    return lines.toSpliced(
      from,
      0,
      headingLike(lines[from] ?? '', `My own ${word}`),
      '',
      `I wrote ${word} myself.`,
      '',
    );
  },
  renameSection: (lines, at, word) => {
    const [from] = sectionAt(lines, at);
    return lines.with(from, headingLike(lines[from] ?? '', `Renamed to ${word}`));
  },
  deleteSection: (lines, at) => {
    const [from, to] = sectionAt(lines, at);
    return lines.toSpliced(from, to - from);
  },
  moveSection: (lines, at) => {
    const [from, to] = sectionAt(lines, at);
    const rest = lines.toSpliced(from, to - from);
    const block = lines.slice(from, to);
    const [target] = sectionAt(rest, (at * 7) % Math.max(1, rest.length));
    return rest.toSpliced(
      target,
      0,
      ...block.filter((line, index) => index < block.length - 1 || line !== ''),
      '',
    );
  },
  copySection: (lines, at) => {
    const [from, to] = sectionAt(lines, at);
    return lines.toSpliced(from, 0, ...lines.slice(from, to), '');
  },
  translateSection: (lines, at, word) => {
    const [from, to] = sectionAt(lines, at);
    return lines.map((line, index) =>
      index > from && index < to && line.trim() !== '' ? `Übersetzt ${word}, Zeile ${index} – 安全.` : line,
    );
  },
  rewriteAll: (_, __, word) => [`All of it anew ${word}.`, ''],
};

/** Edits of the file as a whole, which touch no line. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  carriageReturns: (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  lineFeeds: (text) => text.replaceAll('\r\n', '\n'),
  byteOrderMark: (text) => (text.startsWith('\uFEFF') ? text.slice(1) : `\uFEFF${text}`),
  noFinalNewline: (text) => text.trimEnd(),
  blanksAtTheEnd: (text) => `${text}\n\n`,
};

export const kinds = [...Object.keys(edits), ...Object.keys(layouts)];

const names = (text: string) => (text.match(/\bt\d+\b/gi) ?? []).map((name) => name.toLowerCase());

export function edit(text: string, kind: string, where: number, word: string): Edited {
  const layout = layouts[kind];
  if (layout) return { text: layout(text), touched: [], deleted: [] };
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(mark.length).split('\n');
  const at = where % lines.length;
  const after = edits[kind]?.(lines, at, word) ?? lines;
  return {
    text: mark + after.join('\n'),
    touched: around(lines, after, kind, at),
    deleted: gone(lines, after),
  };
}

const gone = (before: readonly string[], after: readonly string[]) => {
  const left = new Set(names(after.join('\n')));
  return names(before.join('\n')).filter((name) => !left.has(name));
};

/** Our lines that an edit touches: those that it changed and the nearest ones before and after. */
function around(
  before: readonly string[],
  after: readonly string[],
  kind: string,
  at: number,
): readonly string[] {
  if (kind === 'rewriteAll') return names(before.join('\n'));
  if (kind.endsWith('Section') && kind !== 'addSection')
    return kind === 'moveSection' ? [] : names(section(before, at));
  const end = before.length - common(before.toReversed(), after.toReversed());
  const start = Math.min(common(before, after), end);
  const above = before.slice(0, start).findLast((line) => names(line).length) ?? '';
  const below = before.slice(end).find((line) => names(line).length) ?? '';
  return names([above, ...before.slice(start, Math.max(end, start + 1)), below].join('\n'));
}

const section = (lines: readonly string[], at: number) => lines.slice(...sectionAt(lines, at)).join('\n');

function common(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((line, place) => line !== b[place]);
  return index === -1 ? Math.min(a.length, b.length) : index;
}
