import { execa } from 'execa';
import { beforeEach, expect, it } from 'vitest';
import { temporaryDirectory } from '../repository.ts';
import { git, gitRoot, refs, remoteUrl } from '../../source/repository/git.ts';

let root: string;
const run = (...args: string[]) => execa('git', ['-C', root, ...args]);
const commit = () =>
  run('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', 'one');

beforeEach(() => {
  root = temporaryDirectory();
});

it('knows nothing where there is no repository', async () => {
  expect(await git(root, ['status'])).toBeUndefined();
  expect(gitRoot(root)).toBeUndefined();
  expect(await remoteUrl(root)).toBeUndefined();
  expect((await refs(root)).tags).toEqual([]);
});

it('prefers origin, else takes the only remote', async () => {
  await run('init', '-q');
  await run('remote', 'add', 'upstream', 'https://example.org/up.git');
  expect(await remoteUrl(root)).toBe('https://example.org/up.git');
  await run('remote', 'add', 'fork', 'https://example.org/fork.git');
  expect(await remoteUrl(root)).toBeUndefined();
  await run('remote', 'add', 'origin', 'https://example.org/origin.git');
  expect(await remoteUrl(root)).toBe('https://example.org/origin.git');
});

it('finds the default branch and the tags', async () => {
  await run('init', '-q', '-b', 'trunk');
  await commit();
  expect((await refs(root)).defaultBranch).toBe('trunk');
  await run('branch', 'main');
  expect((await refs(root)).defaultBranch).toBe('main');
  await run('update-ref', 'refs/remotes/origin/next', 'HEAD');
  await run('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/next');
  expect((await refs(root)).defaultBranch).toBe('next');
  await run('tag', 'v1.0.0');
  expect((await refs(root)).tags).toEqual(['v1.0.0']);
});
