// Prints one JSON line for each variable that the survey finds in a directory, as the benchmark of
// docs/benchmarks.md expects it.  node scripts/bench-env.mjs DIR [--all]
import { join } from 'node:path';
import { existsSync, statSync, readdirSync, utimesSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const bundle = fileURLToPath(new URL('../node_modules/.cache/bench-env.mjs', import.meta.url));
const source = new URL('../source/', import.meta.url);
const newest = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .reduce((time, file) => Math.max(time, statSync(join(file.parentPath, file.name)).mtimeMs), 0);

if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) {
  const { build } = await import('rolldown');
  const entry = `export { walk } from './repository/walk.ts';
    export { readFiles } from './repository/read-files.ts';
    export { environmentReader } from './survey/environment/environment-reader.ts';`;
  await build({
    input: 'entry',
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(source.pathname, 'bench-env.ts') : null),
        load: (id) => (id === join(source.pathname, 'bench-env.ts') ? entry : null),
      },
    ],
    logLevel: 'warn',
    output: { file: bundle, format: 'esm', minify: true, codeSplitting: false },
  });
  // So that it is newer than its sources even where it stayed the same.
  utimesSync(bundle, new Date(), new Date());
}

const { walk, readFiles, environmentReader } = await import(pathToFileURL(bundle).href);
const [root = '.', option] = process.argv.slice(2);
const reader = environmentReader();
await readFiles(root, await walk(root), [reader]);
for (const variable of reader.result().variables) {
  const { name, reads, platform, testOnly, ...rest } = variable;
  if ((platform || testOnly) && option !== '--all') continue;
  const [place] = reads;
  console.log(
    JSON.stringify({
      name,
      file: place.path,
      line: place.line,
      ...(option ? { ...rest, platform, testOnly } : {}),
    }),
  );
}
