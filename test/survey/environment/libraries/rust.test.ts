import { expect, it } from 'vitest';
import { namesOfApplication } from '../found.ts';

/** Examples in the manner of each library's own documentation: files, and the variables that they read. */
it.each([
  [
    'clap const env',
    {
      'a.rs':
        'use clap::Parser;\nconst MEILI_DB_PATH: &str = "MEILI_DB_PATH";\n#[derive(Parser)]\nstruct Cli {\n    #[clap(long, env = MEILI_DB_PATH)]\n    a: String,\n}',
    },
    'MEILI_DB_PATH',
  ],
  [
    'serde-env',
    {
      'a.rs':
        'use serde_env::from_env;\n#[derive(Deserialize)]\nstruct Test { a_b: String }\nfn main() { let t: Test = from_env().expect("x"); }',
    },
    'A_B',
  ],
  [
    'envconfig',
    {
      'a.rs':
        'use envconfig::Envconfig;\n#[derive(Envconfig)]\npub struct Config {\n    #[envconfig(from = "DB_HOST")]\n    pub db_host: String,\n    #[envconfig(from = "DB_PORT", default = "5432")]\n    pub db_port: u16,\n    pub no_attr: String,\n    #[envconfig(nested)]\n    pub n: Nested,\n}\n#[derive(Envconfig)]\npub struct Nested {\n  #[envconfig(from = "N_X")]\n  x: u8,\n}',
    },
    'DB_HOST DB_PORT NO_ATTR N_X',
  ],
  [
    'dotenvy_macro',
    { 'a.rs': 'use dotenvy_macro::dotenv;\nlet x = dotenv!("A_B");\nlet y = dotenvy::var("C_D");' },
    'A_B C_D',
  ],
  [
    'twelf',
    {
      'a.rs':
        'use twelf::{config, Layer};\n#[config]\nstruct Conf {\n    test: String,\n    another: usize,\n}\nfn main() { let c = Conf::with_layers(&[Layer::Env(Some("APP_".to_string()))]).unwrap(); }',
    },
    'APP_ANOTHER APP_TEST',
  ],
  [
    'bpaf',
    {
      'a.rs':
        'use bpaf::*;\n#[derive(Bpaf)]\nstruct O {\n  #[bpaf(env("A_B"), argument("X"))]\n  a: String,\n}\nlong("x").env("C_D").argument::<String>("N")',
    },
    'A_B C_D',
  ],
  [
    'match on vars',
    {
      'a.rs':
        'for (key, value) in env::vars() {\n    match key.as_str() {\n        "A_B" => x = value,\n        "C_D" | "E_F" => y = value,\n        _ => {}\n    }\n}',
    },
    'A_B C_D E_F',
  ],
  ['envir', { 'a.rs': 'envir::get("A_B"); envir::try_get("C_D")' }, 'A_B C_D'],
  [
    'shuttle',
    {
      'a.rs':
        'let k = secrets.get("MY_API_KEY").context("x")?;\n#[shuttle_runtime::Secrets] secrets: SecretStore',
    },
    'MY_API_KEY',
  ],
  [
    'EnvFilter',
    {
      'a.rs':
        'tracing_subscriber::EnvFilter::try_from_env("MY_LOG"); env_logger::Builder::from_env(Env::default().filter("A_LOG")); EnvFilter::builder().with_env_var("B_LOG")',
    },
    'A_LOG B_LOG MY_LOG',
  ],
  [
    'let else',
    {
      'a.rs':
        'let Ok(x) = env::var("A_B") else { panic!() };\nif let Ok(y) = std::env::var("C_D") {}\nstd::env::vars().any(|(k, _)| k == "E_F")',
    },
    'A_B C_D E_F',
  ],
  [
    'what no variable can hold, and what only benchmarks read',
    {
      'a.rs':
        '#[derive(Deserialize)]\nstruct C {\n    key: String,\n    keys: HashMap<String, u8>,\n    more: Option<std::collections::BTreeMap<u8, u8>>,\n}\nlet c: C = envy::prefixed("APP_").from_env()?;',
      'crates/x/benches/search.rs': 'std::env::var("BENCH_DATA")',
    },
    'APP_KEY',
  ],
])('of Rust, %s', (_, files: Readonly<Record<string, string>>, names) => {
  expect(namesOfApplication(files)).toBe(names);
});
