import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, expect, it } from 'vitest';
import { temporaryDirectory } from '../repository.ts';
import { readFiles } from '../../source/repository/read-files.ts';

let root: string;

beforeEach(() => {
  root = temporaryDirectory();
});

/** What a reader that wants everything is handed. */
async function handed(...paths: string[]): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const reader = {
    wants: () => true,
    read: (file: { path: string; text: string }) => (texts[file.path] = file.text),
  };
  await readFiles(root, paths, [{ ...reader, read: (file) => void reader.read(file) }]);
  return texts;
}

it.each([
  ['UTF-8', Buffer.from('a=ä\r\n'), 'a=ä\r\n'],
  ['UTF-8 with a mark', Buffer.from('\uFEFFa=ä'), 'a=ä'],
  ['UTF-16 little endian', Buffer.from('\uFEFFa=ä', 'utf16le'), 'a=ä'],
  ['UTF-16 big endian', Buffer.from('\uFEFFa=ä', 'utf16le').swap16(), 'a=ä'],
])('decodes %s', async (_, bytes, text) => {
  await writeFile(join(root, 'file'), bytes);
  expect(await handed('file')).toEqual({ file: text });
});

it.each([
  ['binary', Buffer.from([1, 0, 2])],
  ['giant', Buffer.alloc(1024 * 1024 + 1, 'a')],
])('leaves out what is %s', async (_, bytes) => {
  await writeFile(join(root, 'file'), bytes);
  expect(await handed('file', 'missing')).toEqual({});
});

it('never follows a link, neither of a file nor of a directory', async () => {
  const outside = temporaryDirectory();
  await writeFile(join(outside, 'secret'), 'canary');
  await symlink(join(outside, 'secret'), join(root, 'file'));
  await symlink(outside, join(root, 'directory'));
  expect(await handed('file', 'directory/secret')).toEqual({});
});

it('does not hang on a named pipe', async () => {
  await execa('mkfifo', [join(root, 'pipe')]);
  expect(await handed('pipe')).toEqual({});
});

it('never opens a real .env file, but an example', async () => {
  await mkdir(join(root, 'a'));
  for (const path of ['.env', 'a/.env.local', 'prod.env', '.env.example'])
    await writeFile(join(root, path), 'KEY=canary');
  expect(await handed('.env', 'a/.env.local', 'prod.env', '.env.example')).toEqual({
    '.env.example': 'KEY=canary',
  });
});

it('reads a file once for all who want it', async () => {
  await writeFile(join(root, 'a.ts'), 'text');
  const seen: string[] = [];
  const reader = (name: string, wanted: string) => ({
    wants: (path: string) => path === wanted,
    read: () => void seen.push(name),
  });
  await readFiles(
    root,
    ['a.ts'],
    [reader('first', 'a.ts'), reader('second', 'b.ts'), reader('third', 'a.ts')],
  );
  expect(seen).toEqual(['first', 'third']);
});
