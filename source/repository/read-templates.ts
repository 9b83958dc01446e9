import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Templates } from '../documents/document.ts';
import { packageRoot } from './package-root.ts';

/** Reads every template, by its path below `templates/`. The bundle has them inside (scripts/bundle-templates.mjs). */
export function readTemplates(): Templates {
  const root = join(packageRoot(), 'templates');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
