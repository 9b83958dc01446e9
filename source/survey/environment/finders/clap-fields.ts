import type { Finder } from '../idiom.ts';

const attribute = /#\[\s*(?:arg|clap|structopt)\s*\(([^\]]{0,600})\)\s*\]/g;
const field =
  /^(?:\s*(?:#\[[^\]]{0,600}\]|\/\/\/[^\n]*))*\s*(?:pub(?:\([^)]{1,40}\))?\s+)?(\w{1,80})\s*:\s*(Option\s*<)?/;

/** `#[arg(long, env)]`: the variable is the field in upper case (https://docs.rs/clap/latest/clap/_derive/index.html#arg-attributes). */
export const clapFields: Finder = (source) => {
  for (const hit of source.text.matchAll(attribute)) {
    const options = hit[1] ?? '';
    if (!/(?:^|,)\s*env\s*(?:,|$)/.test(options)) continue;
    const end = hit.index + hit[0].length;
    const found = field.exec(source.text.slice(end, end + 1500));
    if (!found?.[1]) continue;
    const optional = found[2] !== undefined || /default_value/.test(options);
    source.found({ name: found[1].toUpperCase(), offset: hit.index, ...(optional ? { optional } : {}) });
  }
};
