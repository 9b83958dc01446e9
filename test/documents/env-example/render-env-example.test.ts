import { expect, it } from 'vitest';
import { renderEnvExample } from '../../../source/documents/env-example/render-env-example.ts';
import { placeholderOf } from '../../../source/documents/env-example/placeholder.ts';
import type { Environment, Facts, Variable } from '../../../source/questions/facts.ts';

const variable = (name: string, more: Partial<Variable> = {}): Variable => ({
  name,
  reads: [{ path: 'a.ts', line: 1 }],
  required: true,
  testOnly: false,
  platform: false,
  secret: false,
  connection: false,
  documented: false,
  ...more,
});

function rendered(variables: readonly Variable[], examples: Environment['examples'] = []) {
  const environment: Environment = { variables, dynamic: [], unread: [], examples };
  const facts: Facts = {
    today: '2026-01-01',
    directory: 'app',
    tags: [],
    manifests: [],
    paths: [],
    texts: new Map(),
    environment,
    claims: [],
  };
  return renderEnvExample({ facts });
}

it('writes a comment above every variable, grouped by service', () => {
  const [file] = rendered([
    variable('STRIPE_KEY', { service: 'Stripe', secret: true }),
    variable('LOG_LEVEL', {
      required: false,
      optional: true,
      default: 'info',
      description: 'how much to say',
    }),
  ]);
  expect(file).toEqual({
    path: '.env.example',
    text: [
      '# Environment variables that the code reads.',
      '# Set what you need, as in a copy named .env. The copy holds secrets: keep it out of version control.',
      '',
      '# --- Application ---',
      '',
      '# How much to say. Optional. Read in a.ts.',
      '# LOG_LEVEL=info',
      '',
      '# --- Stripe ---',
      '',
      '# Secret. Required. Read in a.ts.',
      'STRIPE_KEY=',
      '',
    ].join('\n'),
  });
});

it('writes nothing where nothing is read, and nothing that others set', () => {
  expect(rendered([])).toEqual([]);
  const others = [variable('CI', { platform: true }), variable('TEST_URL', { testOnly: true })];
  expect(rendered([...others, variable('X_Y', { reads: [{ path: 'examples/a.ts', line: 1 }] })])).toEqual([]);
});

it.each([
  ['the one example that there is', ['apps/web/.env.sample'], 'lib/a.ts', 'apps/web/.env.sample'],
  ['the example of its package', ['.env.example', 'api/.env.example'], 'api/a.ts', 'api/.env.example'],
  ['the root for what no package owns', ['.env.example', 'api/.env.example'], 'lib/a.ts', '.env.example'],
  ['the main example of several', ['.env.docker.example', '.env.example'], 'a.ts', '.env.example'],
])('puts a variable into %s', (_, examples, read, path) => {
  const files = rendered(
    [variable('A_B', { reads: [{ path: read, line: 1 }] })],
    examples.map((example) => ({ path: example, names: ['OTHER'] })),
  );
  expect(files.map((file) => file.path)).toEqual([path]);
});

it.each([
  ['a secret', variable('API_KEY', { secret: true, default: 'abc' }), ''],
  ['a connection string', variable('REDIS_URL', { connection: true }), 'redis://localhost:6379'],
  ['an address of an unknown kind', variable('DATABASE_URL', { connection: true }), ''],
  ['a default', variable('PORT', { default: '3000' }), '3000'],
  ['a default that looks like a key', variable('SEED', { default: 'a1b2c3d4e5f6a7b8c9d0' }), ''],
  ["a default that is somebody's mailbox", variable('FROM', { default: 'ann@acme.io' }), ''],
  ["a default in somebody's home", variable('DATA', { default: '/home/ann/data' }), ''],
  ["a default in somebody's network", variable('SITE', { default: 'http://192.168.1.4:80' }), ''],
  ["a default that is somebody's tunnel", variable('SITE', { default: 'https://a1.ngrok.io' }), ''],
  [
    'a default on the own machine',
    variable('SITE', { default: 'http://localhost:80' }),
    'http://localhost:80',
  ],
  ['a default that would need quotes', variable('NAME', { default: 'a b' }), ''],
])('shows for %s what no scanner flags', (_, each, value) => {
  expect(placeholderOf(each)).toBe(value);
});

it('puts a variable into the example of every package that reads it, tests left out', () => {
  const reads = ['apps/api/a.ts', 'apps/web/e2e/a.ts', 'apps/worker/a.ts'].map((path) => ({ path, line: 1 }));
  const examples = ['api', 'web', 'worker'].map((app) => ({ path: `apps/${app}/.env.example`, names: [] }));
  const files = rendered([variable('A_B', { reads })], examples);
  expect(files.map(({ path }) => path)).toEqual(['apps/api/.env.example', 'apps/worker/.env.example']);
});

it('adds nothing to an example for one thing where others stand beside it', () => {
  const examples = ['dev/.env.stripe.example', 'dev/.env.github.example'].map((path) => ({
    path,
    names: [],
  }));
  const files = rendered([variable('A_B', { reads: [{ path: 'dev/a.yaml', line: 1 }] })], examples);
  expect(files.map(({ path }) => path)).toEqual(['.env.example']);
});

it.each([
  ['leaves out', [], []],
  ['gives its own example', [{ path: 'tools/x/.env.example', names: [] }], ['tools/x/.env.example']],
])('%s what only the makers’ own tools read', (_, examples, paths) => {
  const tool = variable('A_B', { reads: [{ path: 'tools/x/a.ts', line: 1 }] });
  const main = variable('C_D', { reads: [{ path: 'src/a.ts', line: 1 }] });
  const files = rendered([tool, main], [{ path: '.env.example', names: ['C_D'] }, ...examples]);
  expect(files.filter(({ text }) => text.includes('A_B')).map(({ path }) => path)).toEqual(paths);
});

it('takes an example in src as that of the package', () => {
  const examples = ['api/src/.env.example', 'worker/src/.env.example'].map((path) => ({ path, names: [] }));
  const files = rendered([variable('A_B', { reads: [{ path: 'worker/package.json', line: 1 }] })], examples);
  expect(files.map(({ path }) => path)).toEqual(['worker/src/.env.example']);
});

it.each(['.husky/pre-commit', '.agents/setup', 'web/benchJson.ts'])(
  'leaves out what only %s reads, a tool of those who make the application',
  (path) => {
    expect(rendered([variable('A_B', { reads: [{ path, line: 1 }] })])).toEqual([]);
  },
);
