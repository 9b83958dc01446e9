import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statePath } from '../../source/documents/state.ts';
import { recover } from '../../source/repository/transaction.ts';
import type { Kind } from '../faults/fault.mjs';
import { everything, makeRepository, remove, type Texts } from '../repository/scene.ts';

/** Every call of the built program with `CRASH_STRIDE=1`; without it, a share of them. */
const stride = Number(process.env['CRASH_STRIDE'] ?? 29);

const bin = new URL('../../bin/create-security-policy.js', import.meta.url).pathname;
const fault = new URL('../faults/fault.mjs', import.meta.url).pathname;
const sample = new URL('../fixtures/sample/before', import.meta.url).pathname;

type State = { readonly files: Readonly<Record<string, unknown>> };

/** Files that the second run changes; it makes all others. */
const keptFiles: ReadonlySet<string> = new Set(['SECURITY.md', 'public/.well-known/security.txt']);

const roots: string[] = [];
let origin = '';
let old: Texts = {};
let renewed: Texts = {};
let calls = 0;

const address = (name: string) => ['--yes', '--email', `${name}@kestrel-lab.org`];

/** Every document that there is, in directories that are there and in such that are not. */
const everyFile = [
  ['--profile', 'full'],
  [
    '--files',
    'security-policy,env-example,scanner-config,gitignore,security-insights,security-txt,issue-link,readme-link,support',
  ],
  ['--website', 'https://kite.kestrel-lab.org', '--web-directory', 'public', '--maintainers', 'Aino'],
  ['--scan-in-ci', 'github-actions', '--hook-manager', 'pre-commit', '--also-scan-with', 'secretlint'],
].flat();

async function copy(): Promise<string> {
  const root = makeRepository({ git: false, texts: {} });
  roots.push(root);
  // The name of the directory is the name of the project.
  await cp(origin || sample, join(root, 'kite'), { recursive: true });
  return join(root, 'kite');
}

/** Writes all files: some are made, the others get another address. */
const run = (root: string, args: readonly string[], env: Record<string, string> = {}) =>
  execa(process.execPath, ['--import', fault, bin, root, ...args], {
    env: { SOURCE_DATE_EPOCH: '1795348800', FAULT_ROOT: root, ...env },
    reject: false,
  });

beforeAll(async () => {
  const root = await copy();
  mkdirSync(join(root, 'public'));
  const { stderr } = await run(root, [...address('old'), ...everyFile]);
  expect(stderr).toBe('');
  // Without its entry in the state a file was never there: the next run makes it, and the directories on its way.
  const { files, ...state } = JSON.parse(readFileSync(join(root, statePath), 'utf8')) as State;
  const paths = Object.keys(files).filter((path) => !keptFiles.has(path));
  for (const path of paths) rmSync(join(root, path));
  rmSync(join(root, '.github'), { recursive: true });
  for (const path of ['README.md', '.gitignore'])
    cpSync(join(sample, path), join(root, path), { force: true });
  const left = Object.fromEntries(Object.entries(files).filter(([path]) => keptFiles.has(path)));
  writeFileSync(join(root, statePath), JSON.stringify({ ...state, files: left }));
  origin = root;
  old = everything(root);

  const after = await copy();
  const report = `${after}-calls`;
  roots.push(report);
  await run(after, address('new'), { FAULT_COUNT: report });
  calls = Number(readFileSync(report, 'utf8'));
  renewed = everything(after);
}, 60_000);

afterAll(() => roots.forEach(remove));

const points = () => Array.from({ length: Math.ceil(calls / stride) }, (_, index) => 1 + index * stride);

describe('the built program, ended while it writes', () => {
  it('touches the disk often enough to make this worth while', () => {
    expect(calls).toBeGreaterThan(250);
    const changed = Object.keys(renewed).filter((path) => renewed[path] !== old[path]);
    expect(changed.length).toBeGreaterThan(10);
  });

  it.each(['kill', 'torn', 'ENOSPC', 'EACCES', 'EIO'] as const satisfies readonly Kind[])(
    'by %s at any call, leaves all old or all new, and nothing else once the next run has started',
    async (kind) => {
      for (const at of points()) {
        const root = await copy();
        const { exitCode, signal, stderr } = await run(root, address('new'), {
          FAULT_AT: String(at),
          FAULT_KIND: kind,
        });
        if (kind === 'kill' || kind === 'torn') expect(signal).toBe('SIGKILL');
        else expect(stderr, `call ${at}`).not.toMatch(/\n\s+at /);
        expect(await recover(root, statePath)).not.toHaveProperty('refused');
        const now = everything(root);
        expect([old, renewed], `after call ${at} of ${calls}`).toContainEqual(now);
        if (exitCode === 0) expect(now).toEqual(renewed);
        if (exitCode === 3) expect(now).toEqual(old);
        remove(join(root, '..'));
      }
    },
    3_600_000,
  );
});
