import type { Idiom, Language } from '../idiom.ts';
import { objectAliases } from '../finders/object-aliases.ts';
import { nameLists } from '../finders/name-lists.ts';
import { pattern } from '../pattern.ts';
import { listLoops } from '../finders/lists.ts';
import { anywayConfig } from '../finders/anyway-config.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { rubySettings } from '../finders/ruby-settings.ts';
import { indexReaders } from '../finders/index-readers.ts';

const env = 'https://docs.ruby-lang.org/en/master/ENV.html';

/**
 * A class of one's own that is named after what it reads: `Env.fetch('X')`, `EnvHelper.bool("X")`, `Env.new("X")`; and
 * `EnvVar "X"` (https://docs.brew.sh/Formula-Cookbook).
 */
export const ownReader: Idiom = {
  source: env,
  hint: 'Env',
  pattern: pattern`\bEnv(?:(?!ironment)\w{0,30}\s*\.\s*\w{1,30}[!?]?|Var\w{0,20})[( ]\s*«"NAME"»`,
};

const idioms: readonly Idiom[] = [
  {
    source: env,
    hint: 'ENV',
    pattern: pattern`\bENV(?:\.to_h(?:ash)?)?\s*(?:\[|\.\s*(?:delete|assoc)[( ])\s*«"name"»\s*\]?`,
  },
  {
    source: env,
    hint: 'ENV',
    absence: 'fails',
    pattern: pattern`\bENV(?:\.to_h(?:ash)?)?\s*\.\s*fetch[( ]\s*«"name"»`,
  },
  {
    source: 'https://docs.ruby-lang.org/en/master/Symbol.html#method-i-to_s',
    hint: 'ENV',
    pattern: pattern`\bENV\s*(?:\[|\.\s*(?:fetch|key\?|dig)[( ])\s*:«name»\.(?:to_s|name|id2name)\b`,
  },
  {
    source: env,
    hint: 'ENV',
    absence: 'tolerated',
    pattern: pattern`\bENV\s*\.\s*(?:key\?|has_key\?|include\?|member\?|dig)[( ]\s*«"name"»`,
  },
  {
    source: env,
    hint: 'ENV',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\bENV(?:\.to_h(?:ash)?)?\s*\.\s*(?:values_at|slice|fetch_values)\(«"names"»`,
  },
  {
    source: 'https://github.com/jcamenisch/ENV_BANG#readme',
    hint: 'ENV!',
    absence: 'fails',
    pattern: pattern`\bENV!(?:\.fetch)?\s*[[(]\s*«"name"»`,
  },
  {
    source: 'https://github.com/jcamenisch/ENV_BANG#configuring-your-environment-variables',
    hint: 'ENV!',
    pattern: pattern`^[ \t]*use[ (]\s*[:"']«NAME»`,
  },
  {
    source: 'https://rubydoc.info/gems/superconfig',
    hint: 'SuperConfig',
    pattern: pattern`^[ \t]*(?:mandatory|optional)[( ]\s*:«name»\s*,`,
    variable: (name) => name.toUpperCase(),
  },
  {
    source: 'https://github.com/eval/envied#configuration',
    hint: 'variable',
    context: /^[ \t]*(?:enable_defaults!|variable :)/m,
    pattern: pattern`^[ \t]*variable[ (]\s*:«NAME»`,
  },
  {
    source: 'https://github.com/eval/envied#quickstart',
    hint: 'ENVied',
    pattern: pattern`\bENVied\.«NAME»`,
  },
  {
    source: 'https://docs.fastlane.tools/create-action/#configuration-items',
    hint: 'env_name',
    list: 'quoted',
    absence: 'tolerated',
    pattern: pattern`\benv_names?:\s*\[?«"names"»`,
  },
  {
    source: 'https://github.com/laserlemon/figaro#readme',
    hint: 'Figaro',
    pattern: pattern`\bFigaro\.env\.«name»`,
    variable: (name) => name.replace(/[!?]$/, '').toUpperCase(),
  },
  {
    // https://github.com/laserlemon/figaro#readme does likewise.
    source: 'https://github.com/bkeepers/dotenv#required-keys',
    hint: 'require_keys',
    list: 'quoted',
    absence: 'fails',
    pattern: pattern`\b(?:Dotenv|Figaro)\.require_keys\(«"names"»`,
  },
  {
    source: env,
    hint: ['env', 'Env'],
    pattern: pattern`env\w{0,40}[!?]?\(\s*«"NAME"»`,
  },
  ownReader,
];

export const ruby: Language = {
  id: 'ruby',
  endings: 'rb rake ru gemspec erb haml slim jbuilder thor cr podspec',
  names:
    'Gemfile Rakefile Guardfile Capfile Fastfile Appfile Matchfile Podfile Brewfile Vagrantfile Envfile Puppetfile Dangerfile',
  glance:
    /ENV|Figaro|SuperConfig|Dotenv|[eE]nv|attr_config|ettings, from: :dry|ami::Settings|\["[A-Z][A-Z0-9_]+"\]|\['[A-Z][A-Z0-9_]+'\]|able :[A-Z]|(?:onfig|ecret|etting)\w{0,40}(?:\.\w{1,40})?[( ]["'][A-Z]/,
  inMarkup: /(?<!\.(?:ya?ml|conf|rb|sh|exs?))\.erb$/,
  syntax: {
    line: ['#'],
    block: [['\n=begin', '\n=end']],
    strings: [
      { open: '"', close: '"', hole: '#{' },
      { open: '`', close: '`', hole: '#{' },
      // Nobody writes a hole where it does not count: the quote stands in a longer literal.
      { open: "'", close: "'", hole: '#{' },
    ],
  },
  idioms,
  finders: [nameLists, listLoops, objectAliases, anywayConfig, rubySettings],
  gatherers: [wrappers, nameFlows, indexReaders],
};
