// Prints one JSON line for each variable that the survey finds in a directory, as the benchmark of
// docs/benchmarks.md expects it.  node scripts/bench-env.mjs DIR [--all]
// To measure, call it once and then what it bundles, which no longer looks whether the sources are newer, and loads as
// the program does:  node node_modules/.cache/bench-env/start.cjs DIR
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundle } from './build.mjs';

const root = join(import.meta.dirname, '..');
const made = join(root, 'node_modules/.cache/bench-env');
const start = join(made, 'start.cjs');

const timesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => statSync(join(file.parentPath, file.name)).mtimeMs);
const newest = Math.max(...timesIn('source'), ...timesIn('scripts'));

if (!existsSync(start) || statSync(start).mtimeMs < newest)
  await bundle(made, join(import.meta.dirname, 'bench-env-entry.mjs'));

createRequire(import.meta.url)(start);
