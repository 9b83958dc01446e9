import type { Source } from '../idiom.ts';

const piped = /^[^\n;]{0,80}?\)\s*\.pipe\(\s*Config\.nested\(\s*["'`](\w+)["'`]/;
const wrapped = /^[^()]{0,60}\([^()]{0,60}\)\s*,\s*["'`](\w+)["'`]\s*\)/;

/** `Config.nested` puts its word and a line before a name (https://effect.website/docs/configuration/#nested-configurations). */
export function nestedConfigs({ text }: Source): (offset: number, read: string) => string {
  if (!text.includes('Config.nested(')) return () => '';
  return (offset, read) => {
    if (!read.startsWith('Config.')) return '';
    const after = text.slice(offset, offset + 200);
    const isInside = /Config\.nested\(\s*$/.test(text.slice(Math.max(0, offset - 40), offset));
    const [, word] = (isInside ? wrapped : piped).exec(after) ?? [];
    return word === undefined ? '' : `${word}_`;
  };
}
