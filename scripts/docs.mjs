/** `npm run docs`: writes what is derived from the catalogue, the README's option table and the JSON Schema. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { loadSource } from './load-source.mjs';

const { questions } = await loadSource('source/questions/catalogue.ts');
const { withOptionTable } = await loadSource('source/questions/option-table.ts');
const { answersSchema } = await loadSource('source/questions/schema.ts');

const readme = withOptionTable(readFileSync('README.md', 'utf8'), questions);
if (readme === undefined) throw new Error('README.md has lost the marks of its option table.');
writeFileSync('README.md', await format(readme, { parser: 'markdown', printWidth: 110, singleQuote: true }));
writeFileSync(
  'schema/answers.json',
  await format(JSON.stringify(answersSchema(questions)), { parser: 'json', printWidth: 110 }),
);
