import type { Idiom, Language } from '../idiom.ts';
import { nameLists } from '../finders/name-lists.ts';
import { pattern } from '../pattern.ts';
import { settingsClasses } from '../finders/settings-classes.ts';
import { listLoops } from '../finders/lists.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { dynaconf } from '../finders/dynaconf.ts';
import { objectPrefixes } from '../finders/prefixed-blocks.ts';
import { readConfigObjects } from '../finders/config-objects.ts';
import { djangoConfigurations } from '../finders/django-configurations.ts';
import { environConfig } from '../finders/environ-config.ts';
import { parserArguments } from '../finders/parser-arguments.ts';
import { clickCommands } from '../finders/click-commands.ts';

const os = 'https://docs.python.org/3/library/os.html#os.environ';
const decouple = 'https://github.com/HBNetwork/python-decouple#readme';
const djangoEnviron = 'https://django-environ.readthedocs.io/en/latest/types.html';
const environs = 'https://github.com/sloria/environs#readme';
const click = 'https://click.palletsprojects.com/en/stable/options/#values-from-environment-variables';

/** Where a server hands over the request as `environ` (https://peps.python.org/pep-3333/#environ-variables). */
const wsgi = /\bstart_response\b/;

const idioms: readonly Idiom[] = [
  {
    source: os,
    hint: 'environ',
    absence: 'fails',
    pattern: pattern`\bos\s*\.\s*environb?\s*\[\s*[bru]?«"name"»\s*\]`,
  },
  {
    source: os,
    hint: 'environ',
    pattern: pattern`\bos\s*\.\s*environb?\s*(?:\.copy\(\)|\))?\s*\.\s*(?:get|pop|setdefault|__getitem__)\(\s*(?:key\s*=\s*)?[bru]?«"name"»`,
  },
  {
    source: os,
    hint: 'environ',
    unless: wsgi,
    absence: 'fails',
    pattern: pattern`(?<!\b(?:os|req(?:uest)?)\s{0,10}\.\s{0,10})\benvironb?\s*\[\s*[bru]?«"name"»\s*\]`,
  },
  {
    source: os,
    hint: 'environ',
    unless: wsgi,
    pattern: pattern`(?<!\b(?:os|req(?:uest)?)\s{0,10}\.\s{0,10})\benvironb?\s*\.\s*(?:get|pop|setdefault)\(\s*(?:key\s*=\s*)?[bru]?«"name"»`,
  },
  { source: os, hint: 'getenv', pattern: pattern`\bgetenvb?\(\s*[bru]?(?:key\s*=\s*)?«"name"»` },
  // https://docs.python.org/3/library/functools.html#functools.partial
  {
    source: os,
    hint: ['os.getenv,', 'environ.get,'],
    list: 'quoted',
    pattern: pattern`\b(?:partial|map)\(\s*os\.(?:getenv|environ\.get)\s*,\s*[[(]?«"names"»`,
  },
  {
    source: 'https://docs.python.org/3/library/os.path.html#os.path.expandvars',
    hint: 'expandvars',
    inStrings: true,
    pattern: pattern`\bexpandvars\(\s*[rf]?["']\$\{?«name»`,
  },
  {
    source: 'https://github.com/theskumar/python-dotenv#readme',
    hint: 'get_key',
    context: /\bdotenv\b/,
    pattern: pattern`\bget_key\([^"'()\n]{0,60}(?:["'][^"'\n]{0,60}["'])?\s*,\s*«"NAME"»`,
  },
  {
    source: os,
    hint: 'environ',
    absence: 'tolerated',
    pattern: pattern`«"name"»\s+(?:not\s+)?in\s+(?:os\.)?environ\b`,
  },
  {
    source: djangoEnviron,
    hint: 'Env(',
    list: 'keys',
    pattern: pattern`\b(?:environ\.)?(?:File(?:Aware))?Env\((?<names>\s*[A-Z][^)]{0,1000}\)[^)]{0,1000}(?:\)\s*,[^)]{0,1000}){0,60})`,
  },
  {
    source: 'https://django-environ.readthedocs.io/en/latest/quickstart.html',
    hint: 'env',
    context: /\bimport environ\b|\benvirons\b|\bEnv\(/,
    absence: 'fails',
    pattern: pattern`(?<![\w.])_?env\s*(?:\.\s*[a-z_]\w{0,40}\s*)?\(\s*(?:var\s*=\s*)?«"NAME"»`,
  },
  {
    source: decouple,
    hint: ['decouple', 'starlette'],
    absence: 'fails',
    pattern: pattern`(?:(?<![\w.])_?|\bdecouple\.)config\s*\(\s*«"NAME"»`,
  },
  {
    source: 'https://django-environ.readthedocs.io/en/latest/types.html#supported-types',
    // Also https://github.com/jazzband/dj-database-url#usage.
    hint: ['env.', 'dj_database_url.'],
    context: /\b(?:import|from) (?:environ|dj_database_url)\b/,
    absence: 'fails',
    variable: (name) =>
      `${name
        .toUpperCase()
        .replace(/DB|CONFIG/, 'DATABASE')
        .replace('_URL', '')}_URL`,
    pattern: pattern`(?<![\w.])(?:env|dj_database_url)\.(?<name>db|cache|email|search|db_url|cache_url|email_url|search_url|config)\(\s*(?=\)|(?:default|conn_\w+|ssl_require|engine)\s*=)`,
  },
  {
    source: environs,
    hint: 'env',
    pattern: pattern`\b_?env(?:irons)?\s*\.\s*[a-z_]\w{0,40}\s*\(\s*(?:var\s*=\s*)?«"NAME"»`,
  },
  {
    // Also https://github.com/bw2/ConfigArgParse#readme.
    source: click,
    hint: ['envvar', 'env_var'],
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\benv_?var\s*=\s*[[(]?«"names"»`,
  },
  {
    // Also https://traitlets.readthedocs.io/en/stable/config.html.
    source: 'https://docs.pydantic.dev/1.10/usage/settings/',
    hint: 'env=',
    list: 'quoted',
    pattern: pattern`\b(?:Field|tag)\([^()]{0,300}\benv\s*=\s*[[(]?«"names"»`,
  },
  {
    source: 'https://docs.djangoproject.com/en/stable/topics/settings/',
    hint: ['env', 'Env'],
    // The prefix of all names: https://flask.palletsprojects.com/en/stable/api/#flask.Config.from_prefixed_env
    // What is given a value there is another program's: https://github.com/kubernetes-client/python/blob/master/kubernetes/docs/V1EnvVar.md
    pattern: pattern`[eE]nv(?:(?<!\.\w{0,40}[eE]nv)|(?<=\w\.\w{0,40}env))(?<!_prefixed_env)\w{0,40}\s*\(\s*(?:(?:var|key|name)\s*=\s*)?«"NAME"»(?!,\s*value\w*=)`,
  },
];

/** https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals */
const quotes = ['"""', "'''", '"', "'"];
const prefixes = ['f', 'F', 'rf', 'fr', 'Rf', 'fR'];

export const python: Language = {
  id: 'python',
  endings: 'py pyi pyw',
  names: 'SConstruct wscript',
  glance:
    /[eE]nv|ENV_|Settings|naconf|decouple|starlette|expandvars|from configur|(?:onfig|ecret|etting)\w{0,40}(?:\.\w{1,40})?\(\s{0,40}["'][A-Z]/,
  syntax: {
    line: ['#'],
    strings: quotes.flatMap((quote) => {
      const form = { close: quote, multiline: quote.length === 3 };
      return [
        { open: quote, ...form },
        ...prefixes.map((prefix) => ({ open: prefix + quote, ...form, hole: '{' })),
      ];
    }),
  },
  idioms,
  gatherers: [settingsClasses, wrappers, nameFlows, dynaconf, clickCommands],
  finders: [
    nameLists,
    objectAliases,
    listLoops,
    (source) => {
      readConfigObjects(source, objectPrefixes(source));
    },
    djangoConfigurations,
    environConfig,
    parserArguments,
  ],
  prefixes: objectPrefixes,
};
