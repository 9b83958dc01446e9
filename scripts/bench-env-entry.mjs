/** What `bench-env.mjs` bundles and runs: the survey of variables alone, begun as the program begins its own. */
import { walk } from '../source/repository/walk.ts';

async function main([root = '.', option]) {
  // git answers while the rest is loaded.
  const listing = walk(root);
  const { readFiles } = await import('../source/repository/read-files.ts');
  const { environmentReader } = await import('../source/survey/environment/environment-reader.ts');
  const reader = environmentReader();
  await readFiles(root, await listing, [reader]);
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
