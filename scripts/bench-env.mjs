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
  const { build } = await import('esbuild');
  await build({
    stdin: {
      contents: `export { walk } from './repository/walk.ts';
        export { readFiles } from './repository/read-files.ts';
        export { environmentReader } from './survey/environment/environment-reader.ts';`,
      resolveDir: source.pathname,
    },
    outfile: bundle,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  // esbuild leaves a file alone that would stay the same.
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
