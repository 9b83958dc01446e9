import { entriesOf } from '../brackets.ts';
import type { Finder, Source } from '../idiom.ts';

/** `siteUrl` becomes `SITE_URL`, as scule does it for Nuxt. */
export const constantCase = (key: string): string =>
  key
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[-.\s]/g, '_')
    .toUpperCase();

function readObject(source: Source, start: number, prefix: string): void {
  for (const { key, offset, value, valueOffset } of entriesOf(source, start)) {
    const name = `${prefix}_${constantCase(key)}`;
    const first = value.search(/\S/);
    if (value[first] === '{') readObject(source, valueOffset + first, name);
    else source.found({ name, offset, optional: true });
  }
}

/**
 * Nuxt overrides every key of `runtimeConfig` by NUXT_ and its path, Nitro by NITRO_
 * (https://nuxt.com/docs/guide/going-further/runtime-config, https://nitro.build/guide/configuration#runtime-configuration).
 */
export const runtimeConfig: Finder = (source) => {
  const framework = /(?:^|\/)(nuxt|nitro)\.config\.\w+$/.exec(source.path)?.[1];
  if (framework === undefined) return;
  for (const hit of source.text.matchAll(/\bruntimeConfig\s*:\s*\{/g))
    readObject(source, hit.index + hit[0].length - 1, framework.toUpperCase());
};
