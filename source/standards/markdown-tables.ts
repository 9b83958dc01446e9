import type { PolicyText } from './policy-text.ts';

export type TableRow = { readonly cells: readonly string[]; readonly line: number };

export type Table = { readonly header: TableRow; readonly rows: readonly TableRow[] };

const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

const isRow = (line: string) => line.includes('|') && line.trim() !== '';

function tableAt(lines: readonly string[], index: number): Table | undefined {
  const [head = '', below = ''] = lines.slice(index, index + 2);
  if (!isRow(head) || !below.includes('|') || !delimiter.test(below)) return undefined;
  const row = (line: string, at: number) => ({ cells: cellsOf(line), line: at + 1 });
  const body = lines.slice(index + 2);
  const end = body.findIndex((line) => !isRow(line));
  return {
    header: row(head, index),
    rows: body.slice(0, end < 0 ? body.length : end).map((line, offset) => row(line, index + 2 + offset)),
  };
}

/** The tables of a text, as GitHub shows them. */
export function readTables({ prose }: PolicyText): readonly Table[] {
  const lines = prose.split('\n').map((line) => line.replace(/\r$/, ''));
  return lines.flatMap((_, index) => tableAt(lines, index) ?? []);
}
