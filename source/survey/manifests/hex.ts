import { capture, captures, licences, text, type Fields } from './fields.ts';

/** `mix.exs`: only what it says literally; it is never run. */
export function parseMixExs(source: string): Fields | undefined {
  const code = source.replace(/^[ \t]*#.*$/gm, '');
  const name = capture(code, /\bapp:\s*:(\w+)/);
  if (!name) return undefined;
  const licence = capture(code, /\blicenses:\s*\[([^\]]{0,20000})\]/) ?? '';
  return {
    name,
    version: text(capture(code, /\bversion:\s*"([^"#\n]*)"|@version\s+"([^"#\n]*)"/)),
    description: text(capture(code, /\bdescription:\s*"([^"\n]*)"|@description\s+"([^"\n]*)"/)),
    license: licences(captures(licence, /"([^"\n]*)"/g)),
    dependencies: captures(code, /\{:(\w+),\s*(?:"|[a-z_]+:)/g),
  };
}
