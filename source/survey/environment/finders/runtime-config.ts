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

/** https://nuxt.com/docs/guide/going-further/modules#exposing-options-to-runtime */
const extended = /\bruntimeConfig((?:\.\w+)+)\s*=\s*(?:defu\(\s*[\w.$?!]*(?:\s+as\s+\w+)?\s*,\s*)?\{/g;

/** What a module adds to the configuration. */
function readModule(source: Source): void {
  if (!/@nuxt\/kit|defineNuxtModule/.test(source.text)) return;
  for (const hit of source.text.matchAll(extended)) {
    const path = (hit[1] ?? '').split('.').slice(1);
    readObject(source, hit.index + hit[0].length - 1, ['NUXT', ...path.map(constantCase)].join('_'));
  }
}

/**
 * Nuxt overrides every key of `runtimeConfig` by NUXT_ and its path, Nitro by NITRO_
 * (https://nuxt.com/docs/guide/going-further/runtime-config, https://nitro.build/guide/configuration#runtime-configuration).
 */
export const runtimeConfig: Finder = (source) => {
  const framework = /(?:^|\/)(nuxt|nitro)\.config\.\w+$/.exec(source.path)?.[1];
  if (framework === undefined) return void (source.text.includes('runtimeConfig') && readModule(source));
  for (const hit of source.text.matchAll(/\bruntimeConfig\s*:\s*\{/g))
    readObject(source, hit.index + hit[0].length - 1, framework.toUpperCase());
};
