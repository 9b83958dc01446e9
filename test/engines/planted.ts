import { createHash } from 'node:crypto';

/**
 * Synthetic leaks: every name in every syntax with every kind of value. Values are computed from a seed at run
 * time, so that no secret stands in this repository and every run plants the same ones.
 */

export const plantedNames = [
  'SESSION_SECRET',
  'JWT_SECRET',
  'AUTH_SECRET',
  'SECRET_KEY_BASE',
  'COOKIE_PASSWORD',
  'ADMIN_PASSWD',
  'DB_PASS',
  'SMTP_PASS',
  'REDIS_PASSWORD',
  'BACKUP_PASSPHRASE',
  'PASSWORD_PEPPER',
  'TOKEN_SALT',
  'WEBHOOK_HMAC',
  'ENCRYPTION_KEY',
  'SIGNING_KEY',
  'INTERNAL_API_KEY',
  'BILLING_APIKEY',
  'DEPLOY_TOKEN',
  'NPM_PAT',
  'VAULT_CREDENTIALS',
] as const;

export const plantedConnections = [
  'DATABASE_URL',
  'REDIS_URL',
  'AMQP_URL',
  'MONGODB_URI',
  'SEARCH_URL',
] as const;

type Syntax = {
  readonly id: string;
  readonly file: string;
  readonly write: (name: string, value: string) => string;
};

/** Ways in which a literal meets the name of a variable, one row each. */
export const plantedSyntaxes: readonly Syntax[] = [
  { id: 'dotenv', file: '.env.staging', write: (name, value) => `${name}=${value}\n` },
  {
    id: 'dotenv-example',
    file: '.env.example',
    write: (name, value) => `# Needed.\n${name}=${value}\nPORT=3000\n`,
  },
  { id: 'dotenv-quoted', file: '.env.staging', write: (name, value) => `${name}="${value}"\n` },
  { id: 'shell-export', file: 'start.sh', write: (name, value) => `export ${name}='${value}'\n` },
  { id: 'shell-default', file: 'start.sh', write: (name, value) => `: "\${${name}:-${value}}"\n` },
  { id: 'yaml', file: 'values.yaml', write: (name, value) => `env:\n  ${name}: ${value}\n` },
  { id: 'yaml-quoted', file: 'ci.yml', write: (name, value) => `env:\n  ${name}: "${value}"\n` },
  {
    id: 'kubernetes',
    file: 'deployment.yaml',
    write: (name, value) => `env:\n  - name: ${name}\n    value: "${value}"\n`,
  },
  {
    id: 'compose-list',
    file: 'compose.yaml',
    write: (name, value) => `environment:\n  - ${name}=${value}\n`,
  },
  {
    id: 'compose-default',
    file: 'compose.yaml',
    write: (name, value) => `environment:\n  ${name}: \${${name}:-${value}}\n`,
  },
  {
    id: 'compose-quoted-default',
    file: 'compose.yaml',
    write: (name, value) => `environment:\n  ${name}: "\${${name}:-${value}}"\n`,
  },
  { id: 'json', file: 'config.json', write: (name, value) => `{ "${name}": "${value}" }\n` },
  {
    id: 'json-name-value',
    file: 'task.json',
    write: (name, value) => `[{ "name": "${name}", "value": "${value}" }]\n`,
  },
  { id: 'js-const', file: 'config.js', write: (name, value) => `const ${name} = '${value}';\n` },
  {
    id: 'js-property',
    file: 'config.ts',
    write: (name, value) => `export const config = { ${name}: '${value}' };\n`,
  },
  { id: 'js-assign', file: 'setup.js', write: (name, value) => `process.env.${name} = '${value}';\n` },
  {
    id: 'js-or',
    file: 'config.js',
    write: (name, value) => `const s = process.env.${name} || '${value}';\n`,
  },
  {
    id: 'js-nullish',
    file: 'config.ts',
    write: (name, value) => `const s = process.env['${name}'] ?? "${value}";\n`,
  },
  {
    id: 'zod',
    file: 'env.ts',
    write: (name, value) => `z.object({ ${name}: z.string().min(8).default('${value}') });\n`,
  },
  {
    id: 'typed-const',
    file: 'env.ts',
    write: (name, value) => `export const ${name}: string = "${value}";\n`,
  },
  {
    id: 'python-get',
    file: 'settings.py',
    write: (name, value) => `S = os.environ.get("${name}", "${value}")\n`,
  },
  {
    id: 'python-or',
    file: 'settings.py',
    write: (name, value) => `S = os.getenv("${name}") or "${value}"\n`,
  },
  { id: 'python-set', file: 'conftest.py', write: (name, value) => `os.environ["${name}"] = "${value}"\n` },
  {
    id: 'python-pydantic',
    file: 'settings.py',
    write: (name, value) => `    ${name}: SecretStr = Field(default="${value}")\n`,
  },
  { id: 'go-setenv', file: 'main.go', write: (name, value) => `os.Setenv("${name}", "${value}")\n` },
  {
    id: 'rust',
    file: 'main.rs',
    write: (name, value) => `env::var("${name}").unwrap_or_else(|_| "${value}".into());\n`,
  },
  { id: 'ruby-fetch', file: 'app.rb', write: (name, value) => `S = ENV.fetch("${name}") { "${value}" }\n` },
  { id: 'ruby-hash', file: 'app.rb', write: (name, value) => `ENV['${name}'] ||= '${value}'\n` },
  { id: 'php-env', file: 'app.php', write: (name, value) => `'key' => env('${name}', '${value}'),\n` },
  { id: 'java', file: 'App.java', write: (name, value) => `map.getOrDefault("${name}", "${value}");\n` },
  { id: 'properties', file: 'app.properties', write: (name, value) => `${name} = ${value}\n` },
  { id: 'xml', file: 'web.config', write: (name, value) => `<add key="${name}" value="${value}" />\n` },
  {
    id: 'terraform',
    file: 'variables.tf',
    write: (name, value) => `variable "${name}" {\n  type    = string\n  default = "${value}"\n}\n`,
  },
  { id: 'docker-env', file: 'Dockerfile', write: (name, value) => `FROM scratch\nENV ${name} ${value}\n` },
  { id: 'docker-arg', file: 'Dockerfile', write: (name, value) => `FROM scratch\nARG ${name}=${value}\n` },
  { id: 'make', file: 'Makefile', write: (name, value) => `${name} ?= ${value}\n` },
];

/** Bytes that depend on the seed alone. */
function bytes(seed: string, count: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(count / 32) }, (_, index) =>
    createHash('sha256').update(`${seed}#${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, count);
}

function pick(seed: string, alphabet: string, length: number): string {
  return Array.from(bytes(seed, length), (byte) => alphabet[byte % alphabet.length]).join('');
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

type ValueKind = { readonly id: string; readonly make: (seed: string) => string };

/** Kinds of generated secrets: what openssl, password managers and frameworks print. */
export const plantedValues: readonly ValueKind[] = [
  { id: 'hex', make: (seed) => bytes(seed, 16).toString('hex') },
  { id: 'base64', make: (seed) => bytes(seed, 32).toString('base64') },
  { id: 'base64url', make: (seed) => bytes(seed, 24).toString('base64url') },
  { id: 'alphanumeric', make: (seed) => pick(seed, letters + digits, 20) },
  { id: 'password', make: (seed) => pick(seed, `${letters}${digits}!@%^&*`, 14) },
  {
    id: 'uuid',
    make: (seed) =>
      bytes(seed, 16)
        .toString('hex')
        .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  },
];

const schemes = ['postgresql', 'mysql', 'redis', 'amqps', 'mongodb+srv', 'https'];

/** Connection strings to a host that can be reached, with a generated password. */
const connectionKinds: readonly ValueKind[] = ['hex', 'alphanumeric', 'base64url'].map((id) => ({
  id: `url-${id}`,
  make: (seed) => {
    const scheme = schemes[bytes(seed, 1)[0]! % schemes.length]!;
    const password = plantedValues
      .find((kind) => kind.id === id)!
      .make(seed)
      .slice(0, 24);
    return `${scheme}://app:${password}@db.acme-prod.net/app`;
  },
}));

export type Planted = {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  readonly syntax: string;
  readonly kind: string;
};

function plant(names: readonly string[], kinds: readonly ValueKind[]): readonly Planted[] {
  return names.flatMap((name) =>
    plantedSyntaxes.flatMap(({ id: syntax, file, write }) =>
      kinds.map(({ id: kind, make }) => ({
        path: `${name}/${syntax}/${kind}/${file}`,
        text: write(name, make(`${name} ${syntax} ${kind}`)),
        name,
        syntax,
        kind,
      })),
    ),
  );
}

/** Every case, one small file each. */
export function plantedCases(): readonly Planted[] {
  return [...plant(plantedNames, plantedValues), ...plant(plantedConnections, connectionKinds)];
}
