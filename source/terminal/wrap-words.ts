import { widthOf } from './rows.ts';

/** A line that is a command, to be copied whole. */
const isCommand = (line: string): boolean => /^\s*(?:\(or: )?(?:npx|gh|go|npm|git) /.test(line);

/** Words; what is quoted, and a command at the end of a sentence, count as one. */
const words = /"[^"]{1,80}"\S*|(?:npx create-security-policy|go install|gh api) .*$|\S+/g;

/** Spaces under the text of a list item, else two more than the line begins with. */
function hangOf(line: string): string {
  const [lead = ''] = /^\s*(?:\d+\. )?/.exec(line) ?? [];
  return ' '.repeat(/\d/.test(lead) ? lead.length : lead.length + 2);
}

/**
 * Text as a terminal of so many columns shows it without breaking a word. A word that is longer than a line,
 * such as an address, and a command stay whole: the terminal folds them, and they can be copied.
 */
export function wrapWords(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns || isCommand(line) ? line : wrapLine(line, columns)))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const hang = hangOf(line);
  const [lead = ''] = /^\s*/.exec(line) ?? [];
  const lines: string[] = [];
  let now = lead;
  for (const word of line.match(words) ?? []) {
    const next = now.trim() === '' ? now + word : `${now} ${word}`;
    if (now.trim() !== '' && widthOf(next) > columns) {
      lines.push(now);
      now = hang + word;
    } else now = next;
  }
  return [...lines, now].join('\n');
}
