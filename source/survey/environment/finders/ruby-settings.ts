import type { Finder } from '../idiom.ts';

const about = /\bHanami::Settings\b|:dry_system\b|\bDry::System\b/;
const setting = /^[ \t]*setting[ (]\s*:(\w+)([^\n]*)/gm;

/** Settings of Hanami and dry-system, by their names in capitals (https://guides.hanamirb.org/v2.2/app/settings/, https://dry-rb.org/gems/dry-system/1.0/settings/). */
export const rubySettings: Finder = (source) => {
  if (!about.test(source.text)) return;
  for (const hit of source.text.matchAll(setting)) {
    const [, name = '', told = ''] = hit;
    const optional = /\bdefault:/.test(told);
    source.found({ name: name.toUpperCase(), offset: hit.index, ...(optional ? { optional } : {}) });
  }
};
