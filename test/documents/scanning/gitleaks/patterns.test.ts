import { describe, expect, it } from 'vitest';
import { syntheticSecret } from '../../../../source/documents/scanning/proof-plan.ts';
import {
  connectionString,
  harmlessPasswords,
  harmlessValues,
  localHosts,
  madeUp,
  madeUpPlaces,
  oneOf,
  secretAssignment,
} from '../../../../source/documents/scanning/gitleaks/patterns.ts';

/** Our expressions scope their flags as the engines' language does, and JavaScript's does not yet. */
const matches = (expression: string, text: string) =>
  new RegExp(expression.replaceAll('(?i:', '(?:'), expression.includes('(?i:') ? 'i' : '').test(text);
const isHarmless = (text: string) => harmlessValues.some((expression) => matches(expression, text));

/** Each was reported in a public repository once. */
describe('values that are no secrets', () => {
  it.each([
    ['a limit', '60/minute'],
    ['a test word', 'e2e_srh_token'],
    ['words with a digit in them', 's3user-s3cret'],
    ['what a vendor made up', 'THis~iS4faKe.53CreTvALu'],
    ['a message with an interpolation', '.{$show_line_num}.'],
    ['a Ruby interpolation', 'key-#{index}1'],
    ['code between two texts', ").type(Cypress.env('".slice(0, -1)],
    ['minified code between two texts', '),E=n.limit1;!D;)n.limit=h,n.limit=[w,'],
    ['what stands before a bracket', 'redirectUris=['],
    ['a comment', '#DEPRECATED'],
    ['a host with a wildcard', '*.acme.io'],
    ['a negated identifier', '!isDevelopment'],
    ['words between symbols', 'secret-$&-value'],
    ['words that say how long they are', 'SomeRandomStringOf32CharsExactly'],
    ['the name of a variable', '_APP_OPENSSL_KEY_V1='],
    ['a name between marks that a script replaces', '#APP_AES_256_KEY#'],
    ['a name between underscores', '__APP_AES_256_KEY__'],
    ['what a test counts up', 'sk-ant-12345'],
    ['a concatenation', ".$request->input1('".slice(0, -1)],
    ['a short text around a word', 'N0t-so-Secret-4u!'],
    ['words between exclamation marks', '!ChangeThisMercureHubJWTSecretKey!'],
    ['words and a number of four digits', 'SomeRandomString3232RandomString'],
    ['a path in a configuration', '%kernel.project_dir%/config/oauth2/private.pem'],
    ['a path of a key', '/etc/acme/2024/server1.key'],
    ['a reference', 'process.env.SESSION_SECRET'],
    ['a reference with a digit', 'process.env.E2E_WEBHOOK_URL;'],
    ['a template', 'prefix-${SECRET_1}'],
  ])('%s', (_, text) => {
    expect(isHarmless(text)).toBe(true);
  });
});

describe('values that are reported', () => {
  it.each([
    ['letters and digits', syntheticSecret('a')],
    ['words and a long number', 'kestrel-48151623'],
    ['a digest', [...syntheticSecret('b')].map((char) => char.charCodeAt(0).toString(16)).join('')],
    ['a password that opens with a bracket', `)${syntheticSecret('c', 12)}!`],
    ['a prefix and a generated token', `token_${syntheticSecret('f')}`],
    ['upper and lower case around a digit', 'qWer7TyuI-oPas4DfgH'],
  ])('%s', (_, text) => {
    expect(isHarmless(text)).toBe(false);
  });
});

describe('places where values are made up', () => {
  const isTest = (path: string) => madeUpPlaces.some((place) => new RegExp(place).test(path));

  it.each([
    'src/utils.test.ts',
    'apps/web/__tests__/flows/config.ts',
    'tests/Unit/ParseTest.php',
    'pkg/task_test.go',
    './test_settings.py',
    String.raw`app\tests\login.py`,
    'cypress/e2e/login.cy.ts',
    'spec/models/user_spec.rb',
    'README.md',
    'docs/install.rst',
    './src/locales/de/login.json',
    'db/migrate/20240101_users.rb',
  ])('%s', (path) => {
    expect(isTest(path)).toBe(true);
  });

  it.each([
    'tests/.env.ci',
    'docs/compose.yaml',
    'src/locale.ts',
    'notes.txt',
    'src/latest.ts',
    'src/contest/entry.ts',
    'test/compose.yaml',
    'conftest.py',
  ])('not %s', (path) => {
    expect(isTest(path)).toBe(false);
  });

  it('report a generated key all the same', () => {
    expect(new RegExp(madeUp).test(syntheticSecret('e'))).toBe(false);
    expect(new RegExp(madeUp).test(syntheticSecret('e', 12))).toBe(true);
  });
});

describe('one of several words', () => {
  const words = ['API_TOKEN', 'AUTH_KEY', 'DB_PASS', 'mailKey'];

  it.each(words)('%s', (word) => {
    expect(new RegExp(String.raw`^${oneOf(words)}$`).exec(word)?.[0]).toBe(word);
  });

  it('and no other', () => {
    expect(new RegExp(oneOf(words)).test('MAIL_TOKEN')).toBe(false);
  });
});

describe('the value of an assignment', () => {
  const value = syntheticSecret('g');
  const found = (text: string) =>
    new RegExp(secretAssignment(['API_TOKEN']))
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined);

  it.each([
    ['a default in quotes', `API_TOKEN: "\${API_TOKEN:-${value}}"`],
    ['a default in quotes, of another name', `API_TOKEN: '\${OTHER_NAME-${value}}'`],
    ['a default', `API_TOKEN: \${API_TOKEN:-${value}}`],
    ['a text', `API_TOKEN = "${value}"`],
    ['a bare word', `API_TOKEN=${value}`],
  ])('%s', (_, text) => {
    expect(found(text)).toBe(value);
  });

  it('is the whole text where something stands around the default', () => {
    expect(found(`API_TOKEN: "\${API_TOKEN:-${value}}/more"`)).toBe(`\${API_TOKEN:-${value}}/more`);
  });
});

describe('connection strings', () => {
  const [password] = [syntheticSecret('d', 16)];
  const reported = (text: string) => {
    const match = new RegExp(connectionString([])).exec(text);
    const secret = match?.[1] ?? '';
    return (
      match !== null &&
      !harmlessPasswords.some((expression) => matches(expression, secret)) &&
      !localHosts.some((expression) => matches(expression, match[0]))
    );
  };

  it.each(['db.acme-prod.net', 'db.acme.internal', '10.1.2.3:5432'])('to %s are reported', (host) => {
    expect(reported(`postgres://app:${password}@${host}/app`)).toBe(true);
  });

  it.each([
    'localhost:5432',
    'db:5432',
    'host.docker.internal',
    '127.0.0.1:${{',
    'host.testcontainers.internal:%d',
    'db.example.com',
    '192.0.2.7',
  ])('to %s are not', (host) => {
    expect(reported(`postgres://app:${password}@${host}/app`)).toBe(false);
  });
});
