import { expect, it } from 'vitest';
import {
  followed,
  mostFields,
  mostFollowed,
  stepsUpTo,
} from '../../../source/survey/environment/finders/most-followed.ts';
import { environmentOf } from './found.ts';

it.each([
  [0, 0],
  [3, 3],
  [mostFollowed + 1, mostFollowed],
])('of %i reads by a word, %i are followed', (reads, expected) => {
  expect(followed('getenv(name);'.repeat(reads), /getenv\((\w+)\)/g)).toHaveLength(expected);
});

it('allows so many steps and no more', () => {
  const mayGoOn = stepsUpTo(2);
  expect([mayGoOn(), mayGoOn(), mayGoOn(), mayGoOn()]).toEqual([true, true, false, false]);
});

/** Five types, each of which has forty fields of the next one: a hundred million names. */
const inEach = (write: (type: string, next: string, fields: readonly string[]) => string) =>
  ['A', 'B', 'C', 'D', 'E']
    .map((type, index, all) =>
      write(
        type,
        all[index + 1] ?? '',
        Array.from({ length: 40 }, (_, at) => `f${at}`),
      ),
    )
    .join('\n');

it.each([
  [
    'pydantic',
    's.py',
    inEach((type, next, fields) =>
      [
        `class ${type}(BaseSettings):\n    model_config = dict(env_nested_delimiter="__")`,
        ...fields.map((each) => `    ${each}: ${next || 'str'}`),
      ].join('\n'),
    ),
  ],
  [
    'environ-config',
    's.py',
    inEach((type, next, fields) =>
      [
        `@environ.config\nclass ${type}:`,
        ...fields.map((each) => `    ${each} = environ.${next ? `group(${next})` : 'var()'}`),
      ].join('\n'),
    ),
  ],
  [
    'envconfig',
    'm.go',
    `${inEach((type, next, fields) =>
      [`type ${type} struct {`, ...fields.map((each) => `\tF${each} ${next || 'string'}`), '}'].join('\n'),
    )}\nvar c A\nfunc f() { envconfig.Process("app", &c) }`,
  ],
  [
    'caarlos0/env',
    'm.go',
    `${inEach((type, next, fields) =>
      [
        `type ${type} struct {`,
        ...fields.map((each) =>
          next ? `\tF${each} ${next} \`envPrefix:"${each}_"\`` : `\tF${each} string \`env:"${each}"\``,
        ),
        '}',
      ].join('\n'),
    )}\nvar c A\nfunc f() { env.ParseWithOptions(&c, env.Options{Prefix: "APP_"}) }`,
  ],
  [
    'config of Rust',
    's.rs',
    `${inEach((type, next, fields) =>
      [
        `#[derive(Deserialize)]\npub struct ${type} {`,
        ...fields.map((each) => `    pub ${each}: ${next || 'String'},`),
        '}',
      ].join('\n'),
    )}\nfn f() { Config::builder().add_source(Environment::with_prefix("APP").separator("__")).build()?.try_deserialize::<A>() }`,
  ],
  [
    'Spring',
    'S.java',
    `@SpringBootApplication @ConfigurationProperties("app")\n${inEach((type, next, fields) =>
      [`class ${type} {`, ...fields.map((each) => `  private ${next || 'String'} ${each};`), '}'].join('\n'),
    )}`,
  ],
  [
    '.NET',
    'P.cs',
    `var b = WebApplication.CreateBuilder(args);\nb.Services.Configure<A>(b.Configuration.GetSection("Own"));\n${inEach(
      (type, next, fields) =>
        [
          `public class ${type}\n{`,
          ...fields.map((each) => `  public ${next || 'string'} ${each.toUpperCase()} { get; set; }`),
          '}',
        ].join('\n'),
    )}`,
  ],
])('comes to an end with types of %s that hold each other many times over', (_, path, text) => {
  const { variables } = environmentOf({ [path]: text });
  expect(variables.length).toBeGreaterThan(0);
  expect(variables.length).toBeLessThanOrEqual(mostFields);
});
