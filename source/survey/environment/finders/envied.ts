import type { Finder } from '../idiom.ts';
import { constantCase } from './runtime-config.ts';

const field =
  /@EnviedField\(([^)]{0,300})\)\s*(?:@\w+\s*)?static\s+(?:const|final)\s+(?:[\w<>?]{1,40}\s+)?(\w{1,60})\s*=/g;

/** Fields without a name of their own are read by that of the field, in capitals if told so (https://pub.dev/packages/envied#usage). */
export const envied: Finder = (source) => {
  if (!source.text.includes('@EnviedField')) return;
  const capitals = /useConstantCase\s*:\s*true/;
  const all = /@Envied\([^)]{0,300}/.exec(source.text)?.[0] ?? '';
  for (const hit of source.text.matchAll(field)) {
    const [, options = '', name = ''] = hit;
    if (options.includes('varName')) continue;
    source.found({ name: capitals.test(options + all) ? constantCase(name) : name, offset: hit.index });
  }
};
