import { once } from '../../text/memo.ts';

/** Answers as Markdown. What a maintainer typed is text, never structure. */

/** Most texts hold no mark at all, and the classes of Unicode take long to make. */
const anyMark = /[\\`*[\]|~<_&]/;
const special = once(() => /[\\`*[\]|~]|<(?=[\p{L}/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu);
const lineStart = /^(?:[#>+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** One line: controls and line ends become spaces. */
function oneLine(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function escapeInline(text: string): string {
  return anyMark.test(text) ? text.replace(special(), '\\$&') : text;
}

/** A leading `#`, `-` or `1.` would start a block: the mark is escaped, of a number its dot. */
function escapeStart(text: string): string {
  return text.replace(lineStart, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Plain text: every mark of Markdown in it is shown, not obeyed. */
export function plain(text: string): string {
  return escapeStart(escapeInline(oneLine(text)));
}

const kept = /`[^`]+`|https:\/\/[^\s<>`]*[^\s<>`.,;:!?)'"\]*]/g;

/** Like `plain`, but code spans and https addresses stay what they are. */
export function prose(text: string): string {
  const line = oneLine(text);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: match, index } of line.matchAll(kept)) {
    parts.push(escapeInline(line.slice(end, index)), match.startsWith('`') ? match : `<${match}>`);
    end = index + match.length;
  }
  return escapeStart([...parts, escapeInline(line.slice(end))].join(''));
}

/** The text with a full stop, unless it ends a sentence already. Comes before `prose`: `1.` would be a list. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A link; the address is one that we built or that passed `checkHttpsUrl`. */
export function link(text: string, url: string): string {
  return `[${plain(text)}](${url.replace(/[\s<>()`\\]/g, (mark) => `%${hex(mark)}`)})`;
}

function hex(mark: string): string {
  return (mark.codePointAt(0) ?? 0x20).toString(16).toUpperCase().padStart(2, '0');
}

/** An address, of the web or of a mailbox, whose link text is its target. */
export function autolink(address: string): string {
  return `<${address.replace(/[\s<>]/g, '')}>`;
}

/** A table with even columns, as formatters write it; its cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map(escapePipe));
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => width(row[column] ?? ''))));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...body] = all.map((row) =>
    line(row.map((cell, column) => pad(cell, widths[column] ?? 0))),
  );
  return [head, line(widths.map((count) => '-'.repeat(count))), ...body].join('\n');
}

function escapePipe(cell: string): string {
  return cell.replace(/(?<!\\)\|/g, '\\|');
}

const isAscii = (text: string) => /^[ -~]*$/.test(text);

const wide = once(
  () =>
    /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/gu,
);

/** Columns that a text takes in a fixed-width font. */
function width(text: string): number {
  return isAscii(text) ? text.length : [...text].length + (text.match(wide())?.length ?? 0);
}

function pad(cell: string, columns: number): string {
  return cell + ' '.repeat(Math.max(0, columns - width(cell)));
}
