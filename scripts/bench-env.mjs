// Prints one JSON line for each variable that the survey finds in a directory, as the benchmark of
// docs/benchmarks.md expects it.  node scripts/bench-env.mjs DIR [--all]
// To measure, call it once and then what it bundles, which no longer looks whether the sources are newer:
// node node_modules/.cache/bench-env.mjs DIR
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
  const entry = `import { walk } from './repository/walk.ts';
    import { readFiles } from './repository/read-files.ts';
    import { environmentReader } from './survey/environment/environment-reader.ts';
    const [root = '.', option] = process.argv.slice(2);
    const reader = environmentReader();
    await readFiles(root, await walk(root), [reader]);
    const lines = reader
      .result()
      .variables.filter(({ platform, testOnly }) => option === '--all' || !(platform || testOnly))
      .map(({ name, reads, ...rest }) => {
        const place = { name, file: reads[0].path, line: reads[0].line };
        return JSON.stringify(option ? { ...place, ...rest } : place) + '\\n';
      });
    process.stdout.write(lines.join(''));`;
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

await import(pathToFileURL(bundle).href);
