import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execaSync } from 'execa';
import { afterEach, describe, expect, it } from 'vitest';
import { isInterrupted, recover, writeAll } from '../../source/repository/transaction.ts';
import {
  after,
  before,
  changesBetween,
  everything,
  makeRepository,
  put,
  remove,
  stateBetween,
  statePath,
  withDirectories,
} from './scene.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach(remove));

function repository(options: Parameters<typeof makeRepository>[0] = {}): string {
  const root = makeRepository(options);
  roots.push(root);
  return root;
}

const write = (root: string) => writeAll(root, changesBetween(before, after), stateBetween(before, after));

describe('writeAll', () => {
  it.each([true, false])(
    'writes every file and leaves nothing else (in a git repository: %s)',
    async (git) => {
      const root = repository({ git });
      expect(await write(root)).toEqual({
        written: ['SECURITY.md', '.gitignore', '.env.example', '.github/deep/er/config.yml', statePath],
      });
      expect(everything(root)).toEqual(withDirectories(after));
      expect(await isInterrupted(root, statePath)).toBe(false);
    },
  );

  it('writes nothing the second time', async () => {
    const root = repository();
    await write(root);
    const touched = statSync(join(root, 'SECURITY.md')).mtimeMs;
    expect(await writeAll(root, changesBetween(after, after), stateBetween(after, after))).toEqual({
      written: [],
    });
    // Another run that wanted the very same finds it done.
    expect(await write(root)).toEqual({ written: [] });
    expect(statSync(join(root, 'SECURITY.md')).mtimeMs).toBe(touched);
  });

  it('takes no lock where there is nothing to write', async () => {
    const root = repository({ texts: after });
    const git = join(root, '.git');
    utimesSync(git, 1, 1);
    expect(await writeAll(root, changesBetween(after, after), stateBetween(after, after))).toEqual({
      written: [],
    });
    expect(statSync(git).mtimeMs).toBe(1000);
  });

  it('refuses where there is nothing to write and the state file was changed since it was read', async () => {
    const root = repository({ texts: after });
    put(root, statePath, 'by another run');
    const result = await writeAll(root, changesBetween(after, after), stateBetween(after, after));
    expect(result).toEqual({ refused: expect.stringContaining(`${statePath} was changed`) as string });
  });

  it.each([0o600, 0o640, 0o755])('keeps the mode %o of a file', async (mode) => {
    const root = repository();
    chmodSync(join(root, 'SECURITY.md'), mode);
    await write(root);
    expect(lstatSync(join(root, 'SECURITY.md')).mode & 0o777).toBe(mode);
  });

  it('keeps the owner of a file, where the system permits it', async () => {
    const root = repository();
    // Only the superuser may give files away; anybody else keeps what is theirs.
    const owner = process.getuid?.() === 0 ? 12345 : (process.getuid?.() ?? 0);
    chownSync(join(root, 'SECURITY.md'), owner, lstatSync(root).gid);
    await write(root);
    expect(lstatSync(join(root, 'SECURITY.md')).uid).toBe(owner);
  });

  it('refuses when another run holds the repository and does not let go, and names its lock', async () => {
    const root = repository();
    const name = `create-security-policy.lock-00000000-${process.pid}-00000000`;
    const lock = join(root, '.git', name);
    writeFileSync(lock, '');
    writeFileSync(lock, String(lstatSync(lock).ino));
    expect(await write(root)).toEqual({
      refused: `Another run is writing to this repository. Run again when it is done; if there is none, remove .git/${name}.`,
    });
    rmSync(lock);
    expect(everything(root)).toEqual(withDirectories(before));
  });

  it.each<[what: string, leave: (lock: string) => void]>([
    ['came with a clone', (lock) => writeFileSync(lock, '1234567890123')],
    [
      'was left by a run that was stopped while it made it',
      (lock) => {
        writeFileSync(lock, '');
        utimesSync(lock, Date.now() / 1000 - 5, Date.now() / 1000 - 5);
      },
    ],
    [
      'was left on another machine a minute ago',
      (lock) => {
        writeFileSync(lock, '');
        writeFileSync(lock, String(lstatSync(lock).ino));
        utimesSync(lock, Date.now() / 1000 - 61, Date.now() / 1000 - 61);
      },
    ],
  ])('takes no notice of a lock that %s', async (_, leave) => {
    const root = repository();
    const lock = join(root, '.git', 'create-security-policy.lock-00000000-1-00000000');
    leave(lock);
    expect(await write(root)).toHaveProperty('written');
    expect(existsSync(lock)).toBe(false);
  });

  it('works in a directory that is reached through a link', async () => {
    const root = repository();
    const link = `${root}-link`;
    symlinkSync(root, link);
    roots.push(link);
    expect(await write(link)).toHaveProperty('written');
  });
});

/** An empty directory that is none of the repository's. */
function outside(): string {
  const directory = mkdtempSync(join(tmpdir(), 'csp-outside-'));
  roots.push(directory);
  return directory;
}

type Obstacle = readonly [name: string, place: (root: string) => void, says: string];

const obstacles: readonly Obstacle[] = [
  [
    'a link as the target',
    (root) => {
      rmSync(join(root, 'SECURITY.md'));
      put(root, 'elsewhere.md', before['SECURITY.md']!);
      symlinkSync('elsewhere.md', join(root, 'SECURITY.md'));
    },
    'SECURITY.md is a symbolic link',
  ],
  [
    'a link that leads nowhere',
    (root) => symlinkSync('/nowhere', join(root, '.env.example')),
    '.env.example is a symbolic link',
  ],
  [
    'a link on the way',
    (root) => symlinkSync(outside(), join(root, '.github')),
    '.github is a symbolic link',
  ],
  [
    'a file on the way',
    (root) => put(root, '.github', 'a file'),
    '.github is in the way: it is not a directory',
  ],
  [
    'a directory',
    (root) => mkdirSync(join(root, '.env.example')),
    '.env.example is in the way: it is a directory',
  ],
  [
    'a pipe',
    (root) => execaSync('mkfifo', [join(root, '.env.example')]),
    '.env.example is in the way: it is no regular file',
  ],
  [
    'a file that is read-only',
    (root) => chmodSync(join(root, 'SECURITY.md'), 0o444),
    'SECURITY.md is read-only',
  ],
  ['a giant', (root) => truncateSync(join(root, 'SECURITY.md'), 2 ** 33), 'SECURITY.md is larger than 8 MiB'],
  [
    'a file that changed meanwhile',
    (root) => put(root, 'SECURITY.md', 'edited\n'),
    'SECURITY.md was changed since it was read',
  ],
  [
    'a file that came meanwhile',
    (root) => put(root, '.env.example', 'new\n'),
    '.env.example was changed since it was read',
  ],
  [
    'a file that went meanwhile',
    (root) => rmSync(join(root, 'SECURITY.md')),
    'SECURITY.md was changed since it was read',
  ],
  [
    'a state file that changed meanwhile',
    (root) => put(root, statePath, '{}'),
    `${statePath} was changed since it was read`,
  ],
];

describe.each(obstacles)('%s', (_, place, says) => {
  it('is refused, and nothing is changed', async () => {
    const root = repository();
    place(root);
    const found = safely(root);
    const result = await write(root);
    expect(result).toEqual({ refused: expect.stringContaining(says) as string });
    expect(safely(root)).toEqual(found);
  });
});

/** A giant is not read. */
const safely = (root: string) =>
  statSync(join(root, 'SECURITY.md'), { throwIfNoEntry: false })?.size === 2 ** 33
    ? 'giant'
    : everything(root);

describe('a path that leads out of the repository', () => {
  it.each([
    '../SECURITY.md',
    '/tmp/SECURITY.md',
    'a/../../b',
    'a//b',
    'a\\b',
    'a\u001b[2Jb',
    '.git/config',
    'a/.Git/x',
  ])('is refused: %j', async (path) => {
    const root = repository();
    const change = { id: 'x', path, action: 'create', after: 'x', conflicts: [], notes: [] } as const;
    expect(await writeAll(root, [change], stateBetween(before, after))).toHaveProperty('refused');
    expect(everything(root)).toEqual(withDirectories(before));
  });
});

describe('recover', () => {
  it('finds nothing to do in a repository at rest', async () => {
    const root = repository();
    expect(await recover(root, statePath)).toEqual({ recovered: undefined });
  });

  it.each([
    ['is empty', ''],
    ['was cut off', '{"id":"0123456789abcdef","entr'],
    ['is of another shape', '{"id":"../../x","entries":[],"directories":[]}\ncommit\n'],
  ])('throws away a journal that %s: nothing was done yet', async (_, text) => {
    const root = repository({ git: false });
    put(root, `${statePath}.journal`, text);
    expect(await isInterrupted(root, statePath)).toBe(true);
    expect(await recover(root, statePath)).toEqual({ recovered: 'undone' });
    expect(everything(root)).toEqual(withDirectories(before));
  });

  const id = '0123456789abcdef';
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const journalFile = (root: string) => join(root, `${statePath}.journal`);

  /** A committed journal as an attacker would write it, with the number that the file has where it lies. */
  function plant(root: string, journal: object): void {
    writeFileSync(journalFile(root), '');
    const inode = String(statSync(journalFile(root)).ino);
    writeFileSync(journalFile(root), `${JSON.stringify({ id, inode, ...journal })}\ncommit\n`);
  }

  /** The new text of a file under the name that a transaction gives it. */
  const stagedAs = (path: string) => join(dirname(path), `.csp-${hash(path).slice(0, 8)}.${id}.new`);

  it.each([
    ['out of the repository', { entries: [{ path: '../outside.txt', after: hash('x') }], directories: [] }],
    ['into git', { entries: [{ path: '.git', after: hash('x') }], directories: [] }],
    ['into git by another case', { entries: [{ path: 'a/.GIT/config', after: hash('x') }], directories: [] }],
    [
      'into git by a name that NTFS shortens',
      { entries: [{ path: 'git~1/x', after: hash('x') }], directories: [] },
    ],
    [
      'to a directory that no file is in',
      { entries: [{ path: 'a', after: hash('x') }], directories: ['notes'] },
    ],
    [
      'to a file without a fingerprint',
      { entries: [{ path: 'notes/own.txt', after: '00' }], directories: [] },
    ],
    [
      'to one file twice',
      { entries: [1, 2].map(() => ({ path: 'notes/own.txt', after: hash('x') })), directories: [] },
    ],
  ])('does not follow a journal %s', async (_, journal) => {
    const root = repository({ git: false });
    plant(root, journal);
    expect(await recover(root, statePath)).toEqual({ recovered: 'undone' });
    expect(everything(root)).toEqual(withDirectories(before));
  });

  it('refuses a journal that was copied or came with the repository, and touches nothing', async () => {
    const root = repository({ git: false });
    put(root, stagedAs('SECURITY.md'), 'theirs');
    const entries = [{ path: 'SECURITY.md', before: hash('# Old\n'), after: hash('theirs') }];
    plant(root, { entries, directories: [], inode: '1' });
    const found = everything(root);
    const refused = { refused: expect.stringContaining('was not written here') as string };
    expect(await recover(root, statePath)).toEqual(refused);
    expect(await isInterrupted(root, statePath)).toEqual(refused);
    expect(everything(root)).toEqual(found);
  });

  it('gives a name only to the text that the journal is about', async () => {
    const root = repository({ git: false });
    put(root, stagedAs('SECURITY.md'), 'something else');
    const entries = [{ path: 'SECURITY.md', before: hash('# Old\n'), after: hash('theirs') }];
    plant(root, { entries, directories: [] });
    expect(await recover(root, statePath)).toEqual({ recovered: 'undone' });
    expect(everything(root)).toEqual(withDirectories(before));
  });
});
