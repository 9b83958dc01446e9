import Range from 'semver/classes/range.js';
import { addDays, dayFrom, endOfMonth, isDay } from '../text/calendar.ts';
import { byObject } from '../text/memo.ts';
import { readTables, type TableRow } from './markdown-tables.ts';
import type { PolicyText } from './policy-text.ts';

/** A row of a table of supported versions. */
export type VersionRow = {
  /** The versions as the row names them. */
  readonly name: string;
  /** As a range; missing where the words name none, such as "latest". */
  readonly range?: Range;
  /** Missing where the row does not tell. */
  readonly supported?: boolean;
  /** First day without support, `YYYY-MM-DD`, where the row gives an end. */
  readonly ends?: string;
  readonly line: number;
};

const versionHeader = /version|versi[oó]n|versão|versione|версия|版本|バージョン|버전|release|branch/i;

/** For lower case: with the flag `i`, V8 takes three times as long for the classes of Unicode. */
const marksOrWords = (marks: string, words: string) =>
  new RegExp(`${marks}|(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

const yes = marksOrWords(
  ':(?:white|heavy)_check_mark:|:\\+1:|[✅✔✓☑🟢]|是|支持',
  'yes|supported|active|maintained|current|lts|sí|sim|oui|ja',
);
const no = marksOrWords(
  ':x:|:no_entry:|:negative_squared_cross_mark:|[❌✖✗🔴]|否|不支持',
  'no|unsupported|not supported|eol|end[- ]of[- ]life|deprecated|não|non|nein',
);

/** `x`, a caret, "or later" and the like in the words of people. */
function toRange(words: string): Range | undefined {
  const text = words
    .replace(/[`*_~]/g, '')
    .replace(/≥/g, '>=')
    .replace(/≤/g, '<=')
    .replace(/^[\p{L}\s@/.-]*?(?=[<>=^~]|[vV]?\d)/u, '')
    .replace(/(\d|x)\s*(?:\+|and (?:above|later|newer|up)|or (?:above|later|newer))/gi, '$1+');
  const match = /^([<>]=?|[\^~=])?\s*v?(\d{1,9}(?:\.(?:\d{1,9}|x|\*)){0,3})(\+)?/i.exec(text);
  if (!match) return undefined;
  const [, operator = '', version = '', plus] = match;
  const numbers = version.split('.').slice(0, 3);
  // "> 1.0" in a policy means everything after 1.0.0; semver takes it for 1.1.0 and newer.
  const relation = operator === '>' && numbers.length < 3 ? '>=' : operator;
  try {
    return new Range(`${plus ? '>=' : relation}${numbers.join('.').toLowerCase()}`, { loose: true });
  } catch {
    return undefined;
  }
}

function supportOf(cells: readonly string[]): boolean | undefined {
  const words = cells.join(' ').toLowerCase();
  if (no.test(words)) return false;
  return yes.test(words) ? true : undefined;
}

/** The first day after an end such as `2027-06-30` or `06/2027`; none after a day that the calendar does not have. */
function endOf(cells: readonly string[]): string | undefined {
  const last = lastDayIn(cells.join(' '));
  return last !== undefined && isDay(last) ? addDays(last, 1) : undefined;
}

function lastDayIn(words: string): string | undefined {
  const day = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (day !== undefined) return day;
  const [, month, year] = /(?<![\d/])(\d{1,2})\/(\d{4})\b/.exec(words) ?? [];
  const [, yearFirst, monthLast] = /(?<![\d-])(\d{4})-(\d{2})(?![\d-])/.exec(words) ?? [];
  const start = dayFrom(Number(year ?? yearFirst), Number(month ?? monthLast), 1);
  return isDay(start) ? endOfMonth(start) : undefined;
}

function readRow({ cells, line }: TableRow, column: number): VersionRow {
  const name = cells[column] ?? '';
  const others = cells.filter((_, index) => index !== column);
  const range = toRange(name);
  const supported = supportOf(others);
  const ends = endOf(others);
  return {
    name: name.replace(/[`*]/g, ''),
    ...(range && { range }),
    ...(supported !== undefined && { supported }),
    ...(ends !== undefined && { ends }),
    line,
  };
}

/** The rows of every table whose header speaks of versions and whose rows say what is supported. */
export const readVersionRows = byObject((text: PolicyText): readonly VersionRow[] => {
  const rows = readTables(text).flatMap(({ header, rows: body }) => {
    const column = header.cells.findIndex((cell) => versionHeader.test(cell));
    return column < 0 ? [] : body.map((row) => readRow(row, column));
  });
  return rows.filter(({ supported, ends }) => supported !== undefined || ends !== undefined);
});
