import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { questions } from '../../source/questions/catalogue.ts';
import { flagName } from '../../source/questions/flags.ts';
import { help } from '../../source/questions/help.ts';
import { withOptionTable } from '../../source/questions/option-table.ts';
import { options } from '../../source/questions/options.ts';
import { answersSchema } from '../../source/questions/schema.ts';

const mend = 'is out of date: run `npm run docs`';
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('the option table of the README is the catalogue', async () => {
  const fresh = await format(withOptionTable(read('README.md'), questions) ?? '', {
    parser: 'markdown',
    printWidth: 110,
    singleQuote: true,
  });
  expect(read('README.md'), `README.md ${mend}`).toBe(fresh);
});

it('the JSON Schema of the answers file is the catalogue', async () => {
  const fresh = await format(JSON.stringify(answersSchema(questions)), { parser: 'json', printWidth: 110 });
  expect(read('schema/answers.json'), `schema/answers.json ${mend}`).toBe(fresh);
});

it('--help names every option and every question, within 80 columns', () => {
  const text = help(questions, 80);
  for (const name of [...options.map(({ name }) => name), ...questions.map(({ key }) => flagName(key))]) {
    expect(text).toMatch(new RegExp(`--(?:\\[no-\\])?${name}\\b`));
  }
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('the schema takes the defaults and refuses what is unknown', () => {
  const validate = new Ajv2020.default({ strict: false }).compile(answersSchema(questions));
  const defaults = questions.flatMap(({ key, default: value }) =>
    value === undefined ? [] : [[key, value]],
  );
  expect(validate(Object.fromEntries(defaults))).toBe(true);
  expect(validate({ emial: 'a@kestrel-lab.org' })).toBe(false);
  expect(validate({ channels: 'email' })).toBe(false);
});
