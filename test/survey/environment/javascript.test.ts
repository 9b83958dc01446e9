import { expect, it } from 'vitest';
import { environmentOf, namesIn } from './found.ts';

/** One line a library of JavaScript and TypeScript, as its documentation shows it. */
it.each([
  ['a cast', 'a.ts', `(process.env as any).A_B; (process.env as Record<string, string>)['C_D']`, 'A_B C_D'],
  [
    'a cast, taken apart',
    'a.ts',
    `const { A_B = 'x', C_D } = process.env as Record<string, string>;`,
    'A_B C_D',
  ],
  ['a default import as well', 'a.ts', `import process, { env as e } from 'process';\ne.A_B`, 'A_B'],
  ['a helper by name', 'a.ts', `_.get(process.env, 'A_B'); readNumber('C_D', process.env)`, 'A_B C_D'],
  [
    'a few of them',
    'a.ts',
    `pick(process.env, ['A_B', 'C_D']); _.pick(process.env, 'E_F', 'G_H')`,
    'A_B C_D E_F G_H',
  ],
  ['a window', 'a.ts', 'window.ENV.A_B; window._env_.C_D; window.__ENV__.E_F', 'A_B C_D E_F'],
  [
    'hono/adapter',
    'a.ts',
    `import { env } from 'hono/adapter';\nenv(c).A_B; env<{ C_D: string }>(c).C_D`,
    'A_B C_D',
  ],
  [
    'the bindings of a worker',
    'a.ts',
    '// env\ntype Bindings = {\n  A_B: string;\n  name: string;\n  DB: D1Database;\n};',
    'A_B',
  ],
  [
    'nested generics',
    'a.ts',
    `import { ConfigService } from '@nestjs/config';\nconfigService.get<Array<string>>('A_B', []); configService.getOrThrow<Map<string, X>>("C_D")`,
    'A_B C_D',
  ],
  [
    'a service of one’s own',
    'a.ts',
    `this.configService.get('A_B'); configService.get<string>('C_D'); configService.get<Section>('E_F')`,
    'A_B C_D',
  ],
  [
    'Joi in a module',
    'a.ts',
    'ConfigModule.forRoot({ validationSchema: Joi.object({ A_B: Joi.string() }) })',
    'A_B',
  ],
  [
    'env-var',
    'a.ts',
    `import * as x from 'env-var';\nx.get('A_B').asInt(); const { get } = x; get('C_D').asString()`,
    'A_B C_D',
  ],
  ['another get', 'a.ts', `import { env } from './env';\nconst a = cache.get('A_B')`, ''],
  [
    'nconf',
    'a.js',
    `nconf.argv().env(['A_B', 'c__d']); nconf.get('E_F'); nconf.env({ whitelist: ['G_H'] })`,
    'A_B E_F G_H c__d',
  ],
  ['getenv', 'a.js', `getenv.int('A_B', 3); getenv.bool("C_D")`, 'A_B C_D'],
  [
    'what dotenv parsed',
    'a.js',
    `const c = dotenv.parse(text);\nc.A_B; require('dotenv').config().parsed.C_D`,
    'A_B C_D',
  ],
  ['react-native-config', 'a.js', `import Config from 'react-native-config';\nConfig.A_B`, 'A_B'],
  ['react-native-dotenv', 'a.js', `import { A_B, C_D as c } from '@env';`, 'A_B C_D'],
  [
    'webpack',
    'a.js',
    `new EnvironmentPlugin(['A_B']); new webpack.EnvironmentPlugin({ C_D: 'x', E_F: false })`,
    'A_B C_D E_F',
  ],
  [
    'parameters of Firebase',
    'a.ts',
    `import { defineInt } from 'firebase-functions/params'; // env\ndefineInt('A_B'); defineSecret('C_D')`,
    'A_B C_D',
  ],
  ['the Serverless Framework', 'a.ts', `const a = { b: '\${env:A_B}', c: "\${env:C_D, 'x'}" };`, 'A_B C_D'],
  ['Sequelize', 'a.js', `module.exports = { production: { use_env_variable: 'A_B' } };`, 'A_B'],
  [
    'AdonisJS 5',
    'a.ts',
    `import Env from '@ioc:Adonis/Core/Env';\nEnv.get('A_B'); Env.getOrFail('C_D')`,
    'A_B C_D',
  ],
  ['oclif', 'a.ts', `import { Flags } from '@oclif/core';\nFlags.string({ env: 'A_B' })`, 'A_B'],
  ['clipanion', 'a.ts', `import { Option } from 'clipanion';\nOption.String('--t', { env: \`A_B\` })`, 'A_B'],
  [
    'lists of Effect',
    'a.ts',
    `Config.array(Config.string(), 'A_B'); Config.hashSet(Config.number(), "C_D") // env`,
    'A_B C_D',
  ],
  ['runtypes', 'a.ts', 'Record({ A_B: String, C_D: String.optional() }).check(process.env)', 'A_B C_D'],
  [
    'Ajv',
    'a.js',
    `import Ajv from 'ajv';\nconst s = { properties: { A_B: { type: 'string' } } };\nnew Ajv().validate(s, process.env)`,
    'A_B',
  ],
  ['a function of Astro', 'a.ts', `import { A_B, getSecret } from 'astro:env/server'`, 'A_B'],
  [
    'Nitro',
    'nitro.config.ts',
    `export default { runtimeConfig: { apiToken: 'x', nested: { keyA: 1 } } }`,
    'NITRO_API_TOKEN NITRO_NESTED_KEY_A',
  ],
  [
    'yargs',
    'a.js',
    `require('yargs')(x).env('MY').option('veggie-count', {}).options({ meatType: {} })`,
    'MY_MEAT_TYPE MY_VEGGIE_COUNT',
  ],
  [
    'a module of Nuxt',
    'module.ts',
    `import { defineNuxtModule } from '@nuxt/kit'; // env\nruntimeConfig.oauth.gitHub = defu(runtimeConfig.oauth.gitHub, { clientId: '', b: { c: 1 } })`,
    'NUXT_OAUTH_GIT_HUB_B_C NUXT_OAUTH_GIT_HUB_CLIENT_ID',
  ],
  ['another configuration', 'a.ts', `runtimeConfig.oauth = { clientId: '' }`, ''],
  [
    'a copy',
    'a.js',
    `const copy = {};\nObject.keys(process.env).forEach((key) => { copy[trim(key)] = trim(process.env[key]); });\ncopy['A_B']; copy['C_' + x]`,
    'A_B',
  ],
  [
    'keys of an object',
    'a.ts',
    `const NAMES: Record<string, string> = {\n  A_B: 'x',\n  'C_D': 'y',\n};\nfor (const [name, key] of Object.entries(NAMES)) out[key] = process.env[name];`,
    'A_B C_D',
  ],
  [
    'keys of an object, one by one',
    'a.ts',
    `const NAMES = { A_B: 1, C_D: 2 };\nObject.keys(NAMES).forEach((name) => process.env[name]);`,
    'A_B C_D',
  ],
  [
    'what is picked out of an object',
    'a.ts',
    `const NAMES = { x: 'A_B', y: 'C_D' };\nconst name = NAMES[provider];\nprocess.env[name]`,
    'A_B C_D',
  ],
  [
    'what a constructor keeps',
    'a.ts',
    `class Setting {\n  constructor(type: Type, private readonly name: string) {}\n  read() { return process.env[this.name] }\n}\nnew Setting(Type.text, 'A_B')`,
    'A_B',
  ],
  [
    'rc',
    'a.js',
    `const env = 1;\nrequire('rc')('app', { port: 1, views: { engine: 'x' } })`,
    'app_port app_views__engine',
  ],
  [
    'a constant that is spelled like the name',
    'a.ts',
    `enum Keys {\n  DatabaseUrl = 'DATABASE_URL',\n  A_B = 'A_B',\n}\nprocess.env[Keys.DatabaseUrl]; process.env[Keys.A_B]`,
    'A_B DATABASE_URL',
  ],
])('%s', (_, path, text, names) => {
  expect(namesIn({ [path]: text })).toBe(names);
});

const nest = `import { ConfigService } from '@nestjs/config';\n`;

/** Nest hands its service over under any name, and functions of one's own ask it. */
it.each([
  [
    'by its type',
    'constructor(private readonly c: ConfigService<Env, true>) {}\nf() { return this.c.get("A_B") }',
  ],
  ['as a parameter', 'useFactory: (c: ConfigService) => ({ secret: c.getOrThrow<string>("A_B") })'],
  ['asked for', 'const settled = app.get(ConfigService);\nsettled.get("A_B")'],
  ['asked for at once', 'app.get(ConfigService).get("A_B")'],
  ['by its name', 'this.env.get("A_B"); this.settings.get("C_D")', 'A_B C_D'],
  [
    'beside others',
    'f(c: ConfigService) { return c.get("A_B") || this.reflector.get("ROLES") || cache.get("X_Y") }',
  ],
  [
    'through a method',
    'private ips(key: string) {\n  return this.config.get<string>(key, "");\n}\nf() { this.ips("A_B") }',
  ],
  [
    'through two methods',
    'private get(key: string) {\n  return this.configService.get(key);\n}\nnum(key: string) {\n  return +this.get(key);\n}\nf() { this.num("A_B") }',
  ],
])('knows what Nest is asked for: %s', (_, text, names = 'A_B') => {
  expect(namesIn({ 'a.ts': nest + text })).toBe(names);
});

it('reports no setting by a computed name', () => {
  const text = `${nest}this.configService.get(key); configService.get(\`a.\${b}\`); env[i]`;
  expect(environmentOf({ 'a.ts': text }).dynamic).toEqual([]);
});

/** No semicolon ends the statement. */
it.each([
  'const { A_B, C_D } = process.env\nconst x = 1',
  'const { A_B, C_D } = import.meta.env\n\nexport default 1',
  'const { A_B, C_D } = Bun.env\nrun()',
  'const { A_B, C_D } = process.env satisfies Env\nrun()',
  'const { A_B, C_D } = c.env\nrun()',
  'const { A_B, C_D } = env as Env\nrun()',
  'const { env: { A_B, C_D } } = process\nrun()',
  'const all = process.env\nconst { A_B, C_D } = all\nrun()',
  'import { env as open } from "$env/dynamic/public"\nconst { A_B } = open\nopen.C_D',
  'function f(all: Record<string, string | undefined> = process.env) { return all.A_B + all.C_D }',
  'const num = (all: Env, key: keyof Env) => +all.env[key]\nnum(x, "A_B"); num(x, "C_D")',
  'class A {\n  need(key: string) { return this.env[key] }\n}\na.need("A_B"); a.need("C_D")',
])('%s', (text) => {
  expect(namesIn({ 'a.ts': text })).toBe('A_B C_D');
});

it.each([
  ['a member of a list', 'fetch(ApiPath.PUBLIC_MEETINGS) // env'],
  ['a section of settings', 'const { port } = config.ENV.SERVER;'],
  ['a function of an object', 'Object.entries(process.env).reduce<Record<string, string>>(f, {})'],
  ['a name for itself', 'enum Failure {\n  MISSING_ENV_VAR = "MISSING_ENV_VAR",\n}'],
  ['a field of a world', 'class Environment extends System {\n  private readonly DAY_LIGHT = 0.85;\n}'],
])('takes for no variable: %s', (_, text) => {
  expect(namesIn({ 'a.ts': text })).toBe('');
});
