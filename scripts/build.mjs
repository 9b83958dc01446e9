/** Bundles `source/cli.ts` into `dist`: no runtime dependency is left, their licences are kept beside the code. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import {
  fewCharacterEntities,
  globsAsExpressions,
  lazyWidths,
  linesKeptByInk,
  wasmAsBytes,
  withoutDevtools,
} from './bundle-plugins.mjs';
import { bundlePackages, packagesOnDemand } from './on-demand.mjs';

// Some bundled packages are CommonJS and call `require` for Node's own modules; Ink calls a function that
// Node 20 lacks. Only files that need one of them begin with it.
const preludes = [
  {
    needed: /\brequire\b/,
    code: "import{createRequire as csp$require}from'node:module';const require=csp$require(import.meta.url);",
  },
  {
    needed: /\bwithResolvers\b/,
    code: 'Promise.withResolvers??=function(){let r,j;const p=new this((a,b)=>{r=a;j=b});return{promise:p,resolve:r,reject:j}};',
  },
];

async function addPreludes(files) {
  for (const { path, text } of files) {
    const code = preludes.filter(({ needed }) => needed.test(text)).map((prelude) => prelude.code);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code.join('') + text);
  }
}

/** Folder of the package that a bundled file belongs to. */
function packageOf(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1];
}

async function licenceText(folder) {
  const name = (await readdir(folder)).find((file) => /^(?:licen[cs]e|copying)/i.test(file));
  return name === undefined ? undefined : (await readFile(join(folder, name), 'utf8')).trim();
}

/** A package that names MIT but ships no text gets the text of the licence, with the author it names. */
async function mitText({ author }) {
  const own = await readFile('LICENSE', 'utf8');
  const holder = typeof author === 'string' ? author : author?.name;
  if (holder === undefined) throw new Error('A bundled package has neither a licence text nor an author.');
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`).trim();
}

const notice = /^\s*copyright\b.*(?:\(c\)|©|\d{4}).*$\n?/gim;
const heading = /^\s*(?:the )?(?:MIT|ISC) licen[cs]e(?: \(\w+\))?\s*$/im;

/** The notices of copyright apart from the terms, which many packages share to the letter. */
async function licenceOf(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const text = (await licenceText(folder)) ?? (manifest.license === 'MIT' && (await mitText(manifest)));
  if (!text) throw new Error(`${folder} ships no licence text.`);
  const notices = [...text.matchAll(notice)].map(([line]) => `  ${line.trim()}`);
  const title = `${manifest.name} ${manifest.version} (${manifest.license})`;
  return { title: [title, ...notices].join('\n'), terms: text.replace(notice, '').trim() };
}

/** Terms that differ in nothing but a heading and line breaks are the same. */
const essence = (terms) => terms.replace(heading, '').replace(/\s+/g, ' ').trim();

/** Every distinct text once, under the packages that it covers and their notices. */
function listLicences(licences) {
  const groups = new Map();
  for (const { title, terms } of licences) {
    const group = groups.get(essence(terms)) ?? { titles: [], terms };
    groups.set(essence(terms), { ...group, titles: [...group.titles, title] });
  }
  const rule = '-'.repeat(78);
  return [...groups.values()]
    .map(({ titles, terms }) => `${rule}\n${titles.join('\n')}\n${rule}\n\n${terms}\n`)
    .join('\n');
}

async function writeLicences(metafiles, path) {
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  const bundled = outputs.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(bundled.map(packageOf).filter((folder) => folder !== undefined))].sort();
  const body = listLicences(await Promise.all(folders.map(licenceOf)));
  await writeFile(path, `Third-party software bundled in create-security-policy\n\n${body}`);
}

export async function bundle(outdir = 'dist') {
  await rm(outdir, { recursive: true, force: true });
  const shared = {
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    // jsonc-parser's CommonJS build asks for its parts at run time, its ES modules can be bundled.
    mainFields: ['module', 'main'],
    // What yaml gives Node is CommonJS, of which nothing can be left out; the same code as ES modules is 5 KB less.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const program = await build({
    ...shared,
    entryPoints: { cli: 'source/cli.ts' },
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    alias: {},
    plugins: [packagesOnDemand, withoutDevtools, wasmAsBytes, lazyWidths, linesKeptByInk, globsAsExpressions],
  });
  await addPreludes(program.outputFiles);
  const packages = await bundlePackages({ ...shared, plugins: [fewCharacterEntities] });
  await writeLicences([program.metafile, ...packages], join(outdir, 'THIRD-PARTY-LICENCES.txt'));
  return program.metafile;
}

if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) await bundle();
