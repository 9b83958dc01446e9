/**
 * Lines of keys and list items of a TOML text, which its parser does not tell: `rules.0.regex` is on line 7.
 * Keys are lower-case, as the engines read them. Of a text that is no TOML it tells what it can.
 */
export type TomlPlaces = ReadonlyMap<string, number>;

type Cursor = { readonly text: string; at: number; line: number };

const header = /^[ \t]*(\[\[?)[ \t]*([^\]\n#]+?)[ \t]*\]\]?/;
const assignment =
  /^[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=/;
const quotes = ["'''", '"""', "'", '"'] as const;

export function tomlPlaces(text: string): TomlPlaces {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  const cursor: Cursor = { text, at: 0, line: 1 };
  let table = '';
  while (cursor.at < text.length) {
    const line = lineAt(cursor);
    const opened = header.exec(line);
    const assigned = opened ? null : assignment.exec(line);
    if (opened) {
      table = openTable(opened[2] ?? '', opened[1] === '[[', counts);
      note(places, table, cursor.line);
      note(places, table.replace(/\.\d+$/, ''), cursor.line);
    }
    if (assigned) {
      const path = join(table, keyOf(assigned[1] ?? ''));
      note(places, path, cursor.line);
      cursor.at += assigned[0].length;
      noteItems(cursor, path, places);
    }
    nextLine(cursor);
  }
  return places;
}

const join = (table: string, key: string) => (table ? `${table}.${key}` : key);

const note = (places: Map<string, number>, path: string, line: number) => {
  if (!places.has(path)) places.set(path, line);
};

const keyOf = (written: string) => written.replace(/["'\s]/g, '').toLowerCase();

function lineAt({ text, at }: Cursor): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
}

function nextLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end + 1;
  cursor.line += 1;
}

/** `rules.allowlists` opened as a list becomes `rules.2.allowlists.0`. */
function openTable(written: string, isList: boolean, counts: Map<string, number>): string {
  const keys = keyOf(written).split('.');
  return keys.reduce((path, key, index) => {
    const here = join(path, key);
    if (isList && index === keys.length - 1) counts.set(here, (counts.get(here) ?? -1) + 1);
    const count = counts.get(here);
    return count === undefined ? here : `${here}.${count}`;
  }, '');
}

/** Walks over one value, noting the line of every item when it is a list; stops on its last line. */
function noteItems(cursor: Cursor, path: string, places: Map<string, number>): void {
  let depth = 0;
  let item = 0;
  let expectsItem = false;
  for (; cursor.at < cursor.text.length; cursor.at += 1) {
    const char = cursor.text[cursor.at] ?? '';
    if (char === '#') cursor.at = endOfLine(cursor);
    if (cursor.text[cursor.at] === '\n') {
      if (depth === 0) return;
      cursor.line += 1;
      continue;
    }
    if (expectsItem && depth === 1 && !/[\s,\]#]/.test(char)) {
      note(places, `${path}.${item}`, cursor.line);
      expectsItem = false;
    }
    if (char === ',' && depth === 1) item += 1;
    if ((char === ',' || char === '[') && depth <= 1) expectsItem = true;
    if (char === '[' || char === '{') depth += 1;
    if (char === ']' || char === '}') depth -= 1;
    if (char === '"' || char === "'") skipString(cursor);
  }
}

function endOfLine({ text, at }: Cursor): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** From the opening quote to the last character of the closing one. */
function skipString(cursor: Cursor): void {
  const { text, at } = cursor;
  const quote = quotes.find((candidate) => text.startsWith(candidate, at)) ?? '"';
  let end = at + quote.length;
  while (end < text.length && !text.startsWith(quote, end)) {
    if (text[end] === '\n') cursor.line += 1;
    end += quote.startsWith('"') && text[end] === '\\' ? 2 : 1;
  }
  cursor.at = end + quote.length - 1;
}
