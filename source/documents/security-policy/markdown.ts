/** Answers as Markdown. What a maintainer typed is text, never structure. */

const special = /[\\`*[\]|~]|<(?=[\p{L}/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
const lineStart = /^(?:[#>+=-]|\d{1,9}(?=[.)](?:\s|$)))/;

/** One line: controls and line ends become spaces. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function escapeInline(text: string): string {
  return text.replace(special, '\\$&');
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

/** A table; its cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapePipe).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function escapePipe(cell: string): string {
  return cell.replace(/(?<!\\)\|/g, '\\|');
}
