import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Templates } from '../documents/document.ts';

/** The package's own folder: the first one above this file that holds `templates` (source and bundle differ in depth). */
export function packageRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'templates')) && existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The package is incomplete: its templates are missing.');
  return packageRoot(parent);
}

/** Reads every template, by its path below `templates/`. */
export async function readTemplates(): Promise<Templates> {
  const root = join(packageRoot(), 'templates');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(
    paths.map((path, index) => [path.slice(root.length + 1).replaceAll('\\', '/'), texts[index] ?? '']),
  );
}

/** The version in the package's own manifest. */
export async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}
