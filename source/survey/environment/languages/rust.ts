import type { Idiom, Language } from '../idiom.ts';
import { nameLists } from '../finders/name-lists.ts';
import { pattern } from '../pattern.ts';
import { buildScriptVariables } from '../finders/provided-names.ts';
import { clapFields, envconfigFields } from '../finders/clap-fields.ts';
import { environmentLoops } from '../finders/environment-loops.ts';
import { wrappers } from '../finders/wrappers.ts';
import { nameFlows } from '../finders/name-flows.ts';
import { rustSettings } from '../finders/rust-settings.ts';
import { listLoops } from '../finders/lists.ts';

const std = 'https://doc.rust-lang.org/std/env/fn.var.html';

const idioms: readonly Idiom[] = [
  {
    // Also https://docs.rs/dotenvy/latest/dotenvy/fn.var.html.
    source: std,
    hint: '::var',
    pattern: pattern`\b(?:env|dotenvy?)::var\(\s*«"name"»`,
  },
  {
    source: std,
    hint: 'var',
    context: /\buse\s+std::env::(?:\{[^}]{0,100}\b)?var(?:_os)?\b/,
    pattern: pattern`(?<![\w.:])var(?:_os)?\(\s*«"name"»`,
  },
  {
    source: 'https://doc.rust-lang.org/std/env/fn.var_os.html',
    hint: 'env::var_os',
    absence: 'tolerated',
    pattern: pattern`\benv::var_os\(\s*«"name"»`,
  },
  {
    // Also https://docs.rs/dotenvy_macro/latest/dotenvy_macro/macro.dotenv.html.
    source: 'https://doc.rust-lang.org/std/macro.env.html',
    hint: 'env!',
    absence: 'fails',
    pattern: pattern`\b(?:dot)?env!\(\s*«"name"»`,
  },
  {
    source: 'https://doc.rust-lang.org/std/macro.option_env.html',
    hint: 'option_env!',
    absence: 'tolerated',
    pattern: pattern`\boption_env!\(\s*«"name"»`,
  },
  {
    source:
      'https://docs.rs/tracing-subscriber/latest/tracing_subscriber/filter/struct.EnvFilter.html#method.from_default_env',
    hint: ['env_logger', 'EnvFilter'],
    absence: 'tolerated',
    variable: () => 'RUST_LOG',
    pattern: pattern`\b(?<name>env_logger::(?:try_)?init|EnvFilter::(?:try_)?from_default_env)\(`,
  },
  {
    source: 'https://docs.rs/env_logger/latest/env_logger/struct.Env.html#method.filter',
    hint: 'Env',
    absence: 'tolerated',
    pattern: pattern`\bEnv::(?:default|new)\(\)\s*\.(?:filter|write_style)(?:_or)?\(\s*«"name"»`,
  },
  {
    source:
      'https://docs.rs/tracing-subscriber/latest/tracing_subscriber/filter/struct.Builder.html#method.with_env_var',
    hint: 'with_env_var(',
    absence: 'tolerated',
    pattern: pattern`(?<=\.with_env_var\(\s{0,9})«"name"»(?=\s*\))`,
  },
  {
    source: 'https://docs.rs/envir/latest/envir/',
    hint: 'envir::',
    pattern: pattern`\benvir::\w{1,30}(?:::<[^>()]{1,60}>)?\(\s*«"name"»`,
  },
  {
    source: 'https://docs.rs/worker/latest/worker/struct.Env.html',
    hint: 'env.',
    context: /\bworker::/,
    absence: 'fails',
    pattern: pattern`\benv\.(?:var|secret)\(\s*«"name"»`,
  },
  {
    source: 'https://docs.rs/shuttle-runtime/latest/shuttle_runtime/struct.SecretStore.html',
    hint: 'SecretStore',
    pattern: pattern`\bsecrets?(?:_store)?\s*\.get\(\s*«"NAME"»`,
  },
  {
    source: 'https://docs.rs/envconfig/latest/envconfig/',
    hint: '#[envconfig(',
    pattern: pattern`#\[envconfig\((?:[^\]\n]{0,200},\s*)?from\s*=\s*«"name"»`,
  },
  {
    source: 'https://docs.rs/dotenv_config/latest/dotenv_config/',
    hint: '#[env_config(',
    pattern: pattern`#\[env_config\((?:[^\]\n]{0,200},\s*)?name\s*=\s*«"name"»`,
  },
  {
    source: 'https://docs.rs/clap/latest/clap/struct.Arg.html#method.env',
    hint: 'env',
    pattern: pattern`(?<![\w.])env\s*=\s*«"name"»`,
  },
  {
    // Also https://docs.rs/bpaf/latest/bpaf/fn.env.html.
    source: 'https://docs.rs/clap/latest/clap/struct.Arg.html#method.env',
    hint: '.env(',
    context: /clap|bpaf/,
    absence: 'tolerated',
    pattern: pattern`\.env\(\s*«"NAME"»\s*\)`,
  },
  {
    source: std,
    hint: 'env',
    pattern: pattern`env(?<!\.\w{0,40}env)\w{0,40}(?:::<[^>()]{1,60}>)?\(\s*(?:Some\()?«"NAME"»`,
  },
  {
    source: std,
    hint: 'env',
    pattern: pattern`\benv(?:_\w{1,30})?::\w{1,40}(?:::<[^>()]{1,60}>)?\(\s*«"NAME"»`,
  },
];

export const rust: Language = {
  id: 'rust',
  endings: 'rs',
  glance: /env|Env|SecretStore|struct\s+\w*(?:Config|Settings|Options)/,
  syntax: {
    line: ['//'],
    block: [['/*', '*/']],
    strings: [
      { open: 'r##"', close: '"##', multiline: true, raw: true },
      { open: 'r#"', close: '"#', multiline: true, raw: true },
      { open: "'\"'", close: '' },
      { open: '"', close: '"' },
    ],
  },
  idioms,
  // https://doc.rust-lang.org/book/ch11-03-test-organization.html
  tests: /^#\[cfg\((?:all\()?test\b.*\n(?:#.*\n){0,9}.*\bmod \w+ \{$/gm,
  finders: [nameLists, clapFields, envconfigFields, listLoops, environmentLoops, buildScriptVariables],
  gatherers: [wrappers, nameFlows, rustSettings],
};
