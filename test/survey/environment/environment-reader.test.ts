import { expect, it } from 'vitest';
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

it.each([
  ['a.ts', 'use(process.env.A_B)', true, undefined],
  ['a.ts', "process.env.A_B ?? 'x'", false, 'x'],
  ['a.ts', 'process.env.A_B || 3000', false, '3000'],
  ['a.ts', "const { A_B = 'x' } = process.env", false, 'x'],
  ['a.ts', 'if (process.env.A_B === "1") run()', false, undefined],
  ['env.ts', "createEnv({ server: { A_B: z.string().default('x') } })", false, 'x'],
  ['env.ts', 'createEnv({ server: { A_B: z.string().optional() } })', false, undefined],
  ['a.py', 'os.environ["A_B"]', true, undefined],
  ['a.py', 'os.environ.get("A_B", "x")', false, 'x'],
  ['a.py', 'env.bool("A_B", default=True)', false, 'true'],
  ['a.py', 'config("A_B", cast=int)', true, undefined],
  ['a.py', 'class S(BaseSettings):\n    a_b: int = 5\n', false, '5'],
  ['a.rb', 'ENV.fetch("A_B", "x")', false, 'x'],
  ['a.rb', 'ENV.fetch("A_B")', true, undefined],
  ['a.rs', 'env::var("A_B").unwrap_or("x".into())', false, 'x'],
  ['a.kt', 'System.getenv("A_B") ?: "x"', false, 'x'],
  ['a.go', 'type C struct {\n\tA string `env:"A_B" envDefault:"x"`\n}', false, 'x'],
  ['a.sh', 'echo "${A_B:-x}"', false, 'x'],
  ['a.sh', 'echo "${A_B:?}"', true, undefined],
])('%s: %s', (path, text, required, preset) => {
  const text2 = path.endsWith('.py') ? `import decouple, environ\n${text}` : text;
  const found = only(path, text2);
  expect({ name: found.name, required: found.required, default: found.default }).toEqual({
    name: 'A_B',
    required,
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
  ['a remark on a condition', '// only when we are asked to\nif (process.env.A_B) run()'],
])('does not take %s for a description', (_, text) => {
  expect(only('a.ts', text).description).toBeUndefined();
});

it('knows what only tests read, and what the platform sets', () => {
  const flags = environmentOf({
    'a.test.ts': 'process.env.A_B; process.env.C_D',
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
