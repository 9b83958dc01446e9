import { expect, it } from 'vitest';
import type { Variable } from '../../../source/questions/facts.ts';
import { environmentOf, namesIn } from './found.ts';

const only = (path: string, text: string) => environmentOf({ [path]: text }).variables[0]!;

it('gives every read with its path and line', () => {
  const { variables } = environmentOf({
    'b.ts': '\nprocess.env.A_B',
    'a.py': 'import os\nos.environ["A_B"]\nos.environ["A_B"]',
  });
  expect(variables[0]?.reads).toEqual([
    { path: 'a.py', line: 2 },
    { path: 'a.py', line: 3 },
    { path: 'b.ts', line: 2 },
  ]);
});

/** Required, optional, or `undefined` where the code does not tell. */
const needOf = ({ required, optional }: Variable) =>
  required ? 'required' : optional ? 'optional' : undefined;

it.each([
  ['a.ts', 'use(process.env.A_B)', undefined, undefined],
  ['a.ts', "process.env.A_B ?? 'x'", 'optional', 'x'],
  ['a.ts', 'process.env.A_B || 3000', 'optional', '3000'],
  ['a.ts', "process.env.A_B ? 'a' : 'b'", 'optional', undefined],
  ['a.ts', 'process.env.A_B?.trim()', 'optional', undefined],
  ['a.ts', 'process.env.A_B && run()', 'optional', undefined],
  ['a.ts', "const { A_B = 'x' } = process.env", 'optional', 'x'],
  ['a.ts', 'if (process.env.A_B === "1") run()', 'optional', undefined],
  ['a.ts', 'if (process.env.A_B) run()', 'optional', undefined],
  ['a.ts', 'if (!process.env.A_B) { throw new Error("A_B") }', 'required', undefined],
  ['a.ts', 'const a = process.env.A_B;\nif (!a) throw new Error("A_B");', 'required', undefined],
  ['a.ts', 'const a = process.env.A_B;\nif (a) run(a);', 'optional', undefined],
  ['a.ts', 'const a = { b: process.env.A_B,\n};', undefined, undefined],
  ['a.ts', "f(process.env.A_B, 'not a default')", undefined, undefined],
  ['a.ts', "const a = process.env.A_B || 'x-' + name", 'optional', undefined],
  ['a.ts', "requireEnv('A_B')", 'required', undefined],
  ['a.ts', 'process.env.A_B ?? 32_000', 'optional', '32000'],
  ['env.ts', 'createEnv({ server: { A_B: z.string().optional() } })\nenv.A_B', 'optional', undefined],
  ['env.ts', 'createEnv({ server: { A_B: z.string() } })', 'required', undefined],
  ['env.ts', 'createEnv({ server: { A_B: z.string().prefault("x") } })', 'optional', 'x'],
  ['env.ts', 'createEnv({ server: { A_B: flag("false") } })', undefined, undefined],
  ['env.ts', "createEnv({ server: { A_B: z.string().default('x') } })", 'optional', 'x'],
  [
    'env.ts',
    'createEnv({ server: { A_B: z.string().optional() }, runtimeEnv: { A_B: process.env.A_B } })',
    'optional',
    undefined,
  ],
  ['a.py', 'os.environ["A_B"]', 'required', undefined],
  ['a.py', 'os.environ.get("A_B", "x")', 'optional', 'x'],
  ['a.py', 'os.environ.get("A_B")', undefined, undefined],
  ['a.py', 'a = os.getenv("A_B")\nif not a:\n    raise ValueError', 'required', undefined],
  ['a.py', 'env.bool("A_B", default=True)', 'optional', 'true'],
  ['a.py', 'config("A_B", cast=int)', 'required', undefined],
  ['a.py', 'class S(BaseSettings):\n    a_b: int = 5\n', 'optional', '5'],
  ['a.py', 'class S(BaseSettings):\n    a_b: int\n', 'required', undefined],
  ['a.rb', 'ENV.fetch("A_B", "x")', 'optional', 'x'],
  ['a.rb', 'ENV.fetch("A_B") { "x" }', 'optional', 'x'],
  ['a.rb', 'ENV.fetch("A_B")', 'required', undefined],
  ['a.rb', "ENV['A_B']", undefined, undefined],
  ['a.rb', "ENV['A_B']&.split(',')", 'optional', undefined],
  ['a.rb', "run if ENV['A_B'].present?", 'optional', undefined],
  ['a.rb', "ENV['A_B'] || 'x'", 'optional', 'x'],
  ['a.rs', 'env::var("A_B").unwrap_or("x".into())', 'optional', 'x'],
  ['a.rs', 'let a = env::var("A_B").expect("A_B");', 'required', undefined],
  ['a.rs', 'if let Ok(a) = env::var("A_B") { run(a) }', 'optional', undefined],
  ['a.kt', 'System.getenv("A_B") ?: "x"', 'optional', 'x'],
  ['a.kt', 'System.getenv("A_B") ?: error("A_B")', 'required', undefined],
  ['a.go', 'type C struct {\n\tA string `env:"A_B" envDefault:"x"`\n}', 'optional', 'x'],
  ['a.go', 'if v := os.Getenv("A_B"); v != "" {\n\trun(v)\n}', 'optional', undefined],
  ['a.go', 'v := os.Getenv("A_B")\nif v == "" {\n\tlog.Fatal("A_B")\n}', 'required', undefined],
  ['a.exs', 'System.get_env("A_B") || raise "A_B"', 'required', undefined],
  ['a.php', "'host' => env('A_B', 'api-'.env('C_D', 'x'))", 'optional', undefined],
  ['a.sh', 'echo "${A_B:-x}"', 'optional', 'x'],
  ['a.sh', 'echo "${A_B:?}"', 'required', undefined],
  ['compose.yaml', 'services:\n  a:\n    image: ${A_B:-x}', 'optional', 'x'],
  ['compose.yaml', 'services:\n  a:\n    image: ${A_B:?set it}', 'required', undefined],
  ['application.yaml', 'url: ${A_B:x}', 'optional', 'x'],
])('%s: %s', (path, text, need, preset) => {
  const text2 = path.endsWith('.py') ? `import decouple, environ\n${text}` : text;
  const found = only(path, text2);
  expect({ name: found.name, need: needOf(found), default: found.default }).toEqual({
    name: 'A_B',
    need,
    default: preset,
  });
});

it.each([
  ['the default of a secret', 'process.env.API_KEY ?? "abc"'],
  ['an address with a password', 'process.env.SITE ?? "http://a:b@c"'],
])('never shows %s', (_, text) => {
  expect(only('a.ts', text).default).toBeUndefined();
});

it.each([
  [
    'a comment above',
    '// How long to wait for an answer\nconst a = process.env.A_B',
    'How long to wait for an answer',
  ],
  ['a comment behind', 'const a = process.env.A_B // how long to wait', 'how long to wait'],
  ['a schema', "createEnv({ server: { A_B: z.string().describe('how long to wait') } })", 'how long to wait'],
])('describes a variable by %s', (_, text, description) => {
  expect(only('a.ts', text).description).toBe(description);
});

it.each([
  ['a note to a tool', '// eslint-disable-next-line no-process-env\nconst a = process.env.A_B'],
  ['code switched off', '// const b = process.env.C_D;\nconst a = process.env.A_B'],
  [
    'a heading above entries of several lines',
    '// Flags\n// All the letters\nA_B: z\n  .string(),\nC_D: z.string(),\nprocess.env.A_B',
  ],
  [
    'a title above entries of several lines',
    '// All the letters\nA_B: z\n  .string(),\nC_D: z.string(),\nprocess.env.A_B',
  ],
  ['a step of a function', 'f() {\n  // Check whether it changed\n  const a = process.env.A_B'],
  ['a title in capitals', '// Performance Flags\nA_B: process.env.A_B,'],
  ['a title of settings', '// Media cleaner configuration (S3)\nA_B: process.env.A_B,'],
  [
    'what a number once stood for',
    'A_B: z.number().default(900), // allow bursts of 750 requests\nprocess.env.A_B',
  ],
  [
    'what the number of a default stands for',
    'A_B: z.number().default(750), // allow bursts of 750 requests\nprocess.env.A_B',
  ],
  [
    'the last line of a longer comment',
    '/** It is long and\n * it goes on from there */\nA_B: process.env.A_B,',
  ],
  ['what it is handed to', 'queue({\n  max: env.A_B, // at most so many at once\n})\nprocess.env.A_B'],
  ['a numbered step', '// Step 2: read it in chunks\nA_B: process.env.A_B,'],
  ['the heading of a list', '// All about the letters\nA_B: process.env.A_B,\nC_D: process.env.C_D,'],
  ['an option of a command', '// --no-letters and others\nconst a = process.env.A_B'],
  ['a remark on a condition', '// only when we are asked to\nif (process.env.A_B) run()'],
])('does not take %s for a description', (_, text) => {
  expect(only('a.ts', text).description).toBeUndefined();
});

it('knows what only tests read, and what the platform sets', () => {
  const flags = environmentOf({
    'a.test.ts': 'process.env.A_B; process.env.C_D',
    'features/support/a.rb': "ENV['A_B']",
    'a.ts': 'process.env.C_D; process.env.GITHUB_SHA',
  }).variables.map(({ name, testOnly, platform }) => ({ name, testOnly, platform }));
  expect(flags).toEqual([
    { name: 'A_B', testOnly: true, platform: false },
    { name: 'C_D', testOnly: false, platform: false },
    { name: 'GITHUB_SHA', testOnly: false, platform: true },
  ]);
});

it('compares with the example files', () => {
  const { variables, unread, examples } = environmentOf({
    '.env.example': 'A_B=\n# C_D=x\nexport GONE=1\n# prose = not a name\n',
    'a.ts': 'process.env.A_B; process.env.NEW_ONE; process.env.C_D',
  });
  expect(variables.map(({ name, documented }) => [name, documented])).toEqual([
    ['A_B', true],
    ['C_D', true],
    ['NEW_ONE', false],
  ]);
  expect(unread).toEqual([{ name: 'GONE', path: '.env.example', line: 3 }]);
  expect(examples).toEqual([{ path: '.env.example', names: ['A_B', 'C_D', 'GONE'] }]);
});

it('resolves constants, and reports what it cannot resolve with its place', () => {
  const { variables, dynamic } = environmentOf({
    'names.go': 'const keyName = "API_TOKEN" // env',
    'a.go': 'os.Getenv(keyName)\nos.Getenv(other)\n',
    'a.ts': 'process.env[`${prefix}_URL`]',
  });
  expect(variables.map(({ name }) => name)).toEqual(['API_TOKEN']);
  expect(dynamic).toEqual([
    { path: 'a.go', line: 2, expression: 'os.Getenv(other)' },
    { path: 'a.ts', line: 1, expression: 'process.env[`${prefix}_URL`]' },
  ]);
});

it.each([
  ['a.ts', "const P = 'APP_'\nprocess.env[P + 'URL']", 'APP_URL'],
  ['a.ts', "const P = 'APP'\nprocess.env[`${P}_URL`]", 'APP_URL'],
  ['a.ts', "process.env['APP_' + 'URL']", 'APP_URL'],
  ['a.py', 'P = "APP_"\nos.getenv(P + "URL", "x")', 'APP_URL'],
  ['a.py', 'P = "APP_"\nos.environ[f"{P}URL"]', 'APP_URL'],
  ['a.go', 'const p = "APP_"\nos.Getenv(p + "URL")', 'APP_URL'],
  ['a.go', 'const p = "APP"\nos.Getenv(fmt.Sprintf("%s_URL", p))', 'APP_URL'],
  ['a.rs', 'const P: &str = "APP";\nenv::var(format!("{P}_URL"))', 'APP_URL'],
  ['a.rb', 'P = "APP"\nENV["#{P}_URL"]', 'APP_URL'],
  ['A.java', 'private static final String P = "APP_";\nSystem.getenv(P + "URL");', 'APP_URL'],
])('resolves a name that constants of %s make: %j', (path, text, name) => {
  const { variables, dynamic } = environmentOf({ [path]: text });
  expect([variables.map((each) => each.name), dynamic]).toEqual([[name], []]);
});

it.each([
  ['a parameter', 'function f(p) {\n  return process.env[`${p}_URL`]\n}'],
  ['a variable with two values', "let p = 'A'\np = 'B'\nprocess.env[p + '_URL']"],
  ['a computed prefix', 'const p = stage()\nprocess.env[p + "_URL"]'],
])('leaves a name dynamic that depends on %s', (_, text) => {
  const { variables, dynamic } = environmentOf({ 'a.ts': text });
  expect([variables, dynamic.length]).toEqual([[], 1]);
});

it('does not report a variable that is set as a dynamic read', () => {
  expect(
    environmentOf({ 'a.ts': 'process.env[`${p}_URL`] = url; process.env[key] = value' }).dynamic,
  ).toEqual([]);
});

it('says nothing about need where a schema stands elsewhere, and trusts a default that a schema gives', () => {
  expect(only('a.ts', 'createEnv({ server: { A_B: checks } })')).toMatchObject({ required: false });
  const schema = "createEnv({ server: { A_B: z.string().default('x') } })\n";
  const use = "if (!process.env.A_B) throw new Error('A_B')";
  expect(only('a.ts', schema + use)).toMatchObject({ required: false, optional: true });
});

it.each([
  ['# Load environment variables\nKEY = os.environ["A_B"]'],
  ['# Local vars\nKEY = os.environ["A_B"]'],
  ['# Tracing of requests ---\nKEY = os.environ["A_B"]'],
])('takes no step of the code and no title for a description: %j', (text) => {
  expect(only('a.py', text)).not.toHaveProperty('description');
});

it('takes no description that a quote within it cuts short', () => {
  const text = `class Settings(BaseSettings):\n    a_b: str = Field(description="A list, such as \\"x\\".")\n`;
  expect(only('a.py', text)).not.toHaveProperty('description');
});

it('strips what could steer a terminal from a description', () => {
  const text = "createEnv({ server: { A_B: z.string().describe('red \u001b[31m alert \u202e now') } })";
  expect(only('a.ts', text).description).toBe('red [31m alert now');
});

it.each([
  ['open brackets', 'createEnv({'.repeat(40_000)],
  ['braces before the environment', `${'{'.repeat(200_000)}} = process.env`],
  ['one long word', `process.env ${'env'.repeat(200_000)}`],
  ['quotes', `process.env.A_B ${"'".repeat(200_000)}`],
  ['slashes', `process.env.A_B ${'=/'.repeat(200_000)}`],
  ['template holes', `process.env.A_B ${'`${'.repeat(100_000)}`],
  ['spaces', `const env${' '.repeat(400_000)}= process.env`],
  ['blank lines', `process.env.A_B\n${' \n'.repeat(200_000)}`],
  ['equal signs', `env${'='.repeat(400_000)}`],
  ['calls', `process.env[x] ${'f(x, '.repeat(80_000)}`],
])('is done with hostile text: %s', (_, text) => {
  const files = ['a.ts', 'a.py', 'a.go', 'a.rb', 'a.php', 'a.java', 'a.sh', 'a.yaml'];
  const broken = text.slice(0, 20_000).replace(/.{390}/g, '$&\n');
  const both = [text, broken].flatMap((each, index) => files.map((path) => [`${index}/${path}`, each]));
  expect(() => environmentOf(Object.fromEntries(both))).not.toThrow();
});

it('leaves out minified files', () => {
  expect(namesIn({ 'a.js': `${'x=1;'.repeat(10_000)}process.env.A_B` })).toBe('');
});
