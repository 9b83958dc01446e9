/**
 * Runs the bundle, whose compilation is a third of a run's time, with what the last run compiled. Node can be handed
 * that for scripts, not for modules: therefore the files of the bundle are CommonJS.
 *
 * What was compiled is kept beside the bundle, never in a folder that others can write to: whoever can change it can
 * change the program as well.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script, constants } from 'node:vm';

type Require = (name: string) => unknown;
type Run = (exports: unknown, require: Require, module: object, filename: string, dirname: string) => void;

const folder = dirname(fileURLToPath(import.meta.url));
const requireOfNode = createRequire(import.meta.url);

const store = join(folder, '.compiled', `${process.version}-${process.arch}`);

/** Where the compiled form of a file is kept; once the file is changed, elsewhere. (V8 looks at its length only.) */
const place = (name: string) => join(store, `${name}-${statSync(join(folder, name)).mtimeMs}`);

const loaded = new Map<string, { exports: unknown }>();
const scripts = new Map<string, Script>();
let areAllKept = true;

function compile(name: string): Script {
  const filename = join(folder, name);
  const path = place(name);
  const cachedData = existsSync(path) ? readFileSync(path) : undefined;
  // ASCII, see asciiOnly in scripts/bundle-plugins.mjs.
  const text = readFileSync(filename, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  // V8 refuses what another build of it made.
  areAllKept &&= script.cachedDataRejected === false;
  scripts.set(path, script);
  return script;
}

const requireHere: Require = (name) => (name.startsWith('./') ? load(name) : requireOfNode(name));

function load(name: string): unknown {
  const known = loaded.get(name);
  if (known) return known.exports;
  const made = { exports: {} };
  loaded.set(name, made);
  const run = compile(name).runInThisContext() as Run;
  run.call(made.exports, made.exports, requireHere, made, join(folder, name), folder);
  return made.exports;
}

/** Somebody else's folder is left alone: its owner could not remove what stands in it. */
const isOurs = () => process.getuid === undefined || statSync(folder).uid === process.getuid();

/** V8 runs what it is given: after a crash of the machine the file is whole, or not there. */
function writeWhole(path: string, bytes: Buffer) {
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w', 0o644);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}

/**
 * At the end of a run, when the functions that it called are compiled. A run that needed a file more than those before
 * it called other functions of all files too.
 */
function keepCompiled() {
  if (areAllKept || !isOurs()) return;
  mkdirSync(store, { recursive: true, mode: 0o755 });
  for (const [path, script] of scripts) {
    writeWhole(path, script.createCachedData());
  }
}

function keepIfPossible() {
  try {
    keepCompiled();
  } catch {
    // The next run is as slow as this one.
  }
}

if (process.env['NODE_DISABLE_COMPILE_CACHE']) {
  requireOfNode('./cli.cjs');
} else {
  process.on('exit', keepIfPossible);
  load('./cli.cjs');
}
