import { expect, it } from 'vitest';
import { namesIn } from './found.ts';

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
    'type Bindings = {\n  A_B: string;\n  name: string;\n  DB: D1Database;\n};',
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
    `import { defineInt } from 'firebase-functions/params';\ndefineInt('A_B'); defineSecret('C_D')`,
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
  ['rc', 'a.js', `require('rc')('app', { port: 1, views: { engine: 'x' } })`, 'app_port app_views__engine'],
  [
    'a constant that is spelled like the name',
    'a.ts',
    `enum Keys {\n  DatabaseUrl = 'DATABASE_URL',\n  A_B = 'A_B',\n}\nprocess.env[Keys.DatabaseUrl]; process.env[Keys.A_B]`,
    'A_B DATABASE_URL',
  ],
])('%s', (_, path, text, names) => {
  expect(namesIn({ [path]: text })).toBe(names);
});
