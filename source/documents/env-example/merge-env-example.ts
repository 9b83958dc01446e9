import { isBlank, joinLines, plainLine, pushLines, shapeOf, splitLines, type Lines } from '../merge/text.ts';
import { entriesOf, type Entry } from './parse-dotenv.ts';

/** A dotenv text taken apart: its lines, and its variables. */
type Parsed = {
  readonly lines: Lines;
  readonly entries: readonly Entry[];
  readonly names: ReadonlySet<string>;
};

function parse(lines: Lines): Parsed {
  const entries = entriesOf(lines.map(plainLine));
  return { lines, entries, names: new Set(entries.map(({ name }) => name)) };
}

const linesOf = ({ lines }: Parsed, { start, end }: Entry) => lines.slice(start, end);

const find = ({ entries }: Parsed, name: string) => entries.find((entry) => entry.name === name);

const same = (a: Lines, b: Lines) => a.map(plainLine).join('\n') === b.map(plainLine).join('\n');

/** What nobody has touched since we wrote it follows the code. */
function refresh(base: Parsed, mine: Parsed, theirs: Parsed): Lines {
  const lines: string[] = [];
  let from = 0;
  for (const entry of mine.entries) {
    const [before, now] = [find(base, entry.name), find(theirs, entry.name)];
    const isOurs = before !== undefined && same(linesOf(base, before), linesOf(mine, entry));
    pushLines(lines, mine.lines.slice(from, entry.start));
    pushLines(lines, isOurs && now ? linesOf(theirs, now) : linesOf(mine, entry));
    from = entry.end;
  }
  return [...lines, ...mine.lines.slice(from)];
}

/** How many words two names share from the start: `SMTP_HOST` and `SMTP_PORT` one. */
function kinship(a: string, b: string): number {
  const [first, second] = [a.split('_'), b.split('_')];
  const apart = first.findIndex((word, index) => word !== second[index]);
  return apart < 0 ? first.length : apart;
}

const shared = new Set([
  'NEXT',
  'VITE',
  'REACT',
  'PUBLIC',
  'APP',
  'NUXT',
  'EXPO',
  'IS',
  'ENABLE',
  'DISABLE',
  'USE',
  'MAX',
  'MIN',
  'DEFAULT',
  'ALLOW',
  'ALLOWED',
  'API',
  'AUTO',
  'BASE',
  'BLOCK',
  'CLIENT',
  'CUSTOM',
  'DEV',
  'DISABLED',
  'ENABLED',
  'FORCE',
  'HAS',
  'INTERNAL',
  'LOCAL',
  'NEW',
  'NODE',
  'OLD',
  'SERVER',
  'SHOULD',
  'SKIP',
  'SITE',
  'TEST',
  'WEB',
]);

/** A first word that stands in many places, as the name of the product does, makes no kin. */
function isSpread({ entries }: Parsed, first: string): boolean {
  const starts = entries.map(({ name }) => name.split('_', 1)[0] === first);
  return starts.filter((is, index) => is && starts[index - 1] !== true).length > 2;
}

/** The last variable that shares the most words with the name; common first words alone make no kin. */
function kinOf(mine: Parsed, name: string): Entry | undefined {
  const [first = ''] = name.split('_', 1);
  const least = shared.has(first) || isSpread(mine, first) ? 2 : 1;
  const scored = mine.entries.map((entry) => ({ entry, score: kinship(entry.name, name) }));
  const best = Math.max(least, ...scored.map(({ score }) => score));
  return scored.findLast(({ score }) => score === best)?.entry;
}

const title = /^# --- (.+) ---$/;

/** The heading that a variable stands under in what we render. */
function headingOf({ lines }: Parsed, { start }: Entry): string | undefined {
  return lines.slice(0, start).findLast((line) => title.test(line));
}

/** Whether the variables of the text stand apart, each in a paragraph of its own. */
const standsApart = ({ lines }: Parsed, { start, end }: Entry) =>
  (start === 0 || isBlank(lines[start - 1] ?? '')) && (end >= lines.length || isBlank(lines[end] ?? ''));

function insertAfter(mine: Parsed, kin: Entry, block: Lines): Lines {
  const gap = standsApart(mine, kin) ? [''] : [];
  return [...mine.lines.slice(0, kin.end), ...gap, ...block, ...mine.lines.slice(kin.end)];
}

/** Where the section that starts at this line ends, without its last blank lines. */
function sectionEnd({ lines }: Parsed, start: number): number {
  const next = lines.findIndex((line, index) => index > start && title.test(plainLine(line)));
  const section = lines.slice(start, next < 0 ? lines.length : next);
  return start + section.findLastIndex((line) => !isBlank(line)) + 1;
}

/** Last under its heading where the text has it, else under a new one at the end. */
function append(mine: Parsed, heading: string | undefined, block: Lines): Lines {
  const at = heading === undefined ? -1 : mine.lines.findIndex((line) => plainLine(line) === heading);
  const gap = mine.lines.length === 0 || isBlank(mine.lines.at(-1) ?? '') ? [] : [''];
  if (at >= 0) {
    const end = sectionEnd(mine, at);
    return [...mine.lines.slice(0, end), '', ...block, ...mine.lines.slice(end)];
  }
  return [...mine.lines, ...gap, ...(heading === undefined ? [] : [heading, '']), ...block];
}

function insert(mine: Parsed, theirs: Parsed, entry: Entry): Lines {
  const block = linesOf(theirs, entry);
  const kin = kinOf(mine, entry.name);
  return kin ? insertAfter(mine, kin, block) : append(mine, headingOf(theirs, entry), block);
}

export type MergedLines = { readonly lines: Lines; readonly notes: readonly string[] };

/**
 * Merges variable by variable. What a human wrote stays; what is missing is added where its kin stand; what a
 * human deleted stays deleted; nothing is ever removed.
 */
export function mergeEnvLines(base: Lines | undefined, mine: Lines, theirs: Lines): MergedLines {
  const [before, render] = [parse(base ?? []), parse(theirs)];
  const notes: string[] = [];
  let merged = parse(refresh(before, parse(mine), render));
  for (const entry of render.entries) {
    if (merged.names.has(entry.name)) continue;
    if (before.names.has(entry.name)) notes.push(`${entry.name} was deleted by hand and stays deleted.`);
    else merged = parse(insert(merged, render, entry));
  }
  return { lines: merged.lines, notes };
}

/** The same on texts: byte order mark, line endings and every human line stay as they are on disk. */
export function mergeEnvExample({
  base,
  mine,
  theirs,
}: {
  readonly base?: string;
  readonly mine?: string;
  readonly theirs: string;
}): { readonly text: string; readonly notes: readonly string[] } {
  if (mine === undefined || mine === '') return { text: theirs, notes: [] };
  const from = base === undefined ? undefined : splitLines(base);
  const { lines, notes } = mergeEnvLines(from, splitLines(mine), splitLines(theirs));
  const shape = shapeOf(mine);
  const isSame = lines.length === splitLines(mine).length;
  return { text: joinLines(lines, isSame ? shape : { ...shape, final: true }), notes };
}
