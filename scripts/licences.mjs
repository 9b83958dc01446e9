/** The licences of the packages that are bundled, for the published package. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/** Writes the licence of every package of which a chunk holds code. */
export async function writeLicences(chunks, path) {
  const bundled = chunks.flatMap(({ modules = {} }) => Object.keys(modules));
  const folders = [...new Set(bundled.map(packageOf).filter((folder) => folder !== undefined))].sort();
  const body = listLicences(await Promise.all(folders.map(licenceOf)));
  await writeFile(path, `Third-party software bundled in create-security-policy\n\n${body}`);
}
