const any = String.raw`[A-Za-z_]\w*`;
const upper = String.raw`[A-Z][A-Z0-9_]*[A-Z0-9]`;

/** What the marks in a pattern stand for. */
const marks: Readonly<Record<string, string>> = {
  '«name»': `(?<name>${any})`,
  '«NAME»': `(?<name>${upper})`,
  '«"name"»': `["'\`](?<name>${any})["'\`]`,
  '«"NAME"»': `["'\`](?<name>${upper})["'\`]`,
  // A list of quoted names between brackets or parentheses.
  '«"names"»': String.raw`(?<names>\s*["'\`][^)\]};]{0,2000})`,
};

/**
 * A regular expression, flags `gm`, with marks for names: `«name»` any name and `«NAME»` an upper-case one,
 * with quotes inside the marks for a quoted name, `«"names"»` for a list of quoted names.
 */
export function pattern(strings: TemplateStringsArray): RegExp {
  const source = (strings.raw[0] ?? '').replace(/«[^»]+»/g, (mark) => marks[mark] ?? mark);
  return new RegExp(source, 'gm');
}
