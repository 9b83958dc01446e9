const underline = /^([=\-~^"'`#*+.])\1{2,}\s*$/;

/** A title of reStructuredText: a line with a line of marks below it. */
const isTitle = (line: string, below: string | undefined) =>
  /^\S/.test(line) && !underline.test(line) && below !== undefined && underline.test(below);

/** reStructuredText as Markdown, line for line, as far as reading goes: titles and links. */
function fromRst(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    if (underline.test(line)) return '';
    const text = line.replace(/`([^`<>]+?)\s*<([^<>\s]+)>`__?/g, '[$1]($2)').replace(/``([^`]+)``/g, '`$1`');
    return isTitle(line, lines[index + 1]) ? `## ${text}` : text;
  });
}

/** AsciiDoc likewise. */
function fromAdoc(lines: readonly string[]): readonly string[] {
  return lines.map((line) =>
    line
      .replace(/^(={1,6}) (?=\S)/, (_, marks: string) => `${'#'.repeat(marks.length)} `)
      .replace(/(https?:\/\/[^\s[\]]+|mailto:[^\s[\]]+)\[([^\]]*)\]/g, '[$2]($1)'),
  );
}

/**
 * The text of a policy in a form that can be read: lines stay where they are. It is never written: what cannot be
 * read is not understood, and nothing of it is lost.
 */
export function asMarkdown(path: string, text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (/\.rst$/i.test(path)) return fromRst(lines).join('\n');
  return /\.adoc$/i.test(path) ? fromAdoc(lines).join('\n') : text;
}
