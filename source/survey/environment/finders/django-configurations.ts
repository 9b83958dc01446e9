import type { Finder } from '../idiom.ts';

const value =
  /(?:^[ \t]+([A-Z][A-Z0-9_]*)\s*(?::[^=\n]{1,60})?=\s*)?\b(?:values\.)?(\w*Value)\(((?:[^()]|\([^()]*\)){0,400})\)/gm;

/** Values that are read without a prefix, by a name of their own. */
const named: Readonly<Record<string, string>> = {
  DatabaseURLValue: 'DATABASE_URL',
  CacheURLValue: 'CACHE_URL',
  SearchURLValue: 'SEARCH_URL',
  EmailURLValue: 'EMAIL_URL',
};

/** The argument of that name: a text, `None`, or nothing. */
const argument = (list: string, name: string) =>
  new RegExp(String.raw`\b${name}\s*=\s*(?:["'](\w*)["']|(None|False))`).exec(list);

/** Settings of django-configurations, and values of one's own kinds: DJANGO_ and the name (https://django-configurations.readthedocs.io/en/stable/values/). */
export const djangoConfigurations: Finder = (source) => {
  if (!source.text.includes('from configurations import')) return;
  for (const hit of source.text.matchAll(value)) {
    const [, field, kind = '', list = ''] = hit;
    if (argument(list, 'environ')?.[2] === 'False') continue;
    const own = named[kind];
    const prefix = argument(list, 'environ_prefix');
    const before = prefix ? (prefix[1] ?? '').replace(/_$/, '') : own === undefined ? 'DJANGO' : '';
    const name = argument(list, 'environ_name')?.[1] ?? own ?? field;
    // Within another value only what has a name of its own.
    if (name === undefined) continue;
    const isDemanded = kind === 'SecretValue' || /\benviron_required\s*=\s*True/.test(list);
    source.found({
      name: before === '' ? name : `${before}_${name}`,
      offset: hit.index,
      optional: !isDemanded,
    });
  }
};
