import type { Idiom, Language } from '../idiom.ts';
import { nameLists } from '../finders/name-lists.ts';
import { laravelDefaults } from '../finders/laravel-defaults.ts';
import { pattern } from '../pattern.ts';
import { symfony, symfonyPlaceholders } from './symfony.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { listLoops } from '../finders/lists.ts';
import { objectAliases } from '../finders/object-aliases.ts';

const getenv = 'https://www.php.net/manual/en/function.getenv.php';
const laravel = 'https://laravel.com/docs/configuration#environment-configuration';

/** What the web server puts into $_SERVER is no variable of the environment (RFC 3875). */
const notCgi = (name: string) =>
  /^(?:HTTP_\w+|REQUEST_\w+|SERVER_\w+|REMOTE_\w+|SCRIPT_\w+|PATH_\w+|PHP_\w+|QUERY_STRING|DOCUMENT_\w+|CONTENT_\w+|AUTH_TYPE|GATEWAY_INTERFACE|ORIG_\w+|REDIRECT_\w+|HTTPS|argv|argc|UNIQUE_ID|CONTEXT_\w+|SSL_\w+)$/.test(
    name,
  )
    ? undefined
    : name;

const idioms: readonly Idiom[] = [
  {
    source: 'https://www.php.net/manual/en/reserved.variables.environment.php',
    hint: '$_ENV',
    pattern: pattern`\$_ENV\s*\[\s*«"name"»\s*\]`,
  },
  {
    source: 'https://www.php.net/manual/en/reserved.variables.server.php',
    hint: '$_SERVER',
    variable: notCgi,
    pattern: pattern`\$_SERVER\s*\[\s*«"NAME"»\s*\]`,
  },
  {
    source: laravel,
    hint: ['env', 'Env'],
    pattern: pattern`[eE]nv(?<![>$:@]\w{0,40}[eE]nv)\w{0,40}\(\s*(?:key\s*:\s*)?«"name"»`,
  },
  { source: getenv, hint: 'getenv()[', pattern: pattern`\bgetenv\(\)\[\s*«"name"»` },
  {
    source: 'https://www.php.net/manual/en/function.array-key-exists.php',
    hint: 'array_key_exists',
    absence: 'tolerated',
    pattern: pattern`\barray_key_exists\(\s*«"name"»\s*,\s*(?:\$_ENV|getenv\(\))`,
  },
  {
    source: 'https://www.php.net/manual/en/filter.constants.php#constant.input-env',
    hint: 'INPUT_ENV',
    pattern: pattern`\bINPUT_ENV\s*,\s*«"name"»`,
  },
  // https://laravel.com/docs/blade#environment-directives takes the name of an environment.
  // A class of one's own is named after what it reads.
  { source: laravel, hint: 'Env', pattern: pattern`\bEnv[a-zA-Z]{0,30}::\w{1,40}\(\s*«"NAME"»` },
  {
    source: 'https://spiral.dev/docs/start-configuration#environment-variables',
    hint: '->get',
    pattern: pattern`(?:\$|->)\w{0,30}[eE]nv(?:ironment)?\s*->\s*get\w{0,20}\(\s*«"NAME"»`,
  },
  {
    source: 'https://craftcms.com/docs/5.x/configure.html#env',
    hint: 'Env(',
    pattern: pattern`\bparse(?:Boolean)?Env\(\s*["']\$«name»["']`,
  },
  { source: laravel, hint: ['env', 'Env'], pattern: pattern`(?:->|::)\w{0,30}[eE]nv\w{0,30}\(\s*«"NAME"»` },
  ...symfonyPlaceholders,
  {
    source: 'https://symfony.com/doc/current/service_container/autowiring.html',
    hint: 'env:',
    pattern: pattern`\bAutowire\([^)]{0,100}\benv\s*:\s*["'](?:[a-z]\w{0,30}:){0,6}«name»["']`,
  },
  {
    source: 'https://jbtronics.github.io/settings-bundle/usage/env_vars/',
    hint: 'envVar',
    absence: 'tolerated',
    pattern: pattern`\benvVar\s*:\s*["'](?:[a-z]\w{0,30}:){0,6}«NAME»["']`,
  },
  {
    source: symfony,
    hint: 'env(',
    absence: 'tolerated',
    pattern: pattern`\benv\(\s*["'](?:[a-z]\w{0,30}:){0,6}«NAME»["']\s*\)`,
  },
  {
    source: 'https://github.com/vlucas/phpdotenv#requiring-variables-to-be-set',
    hint: ['->required(', '->ifPresent('],
    list: 'quoted',
    pattern: pattern`->(?:required|ifPresent)\(\s*\[?«"names"»`,
  },
];

export const php: Language = {
  id: 'php',
  endings: 'php phtml inc module install twig latte',
  names: 'composer.json',
  glance:
    /env|Env|_ENV|\$_SERVER|laravel\/framework|(?:onfig|ecret|etting)\w{0,40}(?:(?:::|->)\w{1,40})?\(\s{0,40}["'][A-Z]/,
  inMarkup: /\.(?:blade\.php|twig|latte)$/,
  syntax: {
    line: ['//', '#'],
    block: [
      ['/*', '*/'],
      // https://www.php.net/manual/en/language.basic-syntax.phpmode.php
      ['?>', '<?'],
    ],
    start: '<?',
    strings: [
      // An attribute is no comment: https://www.php.net/manual/en/language.attributes.syntax.php
      { open: '#[', close: '' },
      { open: '"', close: '"', hole: '{$' },
      { open: "'", close: "'" },
    ],
  },
  idioms,
  finders: [nameLists, listLoops, objectAliases],
  gatherers: [wrappers, nameFlows, laravelDefaults],
};
