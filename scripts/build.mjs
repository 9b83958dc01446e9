/** Bundles `source/start.ts` and what it runs into `dist`: no runtime dependency is left, their licences are kept beside the code. */
import { rm } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import {
  asciiOnly,
  givenAtOnce,
  fewCharacterEntities,
  globsAsExpressions,
  lazyWidths,
  linesKeptByInk,
  patternsAsExpressions,
  withoutAddresses,
  wasmAsBytes,
  withoutDevtools,
  withoutErrorOverview,
} from './bundle-plugins.mjs';
import { eachPackageOnce } from './bundle-once.mjs';
import { smaller } from './bundle-smaller.mjs';
import { templatesInside, templatesTakenApart } from './bundle-templates.mjs';
import { chunks } from './chunks.mjs';
import { writeLicences } from './licences.mjs';
import { bundlePackages, packagesOnDemand } from './on-demand.mjs';

/** Ink calls a function that Node 20 lacks. */
const withResolvers = {
  name: 'with-resolvers',
  renderChunk: (code) =>
    /\bwithResolvers\b/.test(code)
      ? `Promise.withResolvers??=function(){let r,j;const p=new this((a,b)=>{r=a;j=b});return{promise:p,resolve:r,reject:j}};${code}`
      : null,
};

const root = join(import.meta.dirname, '..');

const input = {
  cwd: root,
  platform: 'node',
  logLevel: 'warn',
  transform: { target: 'node20.19', define: { 'process.env.NODE_ENV': '"production"' } },
};

/** Nothing here reads a property, or asks for a global, for what that does. */
const treeshake = { propertyReadSideEffects: false, unknownGlobalSideEffects: false };

const program = {
  ...input,
  // jsdiff makes a comparison of each kind when it is loaded; those that nobody calls do nothing else.
  treeshake: {
    ...treeshake,
    moduleSideEffects: [{ test: /[\\/]node_modules[\\/]diff[\\/]/, sideEffects: false }],
  },
  plugins: [
    eachPackageOnce,
    packagesOnDemand,
    withoutDevtools,
    withoutErrorOverview,
    wasmAsBytes,
    lazyWidths,
    linesKeptByInk,
    patternsAsExpressions,
    withoutAddresses,
    templatesInside,
    templatesTakenApart,
    globsAsExpressions,
    withResolvers,
    asciiOnly,
    givenAtOnce,
    smaller,
  ],
};

const packages = {
  ...input,
  // jsonc-parser's CommonJS build asks for its parts at run time, its ES modules can be bundled. What yaml gives
  // Node is CommonJS, of which nothing can be left out; the same code as ES modules is 5 KB less.
  resolve: { mainFields: ['module', 'main'], alias: { yaml: './node_modules/yaml/browser/index.js' } },
  treeshake,
  plugins: [fewCharacterEntities, asciiOnly, givenAtOnce, smaller],
};

/** Into a folder, with what the start runs. */
export async function bundle(dir = join(root, 'dist'), cli = 'source/cli.ts') {
  await rm(dir, { recursive: true, force: true });
  const output = { dir, minify: { compress: { treeshake }, mangle: true, codegen: true }, comments: false };
  const built = await (
    await rolldown({ ...program, input: { start: 'source/start.ts', cli } })
  ).write({
    ...output,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: chunks },
  });
  const made = [...built.output, ...(await bundlePackages({ input: packages, output }))];
  await writeLicences(made, join(dir, 'THIRD-PARTY-LICENCES.txt'));
  return made;
}

if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) await bundle();
