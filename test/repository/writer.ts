import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recover, writeAll } from '../../source/repository/transaction.ts';
import type { StateWrite } from '../../source/repository/transaction.ts';

/** A run of its own: makes every file of a repository say who it is. */
const [root = '', name = '', statePath = ''] = process.argv.slice(2);

const read = (path: string) => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

const wanted = (path: string): StateWrite => {
  const before = read(path);
  return { path, after: `${name}\n`, ...(before !== undefined && { before }) };
};

await recover(root, statePath);
const changes = ['a.md', 'b/c.md', 'd.md'].map((path) => ({
  ...wanted(path),
  id: path,
  action: 'update' as const,
  conflicts: [],
  notes: [],
}));
const result = await writeAll(root, changes, wanted(statePath));
process.stdout.write(JSON.stringify(result));
