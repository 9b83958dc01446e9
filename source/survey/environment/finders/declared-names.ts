import type { Finder, Source } from '../idiom.ts';

/** A file that declares by name which variables an application or a build takes. */
type Declaration = {
  readonly source: string;
  readonly file: RegExp;
  readonly read: (source: Source) => void;
};

const quotedName = /["']([A-Za-z_][A-Za-z0-9_]*)["']/g;

function emitList(source: Source, list: string, from: number): void {
  for (const hit of list.matchAll(quotedName)) source.found({ name: hit[1] ?? '', offset: from + hit.index });
}

const reads = (pattern: RegExp) => (source: Source) => {
  for (const hit of source.text.matchAll(pattern)) source.found({ name: hit[1] ?? '', offset: hit.index });
};

const lists = (pattern: RegExp) => (source: Source) => {
  for (const hit of source.text.matchAll(pattern))
    emitList(source, hit[1] ?? '', hit.index + hit[0].length - (hit[1]?.length ?? 0));
};

/** Heroku: the keys of `env`, each a string or an object. */
function appJson(source: Source): void {
  const start = /"env"\s*:\s*\{/.exec(source.text);
  if (!start) return;
  let depth = 0;
  const token = /"([A-Z][A-Z0-9_]*)"\s*:|[{}]/g;
  token.lastIndex = start.index + start[0].length - 1;
  for (let hit = token.exec(source.text); hit; hit = token.exec(source.text)) {
    if (hit[0] === '{') depth += 1;
    else if (hit[0] === '}') depth -= 1;
    else if (depth === 1) {
      const rest = source.text.slice(token.lastIndex, token.lastIndex + 400);
      const description = /^\s*\{[^{}]*"description"\s*:\s*"([^"\n]{3,200})"/.exec(rest)?.[1];
      const optional =
        !/^\s*\{[^{}]*"required"\s*:\s*true/.test(rest) &&
        /^\s*\{[^{}]*(?:"value"|"generator"|"required"\s*:\s*false)/.test(rest);
      source.found({
        name: hit[1] ?? '',
        offset: hit.index,
        optional,
        ...(description === undefined ? {} : { description }),
      });
    }
    if (depth === 0) return;
  }
}

/** node-config: every leaf names a variable. */
const leaves = /:\s*["']?([A-Z][A-Z0-9_]+)["']?\s*(?:[,}\n]|$)/g;

const table: readonly Declaration[] = [
  {
    source: 'https://devcenter.heroku.com/articles/app-json-schema#env',
    file: /(?:^|\/)app\.json$/,
    read: appJson,
  },
  {
    source: 'https://turborepo.com/docs/reference/configuration#env',
    file: /(?:^|\/)turbo\.jsonc?$/,
    read: lists(/"(?:env|globalEnv|passThroughEnv|globalPassThroughEnv)"\s*:\s*\[([^\]]{0,20000})\]/g),
  },
  {
    source:
      'https://github.com/node-config/node-config/wiki/Environment-Variables#custom-environment-variables',
    file: /(?:^|\/)custom-environment-variables\.\w+$/,
    read: reads(leaves),
  },
  {
    source: 'https://render.com/docs/blueprint-spec#environment-variables',
    file: /(?:^|\/)render\.ya?ml$/,
    read: reads(/^[ \t]*-[ \t]+key:[ \t]*["']?([A-Za-z_]\w*)/gm),
  },
  {
    source: 'https://docs.phpunit.de/en/11.5/configuration.html#the-env-element',
    file: /(?:^|\/)phpunit\.xml(?:\.dist)?$/,
    read: reads(/<env\s+name="(\w+)"/g),
  },
  {
    source: 'https://nx.dev/docs/reference/inputs#environment-variables',
    file: /(?:^|\/)(?:nx|project)\.json$/,
    read: reads(/"env"\s*:\s*"([A-Z][A-Z0-9_]+)"/g),
  },
  {
    source: 'https://docs.netlify.com/configure-builds/file-based-configuration/',
    file: /(?:^|\/)netlify\.toml$/,
    read: reads(/^[ \t]*([A-Z][A-Z0-9_]+)[ \t]*=[ \t]*""/gm),
  },
];

/** Manifests that name the variables of an application outright. */
export const declaredNames: Finder = (source) => {
  for (const row of table) if (row.file.test(source.path)) row.read(source);
};
