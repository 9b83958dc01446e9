import { byObject } from '../../../text/memo.ts';
import type { Idiom, Language, Source } from '../idiom.ts';
import { nestedConfigs } from '../finders/nested-configs.ts';
import { pattern } from '../pattern.ts';
import { aliases, destructurings } from '../finders/aliases.ts';
import { environmentClasses, schemas } from '../finders/schemas.ts';
import { listLoops } from '../finders/lists.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { environmentModules } from '../finders/environment-modules.ts';
import { nameLists } from '../finders/name-lists.ts';
import { typedProperties } from '../finders/typed-properties.ts';
import { runtimeConfig } from '../finders/runtime-config.ts';
import { prefixedOptions } from '../finders/prefixed-options.ts';

const node = 'https://nodejs.org/api/process.html#processenv';
const vite = 'https://vite.dev/guide/env-and-mode';
const deno = 'https://docs.deno.com/runtime/reference/env_variables/';

const configService =
  /\b(\w{1,40})\??\s*(?::\s*\w{0,40}|=[^;\n]{0,60}\.(?:get|resolve)\(\s*)ConfigService\b/g;

const configServices = byObject(
  ({ text }: Source) => new Set([...text.matchAll(configService)].map((hit) => hit[1])),
);

/** Whether a word is, by its own name or by its type, the service that Nest hands over. */
const isConfigService: Idiom['within'] = (file, word) =>
  /onfig|(?:conf|cfg|env|settings)$/.test(word) || configServices(file).has(word);

const idioms: readonly Idiom[] = [
  {
    source: node,
    hint: 'process',
    pattern: pattern`\bprocess(?:\s*as\s+any\))?\s*[?!]?\.\s*env\b\)?\s*[?!]?\s*\.\s*«name»(?![\w$<]|\s*\()`,
  },
  // And https://vite.dev/guide/env-and-mode and https://bun.com/docs/runtime/environment-variables.
  {
    source: node,
    hint: ['process', 'import.meta', 'Bun.env'],
    pattern: pattern`\b(?:process\s*[?!]?|import\.meta|Bun)\.\s*env\s*[?!]?\.?\s*\[\s*«"name"»\s*\]`,
  },
  {
    source: node,
    hint: 'process',
    pattern: pattern`\bprocess\s*\[\s*["']env["']\s*\]\s*(?:\.\s*|\[\s*["'])«name»`,
  },
  {
    source: node,
    hint: 'process.env as ',
    pattern: pattern`\bprocess\.env\s+as\s[^()\n]{1,80}\)\s*[?!]?(?:\.\s*|\[\s*["'\x60])«name»(?![\w$(])`,
  },
  // Handed on with a name: `get(process.env, 'X')`, `readNumber('X', process.env)`, `pick(process.env, ['X', 'Y'])`.
  {
    source: node,
    hint: 'process.env,',
    pattern: pattern`\w\(\s*process\.env\s*,\s*«"NAME"»`,
  },
  {
    source: node,
    hint: ['process.env)', 'process.env,'],
    pattern: pattern`["'\x60](?<=\w\(\s*["'\x60])(?<name>[A-Z][A-Z0-9_]*[A-Z0-9])["'\x60]\s*,\s*process\.env\s*[,)]`,
  },
  {
    source: 'https://lodash.com/docs/4.17.15#pick',
    hint: 'process.env,',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\bpick\(\s*process\.env\s*,\s*\[?«"names"»`,
  },
  { source: node, hint: ' in process', absence: 'tolerated', pattern: pattern`«"name"» in process\.env\b` },
  {
    source: vite,
    hint: ['import.meta', 'Bun.env'],
    // The path that an application is served from is Vite's to tell: https://vite.dev/guide/env-and-mode#built-in-constants
    pattern: pattern`\b(?:import\.meta\s*\)?|Bun)\.env\s*[?!]?\.\s*(?!BASE_URL\b)«name»`,
  },
  {
    source: vite,
    hint: '%',
    pattern: pattern`%«NAME»%`,
    context: /<html|<head|<meta|<script/i,
    inStrings: true,
    variable: (name) => (/^(?:VITE|REACT_APP|PUBLIC)_/.test(name) ? name : undefined),
  },
  { source: deno, hint: 'Deno.env', pattern: pattern`\bDeno\.env\.(?:get|has)\(\s*«"name"»` },
  // Cloudflare hands the variables to the handler as `env`; Hono as `c.env`; SvelteKit as `platform.env`.
  {
    source: 'https://developers.cloudflare.com/workers/configuration/environment-variables/',
    hint: ['env', 'ENV'],
    // What a hook of React hands over is data of the application: https://react.dev/reference/rules/rules-of-hooks
    unless: /\benv\b[^}=\n]{0,60}\}?\s*=\s*use[A-Z]/,
    // A variable is a text: what has properties of its own is none, nor what is taken apart, nor a binding that is asked.
    pattern: pattern`(?<![\w$])_{0,2}(?:env|ENV)_{0,2}\s*[?!]?\.\s*«NAME»(?![\w$(]|\s*[?!]?\.\s*(?:[A-Z]|idFrom|newU|prepare|put|get|send|fetch|run))(?<!meta\.env\.BASE_URL|\}\s*=[\w\s.?!]{0,90})`,
  },
  {
    source: 'https://developers.cloudflare.com/workers/configuration/environment-variables/',
    hint: 'env[',
    pattern: pattern`(?<![\w$])env\[\s*«"NAME"»\s*\](?!\s*[?!]?\.\s*[A-Z])`,
  },
  {
    source: 'https://hono.dev/docs/helpers/adapter#env',
    hint: 'hono/adapter',
    pattern: pattern`(?<![\w$.])env(?:<[^()]{1,200}>)?\(\s*\w+(?:\s*,[^()]{0,40})?\)\s*[?!]?\.\s*«NAME»`,
  },
  // The prefixes that bundlers let through to the browser, read through an object of the application's own.
  {
    source: 'https://svelte.dev/docs/kit/configuration#env',
    hint: ['.PUBLIC_', '.VITE_', '.NEXT_PUBLIC_', '.REACT_APP_', '.EXPO_PUBLIC_', '.NUXT_PUBLIC_'],
    pattern: pattern`[\w)\]?!]\.(?<name>(?:NEXT_PUBLIC|VITE|REACT_APP|(?<!\b[A-Z]\w{0,30}(?<!nv|NV|onfig)\.)PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC)_[A-Z0-9_]+)(?![\w$(])`,
  },
  // And https://docs.astro.build/en/guides/environment-variables/ and
  // https://github.com/goatandsheep/react-native-dotenv#usage.
  {
    source: 'https://svelte.dev/docs/kit/$env-static-private',
    hint: ['$env/static', 'astro:env', '@env', 'react-native-dotenv'],
    list: 'bare',
    variable: (name) => (name === 'getSecret' ? undefined : name),
    pattern: pattern`\bimport\s*\{(?<names>[^{}]{0,4000})\}\s*from\s*["'](?:\$env\/static\/p\w+|astro:env\/\w+|@env|react-native-dotenv)["']`,
  },
  {
    source: 'https://docs.astro.build/en/guides/environment-variables/',
    hint: 'getSecret',
    pattern: pattern`\bgetSecret\(\s*«"NAME"»`,
  },
  {
    source: 'https://docs.astro.build/en/reference/configuration-reference/#env',
    hint: 'envField',
    pattern: pattern`(?<![\w$])["']?«NAME»["']?\s*:\s*envField\.`,
  },
  {
    source: 'https://docs.nestjs.com/techniques/configuration#using-the-configservice',
    hint: '@nestjs/config',
    within: isConfigService,
    pattern: pattern`(?<![\w$])(?<object>\w{1,40}\)?)\s*[?!]?\.\s*(?:get|getOrThrow)\s*(?:<[^()]{1,80}>)?\(\s*«"NAME"»`,
  },
  // A service of the application's own, which may hand over whole sections: those are of other types than a variable.
  {
    source: 'https://docs.nestjs.com/techniques/configuration',
    hint: 'onfigService',
    unless: /@nestjs\/config/,
    pattern: pattern`onfigService\s*[?!]?\.\s*(?:get|getOrThrow)\s*(?:<(?:string|number|boolean)\b[^()]{0,60}>)?\(\s*["'\x60](?<name>[A-Z][A-Z0-9]*_[A-Z0-9_]+)["'\x60]`,
  },
  {
    source: 'https://github.com/fastify/env-schema#usage',
    hint: '.prop(',
    context: /env-schema|@fastify\/env|fastify-env/,
    pattern: pattern`\.prop\(\s*«"NAME"»`,
  },
  {
    source: 'https://effect.website/docs/configuration/',
    hint: 'Schema.Config(',
    pattern: pattern`\bSchema\.Config\(\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/mozilla/node-convict#readme',
    hint: 'env:',
    context: /convict|oclif|clipanion|format\s*:|doc\s*:|description\s*:/,
    pattern: pattern`(?<![\w$])env\s*:\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/evanshortiss/env-var#readme',
    hint: '.get',
    pattern: pattern`\b[eE]nv\w{0,40}\s*\.\s*get(?:OrFail|OrThrow)?\(\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/evanshortiss/env-var#readme',
    hint: 'env-var',
    context: /["']env-var["']/,
    pattern: pattern`(?<![\w$])get\(\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/indexzero/nconf#env',
    hint: 'nconf',
    pattern: pattern`\bnconf\s*\.\s*(?:get|required)\(\s*\[?\s*«"NAME"»`,
  },
  {
    source: 'https://github.com/indexzero/nconf#env',
    hint: 'nconf',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`(?:\.env\(\s*\[|\bwhitelist\s*:\s*\[)«"names"»`,
  },
  {
    source: 'https://github.com/motdotla/dotenv#readme',
    hint: 'dotenv',
    pattern: pattern`\bparsed\s*[?!]?\.\s*«NAME»(?![\w$(])`,
  },
  {
    source: 'https://github.com/lugg/react-native-config#usage',
    hint: 'react-native-config',
    pattern: pattern`\bConfig\s*\.\s*«NAME»(?![\w$(])`,
  },
  {
    source: 'https://webpack.js.org/plugins/environment-plugin/',
    hint: 'EnvironmentPlugin',
    list: 'quoted',
    pattern: pattern`\bEnvironmentPlugin\(\s*\[«"names"»`,
  },
  {
    source: 'https://firebase.google.com/docs/functions/config-env',
    hint: 'firebase-functions',
    pattern: pattern`\bdefine(?:Int|Float|String|Boolean|List|Secret|JsonSecret)\(\s*«"name"»`,
  },
  {
    source: 'https://www.serverless.com/framework/docs/providers/aws/guide/variables',
    hint: '${env:',
    inStrings: true,
    pattern: pattern`\$\{env:«NAME»`,
  },
  {
    source:
      'https://sequelize.org/docs/v6/other-topics/migrations/#configuration-connection-environment-variables',
    hint: 'use_env_variable',
    pattern: pattern`\buse_env_variable["']?\s*:\s*«"name"»`,
  },
  {
    source: 'https://effect.website/docs/configuration/',
    hint: 'Config.',
    pattern: pattern`\bConfig\.(?:(?:string|number|boolean|integer|redacted|secret|url|date|duration|logLevel|nonEmptyString|port|literal\([^)]{0,200}\))\(|(?:array|chunk|hashSet|hashMap)\([^"'\n]{1,80},)\s*«"NAME"»`,
  },
  {
    source: 'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#env',
    hint: 'env(',
    // There it takes the prefix of all names: https://yargs.js.org/docs/#api-reference-envprefix
    unless: /["']yargs/,
    // Babel asks by it which environment it builds for: https://babeljs.io/docs/config-files#apienv
    pattern: pattern`(?<![\w$]|\bapi\.)env\(\s*«"name"»`,
  },
  // A function of the repository's own that is named after what it does: `getEnv('X')`, `requireEnvVar('X')`; and
  // https://www.npmjs.com/package/getenv.
  {
    source: node,
    hint: ['Env', 'env', 'ENV'],
    pattern: pattern`(?:[eE]nv(?!(?<=\.env)\()|ENV)\w{0,40}\s*(?:<[^>()]{1,60}>)?\(\s*«"NAME"»`,
  },
  {
    source: node,
    hint: ['Env', 'env'],
    pattern: pattern`(?<![\w$])(?:get)?env\w{0,40}\s*\.\s*(?!(?:get|add|push|set|delete)\b)[a-zA-Z]+\s*(?:<[^>()]{1,60}>)?\(\s*«"NAME"»`,
  },
];

// Short words of about one length: a longer one, or one more, takes a third of the time again.
const words = (env: string, afterConfig: string) =>
  new RegExp(
    String.raw`${env}|\.PUBLIC_|VITE_|meConfig|ma\.Config\(|onfig(?:[${afterConfig}]|\.(?:string|number|boolean|redacted|secret))`,
  );
/** Words of the glance but for what begins like them and is common: `environment`, `envelope`, `from './config'`. */
const rare = words('[eE]nv(?!ironment|elope)|ENV(?!IRONMENT)', 'SM');
/** How a name of upper case is read, handed on or declared. */
const upper = /["'`.]\s*[A-Z][A-Z0-9_]+(?![\w(])|(?<![\w$])[A-Z][A-Z0-9_]+["']?\s*[!?]?\s*[:=]/;

export const javascript: Language = {
  id: 'javascript',
  // Scripts of Foundry read by functions that are named alike: https://getfoundry.sh/reference/cheatcodes/env-string
  endings: 'sol js jsx cjs cjsx mjs mjsx ts tsx cts ctsx mts mtsx vue svelte astro htm html prisma wasp',
  glance: words('env|ENV|Env', `"'SM`),
  look: (text) => rare.test(text) || upper.test(text),
  syntax: {
    line: ['//'],
    block: [
      ['/*', '*/'],
      ['<!--', '-->'],
    ],
    strings: [
      { open: '`', close: '`', multiline: true, hole: '${' },
      { open: '"', close: '"' },
      { open: "'", close: "'" },
    ],
    regex: true,
  },
  idioms,
  prefixes: nestedConfigs,
  finders: [
    destructurings,
    aliases,
    schemas,
    environmentClasses,
    listLoops,
    runtimeConfig,
    prefixedOptions,
    nameLists,
    typedProperties,
  ],
  gatherers: [wrappers, nameFlows, environmentModules],
};
