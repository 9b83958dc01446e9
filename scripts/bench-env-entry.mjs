/** What `bench-env.mjs` bundles and runs: the survey of variables alone. */
import { readFiles } from '../source/repository/read-files.ts';
import { walk } from '../source/repository/walk.ts';
import { environmentReader } from '../source/survey/environment/environment-reader.ts';

async function main([root = '.', option]) {
  const reader = environmentReader();
  await readFiles(root, await walk(root), [reader]);
  const lines = reader
    .result()
    .variables.filter(({ platform, testOnly }) => option === '--all' || !(platform || testOnly))
    .map(({ name, reads, ...rest }) => {
      const place = { name, file: reads[0].path, line: reads[0].line };
      return `${JSON.stringify(option ? { ...place, ...rest } : place)}\n`;
    });
  process.stdout.write(lines.join(''));
}

void main(process.argv.slice(2));
