import { mkdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, expect, it } from 'vitest';
import { temporaryDirectory } from '../repository.ts';
import { walk } from '../../source/repository/walk.ts';

let root: string;

beforeEach(() => {
  root = temporaryDirectory();
});

async function write(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const git = (...args: string[]) => execa('git', ['-C', root, ...args]);

it('lists what git tracks or would add, sorted, without what is ignored or deleted', async () => {
  await git('init', '-q');
  await write('.gitignore', 'ignored.txt\n');
  for (const path of ['b.ts', 'a/ä b.ts', 'gone.ts', 'ignored.txt']) await write(path);
  await git('add', '-A');
  await write('new.ts');
  await unlink(join(root, 'gone.ts'));
  expect(await walk(root)).toEqual(['.gitignore', 'a/ä b.ts', 'b.ts', 'new.ts']);
});

it('leaves out links, nested repositories and submodules', async () => {
  await git('init', '-q');
  await write('a.ts');
  await symlink('/etc/passwd', join(root, 'link'));
  await write('nested/inner.ts');
  await execa('git', ['init', '-q', join(root, 'nested')]);
  await git('add', 'a.ts', 'link');
  await git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
  expect(await walk(root)).toEqual(['a.ts']);
});

it('honours every .gitignore without git', async () => {
  await write('.gitignore', '*.log\n/out/\n');
  await write('deep/.gitignore', '!keep.log\n');
  for (const path of [
    'x.log',
    'deep/keep.log',
    'deep/no.log',
    'out/a.ts',
    'node_modules/a.js',
    'src/out/a.ts',
  ])
    await write(path);
  expect(await walk(root)).toEqual(['.gitignore', 'deep/.gitignore', 'deep/keep.log', 'src/out/a.ts']);
});

it('runs no program that the repository configures', async () => {
  await git('init', '-q');
  await write('a.ts');
  await git('config', 'core.fsmonitor', `touch ${join(root, 'pwned')}; false`);
  expect(await walk(root)).toEqual(['a.ts']);
});

it('skips named pipes', async () => {
  await write('a.ts');
  await execa('mkfifo', [join(root, 'pipe')]);
  expect(await walk(root)).toEqual(['a.ts']);
});
