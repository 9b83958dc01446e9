import type { InterviewInput } from '../interview-input.ts';
import { cutRow, row, rowWidth, wrapRow, wrapText, type Row, type Segment, type Style } from '../rows.ts';
import { sanitizeLine } from '../sanitize.ts';
import type { Overlay, Screen } from '../screen/screen.ts';
import { focusable } from '../views/block.ts';
import type { Hunk } from './hunks.ts';
import { hunksOn } from './press-conflicts.ts';
import { waysIn, wayOf, type Way } from './ways.ts';

type Conflicts = Extract<Overlay, { kind: 'conflicts' }>;

/** What is left out, the least needed first, until both sides are seen whole. */
const arrangements = [
  { explained: true, around: true, listed: true },
  { explained: false, around: true, listed: true },
  { explained: false, around: true, listed: false },
  { explained: false, around: false, listed: false },
] as const;

type Arrangement = (typeof arrangements)[number];

type Shown = {
  readonly hunk: Hunk;
  readonly head: (arrangement: Arrangement) => readonly Row[];
  readonly foot: (arrangement: Arrangement) => readonly Row[];
  readonly width: number;
};

/** One conflict: where it is, both sides with their surroundings, and the ways to settle it. */
export function conflictRows(
  context: InterviewInput,
  screen: Screen,
  overlay: Conflicts,
  columns: number,
  height: number,
): readonly Row[] {
  const hunks = hunksOn(context, screen);
  const hunk = hunks[overlay.at];
  if (!hunk) return [row(' There is no conflict.', 'muted')];
  const width = columns - 2;
  const { notice, at, way, top } = overlay;
  const problem = notice === undefined ? [] : wrapText(`✗ ${sanitizeLine(notice)}`, width, 'bad');
  const parts = arranged(
    {
      hunk,
      head: ({ explained }) => headRows(hunk, at, hunks.length, width, explained),
      foot: ({ listed }) => [
        ...problem,
        ...(listed ? wayRows(context, hunk, way) : [wayRow(context, hunk, way)]),
      ],
      width,
    },
    top,
    height,
  );
  return parts
    .slice(0, height)
    .map((line) => (line.length === 0 ? line : [{ text: ' ' }, ...cutRow(line, width)]));
}

function arranged(shown: Shown, top: number, height: number): readonly Row[] {
  const { hunk, head, foot, width } = shown;
  const tried = arrangements.map((arrangement) => {
    const gap = arrangement.listed ? [[]] : [];
    const [first, last] = [
      [...head(arrangement), ...gap],
      [...gap, ...foot(arrangement)],
    ];
    const sides = sideRows(hunk, width, arrangement.around);
    const room = Math.max(1, height - first.length - last.length);
    return { fits: sides.length <= room, rows: [...first, ...windowFrom(sides, top, room), ...last] };
  });
  return (tried.find(({ fits }) => fits) ?? tried.at(-1))?.rows ?? [];
}

function headRows(hunk: Hunk, at: number, count: number, width: number, explains: boolean): readonly Row[] {
  const { path, conflict } = hunk;
  const place: Row = [
    { text: `Conflict ${String(at + 1)} of ${String(count)}`, style: 'strong' },
    { text: `  ${sanitizeLine(path)}, line ${String(conflict.line)}`, style: 'muted' },
  ];
  const words = 'You and the new version changed the same lines.';
  return [cutRow(place, width), ...(explains ? wrapText(words, width, 'muted') : [])];
}

/** Both sides, with a sign at each line that tells them apart without colour. */
function sideRows(
  { above, below, conflict: { mine, theirs } }: Hunk,
  width: number,
  around: boolean,
): readonly Row[] {
  const beside = (lines: readonly string[]) =>
    around ? lines.flatMap((line) => lineRows('  ', line, 'muted', width)) : [];
  const under = beside(below);
  return [
    ...beside(above),
    row('yours, on disk', 'accent'),
    ...side('- ', mine, 'bad', width),
    row('new', 'accent'),
    ...side('+ ', theirs, 'good', width),
    ...(under.length > 0 ? [row('·', 'muted'), ...under] : []),
  ];
}

function side(sign: string, lines: readonly string[], style: Style, width: number): readonly Row[] {
  if (lines.length === 0) return [row(`${sign}(nothing)`, 'muted')];
  return lines.flatMap((line) => lineRows(sign, line, style, width));
}

function lineRows(sign: string, line: string, style: Style, width: number): readonly Row[] {
  return wrapRow(
    [
      { text: sign, style },
      { text: sanitizeLine(line), style },
    ],
    width,
    2,
  );
}

/** At most `room` rows from `top` on; what is hidden is counted at the edges. */
function windowFrom(rows: readonly Row[], top: number, room: number): readonly Row[] {
  if (rows.length <= room) return rows;
  const first = Math.min(top, rows.length - room);
  const below = rows.length - first - room;
  return rows.slice(first, first + room).map((line, index) => {
    if (index === 0 && first > 0 && room > 2) return row(`↑ ${String(first + 1)} more  PgUp`, 'muted');
    if (index === room - 1 && below > 0 && room > 1) return row(`↓ ${String(below + 1)} more  PgDn`, 'muted');
    return line;
  });
}

function wayRows(context: InterviewInput, { verdict }: Hunk, focused: Way['id']): readonly Row[] {
  const taken = wayOf(verdict);
  return waysIn(context).map(({ id, key, words }) =>
    focusable([{ text: id === taken ? '● ' : '○ ' }, { text: `${key}  ` }, { text: words }], id === focused),
  );
}

/** All ways in one row; brackets say which one Enter takes. */
function wayRow(context: InterviewInput, { verdict }: Hunk, focused: Way['id']): Row {
  const taken = wayOf(verdict);
  return waysIn(context).flatMap(({ id, key, short }): readonly Segment[] => {
    const words = `${id === taken ? '●' : ''}${key} ${short}`;
    return [id === focused ? { text: `[${words}]`, style: 'chosen' } : { text: ` ${words} ` }];
  });
}

/** One row for the review: how many conflicts there are, and how they stand. Nothing where there is none. */
export function conflictSummary(context: InterviewInput, screen: Screen, width: number): readonly Row[] {
  const hunks = hunksOn(context, screen);
  if (hunks.length === 0) return [];
  const open = hunks.filter(({ verdict }) => verdict === 'open').length;
  const fresh = hunks.filter(({ verdict }) => verdict === undefined).length;
  const count = (number: number, words: string) => (number > 0 ? [`${String(number)} ${words}`] : []);
  const states = [
    ...count(hunks.length - open - fresh, 'decided'),
    ...count(open, 'left open'),
    ...count(fresh, 'to decide'),
  ].join(', ');
  const line: Row = [
    { text: '   ! ', style: fresh > 0 ? 'warn' : 'muted' },
    { text: `${hunks.length === 1 ? '1 conflict' : `${String(hunks.length)} conflicts`}: ${states}` },
    { text: '  ^G', style: 'accent' },
  ];
  return [rowWidth(line) > width ? cutRow(line, width) : line];
}
