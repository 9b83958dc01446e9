import type { Finder, Source } from '../idiom.ts';
import { constantOf } from './rust-settings.ts';

const attribute = /#\[\s*(?:arg|clap|structopt)\s*\(([^\]]{0,600})\)\s*\]/g;
const field =
  /^(?:\s*(?:#\[[^\]]{0,600}\]|\/\/\/[^\n]*))*\s*(?:pub(?:\([^)]{1,40}\))?\s+)?(\w{1,80})\s*:\s*(Option\s*<)?/;

/** `#[arg(long, env)]`: the variable is the field in upper case (https://docs.rs/clap/latest/clap/_derive/index.html#arg-attributes). */
export const clapFields: Finder = (source) => {
  for (const hit of source.text.matchAll(attribute)) {
    const options = hit[1] ?? '';
    readConstants(source, hit[0], hit.index);
    if (!/(?:^|,)\s*env\s*(?:,|$)/.test(options)) continue;
    const end = hit.index + hit[0].length;
    const found = field.exec(source.text.slice(end, end + 1500));
    if (!found?.[1]) continue;
    const optional = found[2] !== undefined || /default_value/.test(options);
    source.found({ name: found[1].toUpperCase(), offset: hit.index, ...(optional ? { optional } : {}) });
  }
};

/** The variable of an argument in a constant of the file: `#[arg(long, env = APP_PORT)]`. */
const byConstant = /\benv\s*=\s*(?:\w+::){0,3}([A-Z][A-Z0-9_]*)\s*[,)]/g;

function readConstants(source: Source, options: string, offset: number): void {
  for (const [, word = ''] of options.matchAll(byConstant)) {
    const name = constantOf(source.text, word);
    if (name !== undefined)
      source.found({ name, offset, ...(/default_value/.test(options) ? { optional: true } : {}) });
  }
}

const derived = /\bderive\([^)]{0,200}\bEnvconfig\b[^{};]{0,600}\{([^{}]{0,8000})\}/g;
const plain =
  /((?:#\[[^\]]{0,300}\]\s*)*)(?:pub(?:\([^)]{1,40}\))?\s+)?\b([a-z]\w{0,80})\s*:\s*([^,\n]{1,120})/g;

/** Fields that say nothing of their own name (https://docs.rs/envconfig/latest/envconfig/). */
export const envconfigFields: Finder = (source) => {
  if (!source.text.includes('Envconfig')) return;
  for (const hit of source.text.matchAll(derived)) {
    const start = hit.index + hit[0].indexOf('{') + 1;
    for (const [whole, attributes = '', name = '', type = ''] of (hit[1] ?? '').matchAll(plain)) {
      if (/\bfrom\s*=|\bnested\b/.test(attributes)) continue;
      const optional = /^Option\s*</.test(type) || /\bdefault\b/.test(attributes);
      const offset = start + (hit[1] ?? '').indexOf(whole);
      source.found({ name: name.toUpperCase(), offset, ...(optional ? { optional } : {}) });
    }
  }
};
