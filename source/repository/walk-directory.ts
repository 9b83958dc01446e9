import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** One `.gitignore` and the directory it rules, as a prefix that ends in a slash or is empty. */
type Rules = { readonly prefix: string; readonly matcher: Ignore };

/** Left out even where no .gitignore names them: nobody writes these by hand. */
const never = new Set(['.git', '.hg', '.svn', 'node_modules']);

function entries(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch {
    return [];
  }
}

function rulesOf(directory: string, prefix: string, found: readonly Dirent[]): readonly Rules[] {
  if (!found.some((file) => file.name === '.gitignore' && file.isFile())) return [];
  try {
    return [{ prefix, matcher: ignore().add(readFileSync(join(directory, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

/** The innermost .gitignore that says something about the path decides, as in git. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (const { prefix, matcher } of rules.toReversed()) {
    const { ignored, unignored } = matcher.test(path.slice(prefix.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Files under `root` that its .gitignore files leave, unsorted; for directories that git does not know. */
export function walkDirectory(root: string): string[] {
  const paths: string[] = [];
  const open: { readonly prefix: string; readonly rules: readonly Rules[] }[] = [{ prefix: '', rules: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { prefix } = next;
    const found = entries(join(root, prefix));
    const isNested = prefix !== '' && found.some(({ name }) => name === '.git');
    if (isNested) continue;
    const rules = [...next.rules, ...rulesOf(join(root, prefix), prefix, found)];
    for (const file of found) {
      const path = prefix + file.name;
      if (never.has(file.name)) continue;
      if (file.isDirectory() && !isIgnored(`${path}/`, rules)) open.push({ prefix: `${path}/`, rules });
      if (file.isFile() && !isIgnored(path, rules)) paths.push(path);
    }
  }
  return paths;
}
