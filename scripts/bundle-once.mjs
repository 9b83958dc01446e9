/** A plugin of Rolldown that bundles a package once where npm has put the same release into several folders. */
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = `${sep}node_modules${sep}`;

/** Folders of the same release, by the release: `kite@1.2.3`. */
function foldersByRelease() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [path, { version }] of Object.entries(packages)) {
    const release = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;
    found.set(release, [...(found.get(release) ?? []), join(root, path)]);
  }
  return found;
}

/** Each copy, and the one that is bundled in its place. */
const copies = [...foldersByRelease().values()].flatMap(([first, ...others]) =>
  others.map((copy) => [copy + sep, first + sep]),
);

const names = copies.map(([copy]) => copy.slice(copy.lastIndexOf(folder) + folder.length, -1));

export const eachPackageOnce = {
  name: 'each-package-once',
  resolveId: {
    filter: { id: new RegExp(`^(?:${names.join('|')})$`) },
    async handler(name, importer) {
      const found = await this.resolve(name, importer, { skipSelf: true });
      const [copy, first] = copies.find(([path]) => found?.id.startsWith(path)) ?? [];
      return copy === undefined ? found : found.id.replace(copy, first);
    },
  },
};
