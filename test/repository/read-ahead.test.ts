import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAhead } from '../../source/repository/read-ahead.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ahead-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

const sizes = [0, 1, 70_000, 64 * 1024, 1024 * 1024, 1024 * 1024 + 1];
const names = Array.from({ length: 130 }, (_, index) => `file-${String(index)}`);

it.each([
  ['all at once', Infinity],
  ['all but the first ones by the threads', -1],
])('hands out every file in its order, read %s', async (_, atMost) => {
  const wanted = [...names, 'missing', 'link'].map((path, index) => ({
    path,
    size: sizes[index % sizes.length] ?? 0,
  }));
  for (const { path, size } of wanted.slice(0, names.length))
    await writeFile(join(root, path), path.padEnd(size, '.').slice(0, size));
  await symlink('file-1', join(root, 'link'));
  const next = readAhead(root, wanted.values(), atMost);
  const found: (string | undefined)[] = [];
  for (let file = await next(); file; file = await next()) found.push(file.bytes?.toString());
  expect(found).toEqual(
    wanted.map(({ path, size }) =>
      size > 1024 * 1024 || !path.startsWith('file') ? undefined : path.padEnd(size, '.').slice(0, size),
    ),
  );
});
