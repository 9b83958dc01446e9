import { expect, it } from 'vitest';
import { languages } from '../../../source/survey/environment/languages/languages.ts';
import { namesIn, namesOfApplication } from './found.ts';

/** One line an idiom: the file it stands in, what it says, the names that it reads. */
it.each([
  // JavaScript and TypeScript
  ['a.ts', 'const a = process.env.API_KEY;', 'API_KEY'],
  ['a.ts', 'process.env?.A_B; process.env!.C_D; globalThis.process.env.E_F', 'A_B C_D E_F'],
  ['a.ts', 'process\n  .env\n  .API_KEY', 'API_KEY'],
  ['a.js', `process.env['A_B'] + process.env["C_D"] + process.env[\`E_F\`]`, 'A_B C_D E_F'],
  ['a.ts', 'const { A_B, C_D: c = "x", /* not this: OTHER */ ...rest } = process.env;', 'A_B C_D'],
  ['a.ts', 'const { env: { A_B } } = process;', 'A_B'],
  ['a.ts', 'const { A_B }: { A_B?: string } = process.env', 'A_B'],
  ['app/build.gradle', 'storePassword project.env.get("A_B")', 'A_B'],
  ['a.mm', '[X startWith:[RNCConfig envFor:@"A_B"]];', 'A_B'],
  ['script/A.s.sol', 'uint256 k = vm.envUint("A_B"); vm.envOr("C_D", "x");', 'A_B C_D'],
  ['a.ts', 'const env = process.env;\nenv.A_B; env["C_D"]', 'A_B C_D'],
  ['a.ts', 'function f(source: NodeJS.ProcessEnv) { return source.A_B }', 'A_B'],
  ['a.ts', "import { env as e } from 'node:process';\ne.A_B", 'A_B'],
  ['a.ts', "if ('A_B' in process.env) run()", 'A_B'],
  ['a.vue', '<script>const a = import.meta.env.VITE_A</script>', 'VITE_A'],
  ['a.ts', 'const a = import.meta.env.BASE_URL; const b = process.env.BASE_URL', 'BASE_URL'],
  ['a.ts', 'const a = import.meta.env.BASE_URL', ''],
  ['index.html', '<head><title>%VITE_TITLE%</title></head> env', 'VITE_TITLE'],
  ['a.ts', 'Deno.env.get("A_B"); Deno.env.has("C_D"); Bun.env.E_F', 'A_B C_D E_F'],
  ['a.ts', 'export default { fetch(request, env) { return env.API_TOKEN } }', 'API_TOKEN'],
  ['a.ts', 'app.get("/", (c) => c.env.API_TOKEN)', 'API_TOKEN'],
  ['a.ts', "import { A_B, C_D as c } from '$env/static/private'", 'A_B C_D'],
  ['a.ts', "import { A_B } from 'astro:env/server'", 'A_B'],
  ['astro.config.ts', 'env: { schema: { A_B: envField.string({}) } }', 'A_B'],
  ['a.ts', "import { ConfigService } from '@nestjs/config';\nthis.configService.get<string>('A_B')", 'A_B'],
  ['a.ts', "convict({ port: { doc: 'Port', format: 'port', env: 'A_PORT' } })", 'A_PORT'],
  ['a.ts', "env.get('A_B').required().asString()", 'A_B'],
  ['a.ts', "Config.string('A_B')", 'A_B'],
  ['a.ts', "Config.string('A_B').pipe(Config.nested('SERVER'))", 'SERVER_A_B'],
  ['a.ts', "Config.nested(Config.string('A_B'), 'SERVER')", 'SERVER_A_B'],
  ['a.ts', "Config.nested(Config.string('A_B'), 'SERVER'); Config.string('C_D')", 'C_D SERVER_A_B'],
  [
    'config/custom-environment-variables.ts',
    "export default { db: { password: 'A_B', port: { __name: 'C_D', __format: 'json' } } } // x: 'OTHER'",
    'A_B C_D',
  ],
  ['config/custom-environment-variables.cjs', "module.exports = { a: 'A_B' }", 'A_B'],
  [
    'a.go',
    'type args struct {\n\tMaxSize int `help:"x" arg:"-m,env,required"`\n\tOther int `arg:"-o"`\n}',
    'MAXSIZE',
  ],
  [
    'a.rb',
    'class CoolConfig < Anyway::Config\n  attr_config :user,\n    :a_b, port: 3000\nend',
    'COOL_A_B COOL_PORT COOL_USER',
  ],
  ['a.rb', 'class AConfig < ApplicationConfig\n  config_name :own\n  attr_config :user\nend', 'OWN_USER'],
  [
    'a.dart',
    '@Envied()\nclass Env {\n  @EnviedField()\n  static const String apiKey = _Env.apiKey;\n}',
    'apiKey',
  ],
  [
    'a.dart',
    '@Envied(useConstantCase: true)\nclass Env {\n  @EnviedField(obfuscate: true)\n  static final String apiKey = _Env.apiKey;\n}',
    'API_KEY',
  ],
  [
    'A.java',
    'import io.micronaut.context.annotation.Property;\nclass A { @Property(name = "a.b-c") String key; }',
    'A_B_C',
  ],
  [
    'ATest2.java',
    'import io.micronaut.context.annotation.Property;\n@Property(name = "a.b-c", value = "x")',
    '',
  ],
  ['schema.prisma', 'url = env("DATABASE_URL")', 'DATABASE_URL'],
  [
    'a.go',
    'a := conf.GetIntVar(80, 1, "A_PORT", "a.port")\nb := app.config.MustGetString("C_D")',
    'A_PORT C_D',
  ],
  ['Deploy.s.sol', 'uint256 key = vm.envUint("A_KEY");', 'A_KEY'],
  [
    'models.json',
    '{"api_key_env": "A_KEY", "envVar": "B_VAR", "run_env": "LOCAL", "env": "C_D"}',
    'A_KEY B_VAR',
  ],
  ['config.toml', '[providers.x]\nenv_key = "A_KEY"\ntokenEnv = "S3_KEY"', 'A_KEY S3_KEY'],
  ['models.yaml', 'models:\n  - key_env: A_KEY # a key', 'A_KEY'],
  ['a.sh', 'echo "$A_B"; echo "or set A_B=1, or set A_B to 1"', 'A_B'],
  ['a.dart', 'const apiUrl = "API_URL";\nfinal x = dotenv.env[apiUrl];', 'API_URL'],
  ['workflows/a.yaml', 'jobs:\n  a:\n    runs-on: x\n    steps: [{ run: "echo ${A_B}" }]', ''],
  ['crowdin.yml', 'api_token_env: A_TOKEN', ''],
  ['a.ts', 'const url = requireEnv("A_B") ?? optionalEnvVar("C_D")', 'A_B C_D'],
  [
    'env.ts',
    'createEnv({ server: { A_B: z.string() }, client: { C_D: z.url() }, runtimeEnv: process.env })',
    'A_B C_D',
  ],
  ['env.ts', 'cleanEnv(process.env, { A_B: str(), C_D: port({ default: 3000 }) })', 'A_B C_D'],
  ['env.ts', 'const schema = v.object({ A_B: v.string() }); v.parse(schema, process.env)', 'A_B'],
  [
    'app.ts',
    'ConfigModule.forRoot({ validationSchema: Joi.object({ A_B: Joi.string() }) }) // from "@nestjs/config"',
    'A_B',
  ],
  ['env.ts', 'class EnvironmentVariables {\n  @IsString()\n  A_B: string;\n}', 'A_B'],
  [
    'nuxt.config.ts',
    "runtimeConfig: { apiSecret: '', public: { siteUrl: '' } }",
    'NUXT_API_SECRET NUXT_PUBLIC_SITE_URL',
  ],
  ['env.d.ts', 'interface ImportMetaEnv {\n  readonly VITE_A: string\n}', 'VITE_A'],
  ['a.ts', "const requiredEnv = ['A_B', 'C_D'];", 'A_B C_D'],
  ['a.ts', "for (const key of ['A_B', 'C_D']) check(process.env[key])", 'A_B C_D'],
  ['a.ts', 'function need(name: string) { return process.env[name] }\nneed("A_B")', 'A_B'],
  ['a.ts', "import { env as server } from '$env/dynamic/private';\nserver.A_B", 'A_B'],
  ['a.svelte', '<p>{publicConfig.PUBLIC_NAME}</p>', 'PUBLIC_NAME'],
  ['start/env.ts', 'Env.create(root, { A_B: Env.schema.string() })', 'A_B'],
  ['a.ts', "import { ConfigService } from '@nestjs/config';\nthis.conf.getOrThrow('A_B')", 'A_B'],
  [
    'a.ts',
    "import e from '@fastify/env';\nconst schema = { properties: { A_B: { type: 'string' } } }",
    'A_B',
  ],
  ['a.ts', "import e from 'env-schema';\nS.object().prop('A_B', S.string())", 'A_B'],
  ['a.ts', "Schema.Config('A_B', Schema.String)", 'A_B'],
  ['a.ts', "arkenv({ A_B: 'string', 'C_D?': 'number.port' })", 'A_B C_D'],
  ['a.ts', "import * as secrets from '$env/static/private';\nsecrets.A_B", 'A_B'],
  ['vite.config.ts', "const { A_B, mode } = loadEnv(mode, process.cwd(), '')", 'A_B'],
  ['a.ts', "const openai = { apiKeyEnv: 'A_B', kind: 'C_D' }", 'A_B'],
  // Python
  ['a.py', `os.environ["A_B"], os.environ.get('C_D'), environ.pop("E_F")`, 'A_B C_D E_F'],
  ['a.py', 'os.getenv("A_B", "x")\nif "C_D" in os.environ: pass', 'A_B C_D'],
  ['a.py', `f"host {os.environ['A_B']}"`, 'A_B'],
  ['a.py', 'env = environ.Env()\nenv("A_B"); env.bool("C_D", default=False)', 'A_B C_D'],
  ['a.py', 'env = environ.Env(DEBUG=(bool, False), A_B=(str, ""))', 'A_B DEBUG'],
  ['a.py', 'from decouple import config\nconfig("A_B", cast=int)', 'A_B'],
  ['a.py', 'with env.prefixed("APP_"):\n    host = env.str("HOST")\n', 'APP_HOST'],
  ['a.py', '@click.option("--x", envvar="A_B")\n@click.option("--y", envvar=["C_D", "E_F"])', 'A_B C_D E_F'],
  ['a.py', 'class Settings(BaseSettings):\n    api_key: str\n    port: int = 8000\n', 'API_KEY PORT'],
  [
    'a.py',
    'class Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="app_")\n    key: str\n',
    'APP_KEY',
  ],
  [
    'a.py',
    'class Base(BaseModel):\n    a_b: str\nclass Settings(Base, BaseSettings):\n    c_d: str\n',
    'A_B C_D',
  ],
  [
    'a.py',
    'class Settings(BaseSettings):\n    x: str = Field(validation_alias=AliasChoices("A_B", "C_D"))\n',
    'A_B C_D',
  ],
  [
    'a.py',
    'class Db(BaseModel):\n    host: str\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_nested_delimiter="__")\n    db: Db\n',
    'DB__HOST',
  ],
  [
    'a.py',
    'class Settings(BaseSettings):\n    a_b: str = r"[\\"(]"\n    c_d: str = """x\n(y\n"""\n    e_f: int = 3\n',
    'A_B C_D E_F',
  ],
  ['a.py', 'ENV_ONE: Final[str] = "A_B"\nos.getenv(ENV_ONE)', 'A_B'],
  ['a.py', 'env = os.environ\nenv["A_B"]', 'A_B'],
  ['a.py', 'from os import environ as env\nenv["A_B"]', 'A_B'],
  ['a.py', 'import decouple\ndecouple.config("A_B")', 'A_B'],
  [
    'a.py',
    'import environ\nenv.db(); env.cache("A_B"); env.email_url(default=x)',
    'A_B DATABASE_URL EMAIL_URL',
  ],
  ['a.py', 'import dj_database_url # env\ndj_database_url.config(conn_max_age=6)', 'DATABASE_URL'],
  ['a.py', 'Client(api_key_env="A_B", kind="C_D")', 'A_B'],
  ['a.py', '@click.option("--a", envvar="A_B", default="c", help="d")', 'A_B'],
  ['a.py', 'EnvVar(name="A_B", default=1); V1EnvVar(name="C_D", value="x")', 'A_B'],
  // Go
  ['a.go', 'os.Getenv("A_B"); os.LookupEnv("C_D"); os.ExpandEnv("${E_F}/x")', 'A_B C_D E_F'],
  [
    'a.go',
    'type Config struct {\n\tA string `env:"A_B,required"`\n\tB string `envconfig:"C_D"`\n}\n',
    'A_B C_D',
  ],
  [
    'a.go',
    'type Config struct {\n\tDb Database `envPrefix:"DB_"`\n}\ntype Database struct {\n\tHost string `env:"HOST"`\n}\n',
    'DB_HOST',
  ],
  [
    'a.go',
    'type Spec struct {\n\tApiKey string `split_words:"true"`\n}\nvar s Spec\nenvconfig.Process("app", &s)\n',
    'APP_API_KEY',
  ],
  ['a.go', 'const (\n\tEnvPort = "APP_PORT"\n\tEnvironmentLive = "LIVE_ONE"\n)', 'APP_PORT'],
  ['a.go', '&cli.StringFlag{EnvVars: []string{"A_B", "C_D"}}; cli.EnvVars("E_F")', 'A_B C_D E_F'],
  ['a.go', 'viper.BindEnv("key", "A_B")', 'A_B'],
  [
    'a.go',
    'viper.SetEnvPrefix("app")\nviper.AutomaticEnv()\nviper.SetEnvKeyReplacer(strings.NewReplacer(".", "_"))\nviper.GetString("db.host")',
    'APP_DB_HOST',
  ],
  ['a.go', '&cli.StringFlag{EnvVar: "A_B,C_D"}', 'A_B C_D'],
  ['a.go', 'type C struct {\n\tA string `config:"A_B,required"`\n}', 'A_B'],
  ['a.go', 'type C struct {\n\tA string `arg:"--a,env:A_B"`\n}', 'A_B'],
  [
    'a.go',
    'type C struct {\n\tHost string `env:"HOST"`\n}\nvar c C\nenvconfig.ProcessWith(ctx, &envconfig.Config{Target: &c, Lookuper: envconfig.PrefixLookuper("APP_", envconfig.OsLookuper())})',
    'APP_HOST',
  ],
  [
    'a.go',
    'type C struct {\n\tHost string `env:"HOST"`\n}\nvar c C\nl := envconfig.MultiLookuper(\n\tenvconfig.MapLookuper(m),\n\tenvconfig.PrefixLookuper("APP_", envconfig.OsLookuper()),\n)\nenvconfig.ProcessWith(ctx, &envconfig.Config{\n\tTarget: &c,\n\tLookuper: l,\n})',
    'APP_HOST',
  ],
  [
    'a.go',
    'type C struct {\n\tHost string `env:"HOST"`\n}\nvar c C\nl := envconfig.PrefixLookuper("APP_", envconfig.OsLookuper())\nenvconfig.ProcessWith(ctx, &c, l)',
    'APP_HOST',
  ],
  // Rust
  [
    'a.ts',
    "const suffix = isUS ? '_US' : '';\nconst key = `A_B${suffix}`;\nprocess.env[key] ?? process.env[`C_D${suffix}`]",
    'A_B A_B_US C_D C_D_US',
  ],
  ['a.rs', 'use std::env::{self, var};\nlet a = var("A_B").ok(); let b = x.var("C_D");', 'A_B'],
  ['a.rs', 'use std::env::var;\nlet a = var("A_B").ok();', 'A_B'],
  ['a.rs', 'use std::env::vars;\nlet a = var("A_B").ok();', ''],
  ['app/settings/third_party/aws.py', 'A_B = env("A_B")', 'A_B'],
  ['a.rs', 'env::var("A_B"); std::env::var_os("C_D"); env!("E_F"); option_env!("G_H")', 'A_B C_D E_F G_H'],
  ['a.rs', 'dotenvy::var("A_B")', 'A_B'],
  ['a.rs', 'env_logger::init();', 'RUST_LOG'],
  ['a.rs', '#[arg(long, env = "A_B")]\na: String,', 'A_B'],
  ['a.rs', '#[envconfig(from = "A_B")]\na: u8,\n#[env_config(name = "C_D", default = 1)]\nc: u8,', 'A_B C_D'],
  ['a.rs', '#[arg(long, env)]\npub api_key: String,', 'API_KEY'],
  // Ruby
  ['a.rb', `ENV['A_B']; ENV.fetch("C_D") { 1 }; ENV.key?('E_F'); "#{ENV['G_H']}"`, 'A_B C_D E_F G_H'],
  ['a.rb', "ENV.values_at('A_B', 'C_D')", 'A_B C_D'],
  ['a.rb', 'ENV.fetch(:A_B.to_s, 1); ENV[:C_D.name]; ENV[:E_F]', 'A_B C_D'],
  ['wsgi.py', "def app(environ, start_response):\n  environ.get('HTTP_X_A'); os.environ['A_B']", 'A_B'],
  ['a.py', 'SENSITIVE_ENV_SUFFIXES: Final = (\n    "API_KEY",\n    "ACCESS_KEY_ID",\n)', ''],
  [
    'a.go',
    'var notAllowedEnvVars = []string{"A_B", "C_D"}\nvar neededEnvVars = []string{"E_F", "G_H"}',
    'E_F G_H',
  ],
  ['a.sh', 'Url="${APP_ApiUrl:-}" $APP_Other', 'APP_ApiUrl'],
  [
    'a.go',
    'type H struct {\n\tPort int `env:"PORT_A"`\n}\ntype C struct {\n\tH *H\n}\nvar c C\nenvconfig.ProcessWith(ctx, &c, envconfig.PrefixLookuper("APP_", envconfig.OsLookuper()))',
    'APP_PORT_A',
  ],
  ['uwsgi.ini', '[uwsgi]\nif-env = A_B\nlimit-post = %(_)\nif-not-env = C_D\nif-env = E_F=1', 'A_B C_D E_F'],
  ['a.php', 'function cfg($k) { return getenv($k); } cfg("A_B");', 'A_B'],
  ['a.php', 'function cfg(string $k) { return $_ENV[$k] ?? 1; } $this->cfg("A_B");', 'A_B'],
  ['a.php', 'function cfg($d, string $k) { return $_ENV[$k] ?? $d; } cfg(1, "A_B");', 'A_B'],
  ['config/database.yml', "host: <%= ENV.fetch('A_B', 'localhost') %>", 'A_B'],
  // PHP
  [
    'a.php',
    `env('A_B', 'x'); getenv("C_D"); $_ENV['E_F']; $_SERVER['G_H']; Env::get('I_J')`,
    'A_B C_D E_F G_H I_J',
  ],
  ['config/services.yaml', "dsn: '%env(resolve:A_B)%'", 'A_B'],
  [
    'config/services.yaml',
    "a: '%env(string:default::A_B)%'\nb: '%env(enum:\\App\\Mode:default:mode:C_D)%'",
    'A_B C_D',
  ],
  ['a.php', "#[Autowire('%env(A_B)%')] $a; #[Autowire(env: 'C_D')] $b;", 'A_B C_D'],
  // JVM
  ['A.java', 'System.getenv("A_B"); System.getenv().getOrDefault("C_D", "x")', 'A_B C_D'],
  ['A.java', '@Value("${A_B:x}") String a;', 'A_B'],
  ['A.kt', 'System.getenv()["A_B"]', 'A_B'],
  ['A.scala', 'sys.env("A_B"); sys.env.getOrElse("C_D", "x")', 'A_B C_D'],
  ['application.properties', 'spring.datasource.url=${A_B:jdbc}', 'A_B'],
  ['application.conf', 'key = ${?A_B}', 'A_B'],
  ['build.gradle.kts', 'providers.environmentVariable("A_B")', 'A_B'],
  ['A.java', '@Option(names = "-a", defaultValue = "${A_B:-x}") String a;', 'A_B'],
  // .NET
  ['A.cs', 'Environment.GetEnvironmentVariable("A_B"); Configuration["Mail:Host"]', 'A_B Mail__Host'],
  ['A.cs', 'builder.Configuration.GetConnectionString("Main")', 'ConnectionStrings__Main'],
  ['A.cs', 'config["Mail:Host"]; c.GetSection("Jwt:Key").Value; config["Other"]', 'Jwt__Key Mail__Host'],
  ['A.cs', 'Env.GetString("A_B"); EnvReader.GetIntValue("C_D")', 'A_B C_D'],
  // Elixir, Swift, Dart
  ['a.exs', 'System.get_env("A_B", "x"); System.fetch_env!("C_D")', 'A_B C_D'],
  ['a.exs', 'case System.get_env() do\n  %{"A_B" => a, "C_D" => c} when a != "" -> a\nend', 'A_B C_D'],
  ['a.exs', 'get_env_boolean("A_B", false)', 'A_B'],
  ['a.ex', 'Envar.get("A_B"); App.EnvReader.int!("C_D", 1)', 'A_B C_D'],
  // Within HTML
  ['config/deploy.yml', 'service: a\nenv:\n  clear:\n    X: 1\n  secret:\n    - A_B\n', 'A_B'],
  ['a.html.erb', `<p>Don't</p> # <a href="<%= ENV['A_B'] %>"><%# ENV['C_D'] %>`, 'A_B'],
  ['a.yml.erb', `# <%= ENV['A_B'] %>\nx: <%= ENV['C_D'] %>`, 'C_D'],
  [
    'a.html.heex',
    '<a href="#">x</a> # <a href={System.get_env("A_B")} x="<%= System.get_env("C_D") %>">',
    'A_B C_D',
  ],
  ['a.blade.php', `<p>Don't // </p><a href="https://x/{{ env('A_B') }}">{{-- env('C_D') --}}`, 'A_B'],
  [
    'a.php',
    `<p>Don't</p><a href="<?= getenv('A_B') ?>"> // <?php // getenv('E_F')\necho $_ENV['C_D'] ?>`,
    'A_B C_D',
  ],
  ['a.ex', '{:system, "A_B"}', 'A_B'],
  ['a.dart', "if (const bool.hasEnvironment('A_B')) run();", 'A_B'],
  ['a.zig', 'const a = init.environ_map.get("A_B");', 'A_B'],
  ['a.nim', 'if existsEnv "A_B": discard', 'A_B'],
  ['a.php', "$a = $this->getEnv('A_B');", 'A_B'],
  ['a.php', "filter_input(INPUT_ENV, 'A_B')", 'A_B'],
  ['a.py', "path = os.path.expandvars('$A_B/x')", 'A_B'],
  ['A.java', '@ConditionalOnProperty("A_B")', 'A_B'],
  ['a.ctmpl', '{{ mustEnv "A_B" }}', 'A_B'],
  ['a.swift', 'ProcessInfo.processInfo.environment["A_B"]; Environment.get("C_D")', 'A_B C_D'],
  ['a.dart', "String.fromEnvironment('A_B'); Platform.environment['C_D']; dotenv.env['E_F']", 'A_B C_D E_F'],
  // Others
  ['a.c', 'getenv("A_B"); secure_getenv("C_D");', 'A_B C_D'],
  ['a.pl', '$ENV{A_B}', 'A_B'],
  ['a.lua', 'os.getenv("A_B")', 'A_B'],
  ['a.ps1', '$env:A_B', 'A_B'],
  ['a.R', 'Sys.getenv("A_B")', 'A_B'],
  ['a.jl', 'ENV["A_B"]', 'A_B'],
  ['a.nix', 'builtins.getEnv "A_B"', 'A_B'],
  // Shell, make, just
  ['a.sh', 'echo "$A_B" ${C_D:-x}\n: "${E_F:?}"', 'A_B C_D E_F'],
  ['bin/run', '#!/usr/bin/env bash\necho "$A_B"', 'A_B'],
  ['Makefile', 'export A_B ?= x', 'A_B'],
  ['Makefile', 'include .env\nGO = go\nE_F ?= x\nrun:\n\t$(GO) $(A_B) $$C_D $(E_F)', 'A_B C_D'],
  ['justfile', 'x := env("A_B", "y")', 'A_B'],
  // Configuration
  [
    'compose.yaml',
    'services:\n  a:\n    image: x:${A_B:-1}\n    environment:\n      - C_D\n      - E_F=fixed\n',
    'A_B C_D',
  ],
  [
    'compose.yaml',
    'x-env: &env\n  A_B:\n  C_D: x\nservices:\n  a:\n    environment: &b\n      E_F:\n',
    'A_B E_F',
  ],
  ['a.service', '[Service]\nExecStart=/bin/a --port $A_B', 'A_B'],
  ['templates/a.yaml', 'env:\n  - name: A_B\n    value: {{ .Values.a | quote }}', 'A_B'],
  ['Caddyfile', '{$A_B} {env.C_D}', 'A_B C_D'],
  ['a.tpl', '<p>{$title}</p>', ''],
  ['a.yaml', 'x: type {{$opid}} {{$a_b}}', ''],
  [
    'compose.yaml',
    'services:\n  db:\n    env_file: .env\n    command: sh -c "run $${A_B} $$C_D"\n    labels:\n      - CHECK=run $$E_F\n  x:\n    environment:\n      C_D: a\n      G_H: $$I_J',
    'A_B',
  ],
  ['Makefile', 'include .env\na:\n\t$(eval A_B := $(shell x))\n\tx $(A_B) $(C_D)', 'C_D'],
  [
    'a.rs',
    'fn token_env_name(p: &str) -> &str { match p { "a" => "A_B", _ => "C_D" } }\nread_env(token_env_name(p));',
    'A_B C_D',
  ],
  ['a.go', 'func part_env_key() string { return "A_B" }\nfmt.Sprintf("X_%s", part_env_key())', ''],
  ['mail.tpl', '{$A_B} {$name}', ''],
  ['logback.xml', '<property name="A_B" value="%m"/>\n<pattern>${A_B}</pattern><file>${C_D}</file>', 'C_D'],
  ['a.sh', 'A_B=$(curl x)\nexport A_B="${A_B}"\nexport C_D="${C_D}"', 'C_D'],
  ['a.rs', 'Credentials::from_env_specific(Some("A_B"), None)', 'A_B'],
  [
    'a.dart',
    'var settings = DotEnv(includePlatformEnvironment: true)..load();\nsettings["A_B"]; other["C_D"]',
    'A_B',
  ],
  ['a.cs', 'var settings = DotEnv.Read();\nvar a = settings["A_B"];', 'A_B'],
  ['compose.yaml', 'services:\n  a:\n    image: x:${tag}', 'tag'],
  ['a.sh', 'if A_B="$(mktemp)"; then echo "$A_B$C_D"; fi', 'C_D'],
  ['A.java', 'private final Dotenv config = Dotenv.load();\nthis.config.get("A_B"); map.get("C_D")', 'A_B'],
  ['a.kt', 'private val config = dotenv { ignoreIfMissing = true }\nconfig["A_B"]', 'A_B'],
  [
    'A.java',
    'private Dotenv env;\nLong number(String key) { return text(key).map(Long::parse); }\nOptional<String> text(String key) { return Optional.of(this.env.get(key)); }\nnumber("A_B");',
    'A_B',
  ],
  ['templates/a.yaml', '{{- if eq .Values.env "production" }}', ''],
  ['nginx.conf.template', '{{ .Env.A_B }} {{ env "C_D" }}', 'A_B C_D'],
  ['config.yaml', 'a: ${oc.env:A_B,x}\nb: $C_D\nc: os.environ/E_F', 'A_B C_D E_F'],
  ['app.json', '{ "env": { "A_B": { "required": true } } }', 'A_B'],
  ['turbo.json', '{ "globalEnv": ["A_B"] }', 'A_B'],
  ['render.yaml', 'envVars:\n  - key: A_B\n', 'A_B'],
  ['config/custom-environment-variables.json', '{ "db": { "host": "DB_HOST" } }', 'DB_HOST'],
  ['AndroidManifest.xml', '<meta-data android:value="@string/A_B" /> @string/app_name', 'A_B'],
])('%s: %s', (path, text, names) => {
  expect(namesIn({ [path]: text })).toBe(names);
});

it.each([
  ['a comment', 'a.ts', '// process.env.A_B\n/* process.env.C_D */'],
  ['a string', 'a.ts', 'throw new Error("set process.env.A_B first")'],
  ['a template without a hole', 'a.ts', '`set process.env.A_B`'],
  ['a write', 'a.ts', 'process.env.A_B = "x"; process.env["C_D"] = "y"'],
  ['a write by a function', 'a.py', 'monkeypatch.setenv("A_B", "x")'],
  ['a docstring', 'a.py', '"""os.environ["A_B"]"""\n# os.environ["C_D"]'],
  ['a variable of a build', 'Makefile', 'GO_TOOL ?= go\nrun:\n\techo $$A_B'],
  [
    'a method of the environment',
    'a.ts',
    'Object.entries(process.env).filter(f); process.env.hasOwnProperty(x)',
  ],
  ['a constant of a service', 'a.ts', 'class EnvironmentMenuService {\n  TITLE_LENGTH = 1;\n}'],
  ['a kind of object', 'a.ts', 'const currentEnv = { type: "NO_ENV" }'],
  ['a variable given to a process', 'build.gradle.kts', 'environment("A_B", x)'],
  ['a word list', 'a.ex', '~w(A_B C_D)\n# System.get_env("E_F")'],
  [
    'a variable of the script itself',
    'a.sh',
    'A_B=1\necho $A_B\nfor C_D in x; do echo $C_D; done\nread -p "?" E_F; echo $E_F',
  ],
  ['a line of assignments', 'a.sh', "A_B='\\033[0m' C_D='' E_F=\necho $A_B $C_D $E_F"],
  ['what the web server sets', 'a.php', "$_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI']"],
  ['a setting of a container', 'compose.yaml', 'services:\n  a:\n    environment:\n      A_B: fixed\n'],
  ['documentation', 'docs/a.md', 'process.env.A_B'],
  ['a wrapper of a build tool', 'mvnw', '#!/bin/sh\necho "$A_B"'],
  ['other people’s code', 'node_modules/a/index.js', 'process.env.A_B'],
  ['continuous integration', '.github/workflows/a.yml', 'run: echo ${A_B}'],
  ['a release', '.goreleaser.yaml', 'x: {{ .Env.A_B }}'],
  ['an argument of a service', 'config/services.yaml', "services:\n  A:\n    arguments:\n      $aB: '%x%'"],
  [
    'a workflow elsewhere',
    'old/a.yml',
    'jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: echo ${{ env.A_B }}',
  ],
  ['a parameter of CloudFormation', 'a.yaml', 'AWSTemplateFormatVersion: "2010-09-09"\nx: !Sub ${A_B}'],
  ['a source of a dashboard', 'a.json', '{"__inputs": [], "x": "${A_B}"}'],
  [
    'a source of a dashboard that stands in the repository',
    'a.json',
    '{"uid": "${A_B}", "schemaVersion": 39}',
  ],
  ['a parameter of a template', 'openshift.yaml', 'kind: Template\nx: ${A_B}'],
  ['what a container is given', 'a.sh', 'docker run -e A_B=1 image sh -c \'\necho "$A_B"\''],
  ['a variable for another program', 'a.rs', 'fn env(n: &str) { env::var(n) }\ncommand.env("A_B", value)'],
  ['an object in a configuration', 'a.ts', 'this.env.A_B.C_D = process.env.E'],
  ['a step of a pipeline', 'tasks.yml', 'steps:\n  - run: x\n    with: $A_B'],
  ['an environment that Babel builds for', 'babel.config.js', 'const isTest = api.env("test")'],
  ['a variable of a template', 'templates/test-stack.yaml', '{{- $port := .Values.port -}}\nx: {{ $port }}'],
  ['data of a hook', 'a.tsx', 'const { data: env } = useEnv();\nenv.A_B'],
  [
    'a member of what is called like a validator',
    'a.ts',
    'process.env;\nuse({ MMS: num.all?.MMS, ID: s.id });',
  ],
  ['what an object is asked of', 'a.ts', 'env.A_B.idFromName(x); env.C_D.prepare(y);'],
  ['what is put in a list', 'a.ts', "envVars.add('A_B'); envNames.push('C_D');"],
])('%s is no read', (_, path, text) => {
  expect(namesIn({ [path]: text })).toBe('');
});

it.each([
  ['a template hole', 'a.ts', '`x ${process.env.A_B} y`'],
  ['code after a regular expression with a quote', 'a.ts', `x.replace(/'/g, ''); process.env.A_B`],
  ['code after an apostrophe in JSX', 'a.tsx', "<p>Don't</p>\n{process.env.A_B}"],
  ['code after a URL', 'a.ts', 'const u = "https://x.y//z"; process.env.A_B'],
])('%s is a read', (_, path, text) => {
  expect(namesIn({ [path]: text })).toBe('A_B');
});

it.each([
  [
    'wrappers',
    { 'env.go': 'func need(key string) string {\n\treturn os.Getenv(key)\n}', 'a.go': '// env\nneed("A_B")' },
    'A_B',
  ],
  [
    'viper that is handed on',
    {
      'a.go': 'import "viper"\nviper.AutomaticEnv()',
      'b.go': 'cfg.GetString("A_B"); cfg.GetString("other")',
    },
    'A_B',
  ],
  [
    'a parameter that is not the first',
    {
      'a.ts':
        'function login(make: (o: X) => Y, idEnv: string, keyEnv: string) {\n  return make({ a: process.env[idEnv], b: process.env[keyEnv] })\n}\nlogin(X, "A_B", "C_D")',
    },
    'A_B C_D',
  ],
  [
    'a property',
    {
      'read.ts': 'const f = (p) => process.env[p.secretName]; p.flags.some((flag) => process.env[flag])',
      'a.ts': 'use({ secretName: "A_B", flags: ["C_D", "E_F"], name: "G_H" }) // env',
    },
    'A_B C_D E_F',
  ],
  [
    'a prefix in a parameter',
    { 'a.py': 'def load(prefix):\n    return os.environ[f"{prefix}_KEY"]\nload("AB")\nload(other)' },
    'AB_KEY',
  ],
  [
    'a prefix in a property',
    { 'a.ts': 'const f = (o) => process.env[`${o.envPrefix}_KEY`];\nf({ envPrefix: "AB" })' },
    'AB_KEY',
  ],
  [
    'Sprintf',
    { 'a.go': 'func load(p string) {\n\tos.Getenv(fmt.Sprintf("%s_KEY", p))\n}\nload("AB")' },
    'AB_KEY',
  ],
  ['format!', { 'a.rs': 'fn load(p: &str) {\n    env::var(format!("{}_KEY", p))\n}\nload("AB");' }, 'AB_KEY'],
  ['holes of Ruby', { 'a.rb': 'def load(p)\n  ENV["#{p}_KEY"]\nend\nload("AB")' }, 'AB_KEY'],
  [
    'a settings class and its base',
    {
      'b.py': 'class Base(BaseSettings):\n    a_b: str\n',
      'a.py': 'class App(Base):  # Settings\n    c_d: str\n',
    },
    'A_B C_D',
  ],
  [
    'a prefix constant',
    {
      'c.py': 'ENV_PREFIX = "APP_"\n',
      'a.py': 'class S(BaseSettings):\n    key: str\n    class Config:\n        env_prefix = ENV_PREFIX\n',
    },
    'APP_KEY',
  ],
  [
    'scripts that source one another',
    { 'lib.sh': 'echo $RED $A_B', 'main.sh': 'RED=1\nsource ./lib.sh' },
    'A_B',
  ],
  [
    'a module made of the environment',
    {
      'config.ts': 'export const config = { ...process.env };',
      'a.ts': 'import { config } from "./config";\nconfig.A_B',
    },
    'A_B',
  ],
  [
    'dynaconf and its prefix',
    {
      'config.py': 'settings = Dynaconf(envvar_prefix="APP", validators=[Validator("A_B", must_exist=True)])',
      'a.py': 'from dynaconf import settings\nsettings.C_D',
    },
    'APP_A_B APP_C_D',
  ],
  [
    'envy',
    {
      'config.rs': '#[derive(Deserialize)]\nstruct Config {\n    api_key: String,\n    port: Option<u16>,\n}',
      'main.rs': 'let c = envy::prefixed("APP_").from_env::<Config>()?;',
    },
    'APP_API_KEY APP_PORT',
  ],
  [
    'figment',
    {
      'a.rs':
        '#[derive(Deserialize)]\nstruct Config {\n    key: String,\n}\nlet c: Config = Figment::new().merge(Env::prefixed("APP_")).extract()?;',
    },
    'APP_KEY',
  ],
  [
    'config of Rust',
    {
      'a.rs':
        '#[derive(Deserialize)]\nstruct Db {\n    host: String,\n}\n#[derive(Deserialize)]\nstruct Settings {\n    db: Db,\n    key: String,\n}\nimpl Settings {\n    fn new() -> Result<Self, E> {\n        Config::builder().add_source(Environment::with_prefix("APP").separator("__")).build()?.try_deserialize()\n    }\n}',
    },
    'APP__DB__HOST APP__KEY',
  ],
  [
    'config of Rust with settings of another crate',
    {
      'mail-settings/src/lib.rs': '#[derive(Deserialize)]\npub struct Settings {\n    pub from: String,\n}',
      'server/src/lib.rs':
        'use mail_settings::Settings as Mail;\nstatic PREFIX: &str = "app";\n#[derive(Deserialize)]\nstruct Settings {\n    mail: Option<Mail>,\n    other: mail_settings::Settings,\n    own: Vec<u8>,\n}\nfn new() -> Result<Settings, E> {\n    Config::builder().add_source(Environment::with_prefix(&PREFIX.to_uppercase()).separator("__").prefix_separator("_")).build()?.try_deserialize()\n}',
    },
    'APP_MAIL__FROM APP_OTHER__FROM APP_OWN',
  ],
  [
    'attributes of serde',
    {
      'a.rs':
        '#[derive(Deserialize)]\nstruct Inner {\n    a_b: u8,\n}\n#[derive(Clone)]\nstruct Own {\n    x: u8,\n}\n#[derive(Deserialize)]\nstruct C {\n    #[serde(flatten)]\n    inner: Inner,\n    #[serde(skip)]\n    skipped: u8,\n    #[serde(\n        deserialize_with = "f"\n    )]\n    whole: Inner,\n    own: Own,\n}\nenvy::prefixed("APP_").from_env::<C>()',
    },
    'APP_A_B APP_OWN APP_WHOLE',
  ],
  [
    'flags of ff',
    {
      'a.go':
        'import "github.com/peterbourgon/ff/v3"\nfs.String("listen-addr", ":80", "x")\nff.Parse(fs, args, ff.WithEnvVarPrefix("APP"))',
    },
    'APP_LISTEN_ADDR',
  ],
  [
    'keys of koanf',
    {
      'a.go':
        'import "github.com/knadh/koanf/v2"\nk.Load(env.Provider("APP_", ".", f), nil)\nk.String("db.host")',
    },
    'APP_DB_HOST',
  ],
  [
    'a prefix in the options',
    {
      'a.go':
        'type Config struct {\n\tKey string `env:"KEY"`\n}\nvar cfg Config\nenv.ParseWithOptions(&cfg, env.Options{Prefix: "APP_"})',
    },
    'APP_KEY',
  ],
  [
    'properties that no file sets',
    {
      'App.java': '@SpringBootApplication\nclass App {}',
      'Mail.java':
        '@ConfigurationProperties(prefix = "app.mail")\nclass Mail {\n  private String hostName;\n  private String from;\n  private int port = 25;\n}',
      'Web.java': '@Value("${app.web-root}") String root; @Value("${app.title:x}") String title;',
      'application.yml': 'app:\n  mail:\n    from: x\n',
    },
    'APP_MAIL_HOSTNAME APP_WEBROOT',
  ],
  [
    'settings in nested classes that are called alike, by their scopes',
    {
      'App.java': '@SpringBootApplication\nclass App {}',
      'Settings.java':
        '@ConfigurationProperties(prefix = "app", ignoreUnknownFields = false)\npublic class Settings {\n  private Ai ai = new Ai();\n  private Cache cache = new Cache();\n  public static class Ai {\n    private Provider provider;\n    public static class Provider {\n      private String apiKey;\n    }\n  }\n  public static class Cache {\n    private Provider provider;\n    public enum Provider { REDIS }\n  }\n}',
    },
    'APP_AI_PROVIDER_APIKEY',
  ],
  [
    'options of .NET',
    {
      'MailOptions.cs':
        'public class BaseOptions { public string From { get; set; } }\npublic class MailOptions : BaseOptions {\n  public const string Section = "Mail";\n  public int Port { get; init; } = 25;\n  public Tls Tls { get; set; }\n  public List<string> To { get; set; }\n  public string Full { get; }\n}\npublic class Tls { public bool On { get; set; } }',
      'Program.cs':
        'var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Section));',
    },
    'Mail__From Mail__Port Mail__Tls__On',
  ],
  [
    'sections of .NET',
    {
      'a.cs':
        'var builder = Host.CreateApplicationBuilder();\nclass A { public string Key { get; set; } }\nbuilder.Services.AddOptions<A>().BindConfiguration("One");\nvar two = configuration.GetSection("Two").Get<A>();\nvar three = new A();\nconfiguration.GetSection("Out").GetSection(nameof(Three)).Bind(three);\nvar section = configuration.GetSection("Four");\nsection.GetValue<int>(nameof(options.Size), 1); section["Word"];',
    },
    'Four__Size Four__Word One__Key Out__Three__Key Two__Key',
  ],
  [
    'a prefix of .NET',
    {
      'a.cs':
        'Configuration["Mail:Host"]; config.GetConnectionString("Main"); config.GetValue(nameof(o.Key), "")',
      'b.cs':
        'builder.Configuration.AddEnvironmentVariables(prefix: "APP_").AddEnvironmentVariables("DOTNET_");',
    },
    'APP_ConnectionStrings__Main APP_Key APP_Mail__Host',
  ],
  [
    'properties of Quarkus',
    {
      'App.java': 'import jakarta.ws.rs.GET;\n@ConfigProperty(name = "app.a-b") String a;',
      'application.properties': 'app.c=1',
    },
    'APP_A_B',
  ],
  [
    'a package named after the environment',
    {
      'packages/env/src/index.ts': 'export const env = make({ ...process.env });',
      'a.ts': "import { env as all } from '@x/env';\nuse(all.A_B);",
    },
    'A_B',
  ],
  [
    'a schema that is long',
    {
      'env.ts': `export const schema = z\n  .object({\n${'    // why\n'.repeat(9000)}A_B: own.text,\n  });\nschema.parse(process.env);`,
    },
    'A_B',
  ],
])('resolves %s across files', (_, files, names) => {
  expect(namesIn(files)).toBe(names);
});

it.each([
  ['a script for Dependabot', { 'scripts/dependabot-to-x.ts': 'process.env.A_B' }],
  ['a release script', { 'scripts/release.ts': 'process.env.A_B' }],
  ['a script for maintainers', { 'scripts/import.sh': 'echo $A_B' }],
  ['an installer', { 'install.sh': 'echo $A_B' }],
  ['a container for editors', { '.devcontainer/a.sh': 'echo $A_B' }],
  ['a task', { 'lib/tasks/a.rake': "ENV['A_B']" }],
  ['a skill of an agent', { '.claude/skills/a/scripts/a.py': 'os.environ["A_B"]' }],
  ['a benchmark', { 'bench/a.exs': 'System.get_env("A_B")', 'loadtest/a.py': 'os.environ["C_D"]' }],
  ['an example of a package', { 'crates/a/examples/a.rs': 'env::var("A_B")' }],
  ['an image for tests', { 'docker-compose.api-test.yml': 'services:\n  a:\n    image: ${A_B}' }],
  ['what writes documentation', { 'bin/gen-docs': '#!/bin/sh\necho $A_B' }],
  ['the configuration of tests', { 'phpunit.xml': '<env name="A_B" value="1"/>' }],
  [
    'a test that a task list names',
    { 'a.test.ts': 'process.env.A_B', 'turbo.json': '{"globalEnv":["A_B"]}' },
  ],
  ['what the image sets', { Dockerfile: 'FROM x\nENV A_B="1"', 'entrypoint.sh': 'echo $A_B' }],
  ['a build argument', { Dockerfile: 'ARG A_B=1', Makefile: 'export A_B ?= 2' }],
  ['what scripts for trials read', { 'scripts/live_canary/run.py': 'os.environ["A_B"]' }],
  ['what a benchmark reads', { 'cmd/benchmark/main.go': 'os.Getenv("A_B")' }],
  ['what a hook of git reads', { '.githooks/pre-push': '#!/bin/sh\necho $A_B' }],
  ['what a container for tests is given', { 'a.rs': 'image.with_env_var("A_B", "c") // env' }],
  ['what a script reads that deploys', { 'deploy.sh': 'echo ${A_B:-x}' }],
  [
    'what tests among the code read',
    { 'a.rs': '#[cfg(test)]\nmod tests {\n    fn a() { env::var("A_B"); }\n}\n' },
  ],
  ['what a pod sets', { 'pod.yaml': 'env:\n  - name: A_B\n    value: x', 'entrypoint.sh': 'echo $A_B' }],
  [
    'what a cluster knows',
    {
      'pod.yaml':
        'command: echo ${A_B}\nenv:\n  - name: A_B\n    valueFrom:\n      fieldRef:\n        fieldPath: metadata.name',
    },
  ],
  ['what a deployment puts out', { 'a.bicep': 'output A_B string = x', 'main.parameters.json': '"${A_B}"' }],
  [
    'a binding of a worker',
    { 'wrangler.jsonc': '"kv_namespaces": [{ "binding": "KV" }]', 'a.ts': 'env.KV.get(1)' },
  ],
  ['a flow of a test', { 'apps/x/.maestro/a.yaml': 'env:\n  A: ${A_B}', '__maestro__/a.yaml': 'a: ${C_D}' }],
  ['a package for benchmarks', { 'packages/x-benchmark/a.py': 'os.environ["A_B"]' }],
  ['a stack for load', { 'docker-compose.loadtest.yml': 'services:\n  a:\n    image: x:${A_B}' }],
  ['the tests of a folder', { 'skills/_tests/help.ts': 'process.env.A_B' }],
  ['what an editor starts', { '.mcp.json': '{"env": {"X": "${A_B}"}}', '.vscode/a.json': '"${C_D}"' }],
  ['a tool of an agent', { '.claude/skills/a.mjs': 'process.env.A_B' }],
  ['a task of an editor', { '.vscode/tasks.json': '{ "x": "${env:A_B}" }' }],
  [
    'what Terraform fills a script with',
    {
      'main.tf': 'x = templatefile("${path.module}/start.sh", {\n  A_B = var.a\n})',
      'start.sh': 'echo "${A_B}"',
    },
  ],
  ['what new code is made of', { '_templates/app/index.ts': 'process.env.A_B' }],
  ['a multiplexer of terminals', { 'a.sh': 'echo "$STY"' }],
  ['a release to a store', { 'fastlane/Fastfile': 'ENV["A_B"]', 'ios/Podfile': "ENV['C_D']" }],
  ['a page of a coverage report', { 'coverage/lcov-report/a.ts.html': 'process.env.A_B' }],
  ['a workflow of Bitrise', { 'bitrise.yml': 'a: ${A_B}' }],
  ['a parameter of CloudFormation', { 'a.yaml': 'arn: !Sub "${AWS::AccountId}:${A_B}"' }],
  [
    'what a build script sets',
    { 'build.rs': 'println!("cargo:rustc-env=A_B={}", x) // env', 'a.rs': 'env!("A_B")' },
  ],
])('%s is not of the application', (_, files) => {
  expect(namesOfApplication(files)).toBe('');
});

it.each([
  ['BITBUCKET_BRANCH BITBUCKET_CLIENT_SECRET', 'BITBUCKET_CLIENT_SECRET'],
  ['DRONE_REPO_NAME DRONE_RPC_SECRET', 'DRONE_RPC_SECRET'],
  ['WOODPECKER_AGENT_SECRET', 'WOODPECKER_AGENT_SECRET'],
  ['TRAVIS TRAVIS_JOB_ID TRAVIS_API_TOKEN', 'TRAVIS_API_TOKEN'],
  ['BUILDKITE BUILDKITE_BUILD_ID BUILDKITE_API_TOKEN', 'BUILDKITE_API_TOKEN'],
  ['APPVEYOR_BUILD_ID APPVEYOR_TOKEN', 'APPVEYOR_TOKEN'],
  ['TEAMCITY_VERSION TEAMCITY_URL', 'TEAMCITY_URL'],
  ['RAILWAY_SERVICE_ID RAILWAY_TOKEN', 'RAILWAY_TOKEN'],
  ['NUGET_PACKAGES NUGET_API_KEY', 'NUGET_API_KEY'],
  ['RUNNER_OS RUNNER_POLL_SECONDS', 'RUNNER_POLL_SECONDS'],
  ['PID LOG_LEVEL_PATTERN LOG_LEVEL', 'LOG_LEVEL'],
  ['COMP_LINE COMP_WORDS COMP_API_URL', 'COMP_API_URL'],
  ['COPILOT_SERVICE_NAME COPILOT_TOKEN', 'COPILOT_TOKEN'],
  ['GIT_COMMON_DIR GIT_TOKEN', 'GIT_TOKEN'],
  ['SERVICE_PASSWORD_64_MYSQL SERVICE_FQDN_WEB_3000 SERVICE_PASSWORD', 'SERVICE_PASSWORD'],
  ['NOW_REGION NOW_PAYMENTS_KEY', 'NOW_PAYMENTS_KEY'],
  ['CLAUDE_PROJECT_DIR CLAUDE_API_KEY', 'CLAUDE_API_KEY'],
  ['PYTHONPATH PYTHON_PATH', 'PYTHON_PATH'],
])('of %s the platform leaves %s', (names, own) => {
  const text = names.split(' ').map((name) => `process.env.${name};`);
  expect(namesOfApplication({ 'a.ts': text.join('\n') })).toBe(own);
});

it.each([
  ['an entry point', { 'scripts/docker-entrypoint.sh': 'echo $A_B' }],
  ['a script that sets the application up', { 'scripts/setup-check.js': 'process.env.A_B' }],
  ['a script that maintains its data', { 'scripts/import-old.ts': 'process.env.A_B' }],
  ['a script that the application is built with', { 'src/scripts/a.ts': 'process.env.A_B' }],
  ['a script of Foundry', { 'script/AddLiquidity.s.sol': 'vm.envAddress("A_B")' }],
  ["a server's configuration", { 'infra/nodes/Caddyfile': 'handle /x/{$A_B} {' }],
  ['a backup', { 'infra/scripts/db-backup.sh': 'pg_dump -h "${A_B:-x}"' }],
  ['a script within the image', { 'docker/scripts/migrate.sh': 'echo $A_B' }],
  ['what a test reads too', { 'a.test.ts': 'process.env.A_B', 'a.ts': 'process.env.A_B' }],
  [
    'code behind its tests',
    { 'a.rs': '#[cfg(test)]\nmod tests {\n    fn a() {}\n}\n\nfn b() { env::var("A_B"); }\n' },
  ],
  ['code beside an image that sets it', { Dockerfile: 'ENV A_B=1', 'a.ts': 'process.env.A_B' }],
])('%s is of the application', (_, files) => {
  expect(namesOfApplication(files)).toBe('A_B');
});

it.each([0, 20, 30, 40, 60, 2000])('knows a read wherever it stands, %s characters after another', (far) => {
  const between = `\n${'x'.repeat(far)}\n`;
  const text = `${between}process.env.A_B${between}Deno.env.get('C_D')${between}`;
  expect(namesIn({ 'a.ts': text })).toBe('A_B C_D');
});

it('knows what Laravel reads where the application has no configuration of its own', () => {
  const files = { 'composer.json': '{"require": {"laravel/framework": "^12.0"}}' };
  expect(namesOfApplication(files)).toContain('CACHE_STORE');
  expect(namesOfApplication({ ...files, 'config/cache.php': "env('A_B')" })).not.toContain('CACHE_STORE');
});

it('names the documentation of every idiom', () => {
  for (const { idioms } of languages)
    for (const { source } of idioms) expect(source).toMatch(/^https:\/\/[\w.-]+\.\w+/);
});
