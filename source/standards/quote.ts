/** Words of a repository made safe to print: short, on one line, without control characters. */
export function printable(words: string): string {
  const visible = words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible;
}

/** The same between quotation marks. */
export function quote(words: string): string {
  return `"${printable(words)}"`;
}
