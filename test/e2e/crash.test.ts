import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statePath } from '../../source/documents/state.ts';
import { recover } from '../../source/repository/transaction.ts';
import type { Kind } from '../faults/fault.mjs';
import { everything, makeRepository, remove, type Texts } from '../repository/scene.ts';

/** Every call of the built program with `CRASH_STRIDE=1`; without it, a share of them. */
const stride = Number(process.env['CRASH_STRIDE'] ?? 13);

const bin = new URL('../../bin/create-security-policy.js', import.meta.url).pathname;
const fault = new URL('../faults/fault.mjs', import.meta.url).pathname;
const sample = new URL('../fixtures/sample/before', import.meta.url).pathname;

const roots: string[] = [];
let origin = '';
let old: Texts = {};
let renewed: Texts = {};
let calls = 0;

const address = (name: string) => ['--yes', '--email', `${name}@kestrel-lab.org`];

async function copy(): Promise<string> {
  const root = makeRepository({ git: false, texts: {} });
  roots.push(root);
  // The name of the directory is the name of the project.
  await cp(origin || sample, join(root, 'kite'), { recursive: true });
  return join(root, 'kite');
}

/** Writes all files anew: one is deleted, the others get another address. */
const run = (root: string, args: readonly string[], env: Record<string, string> = {}) =>
  execa(process.execPath, ['--import', fault, bin, root, ...args], {
    env: { SOURCE_DATE_EPOCH: '1795348800', FAULT_ROOT: root, ...env },
    reject: false,
  });

beforeAll(async () => {
  const root = await copy();
  await run(root, address('old'));
  await rm(join(root, '.gitleaks.toml'));
  // Without its entry it is a file that was never there: the next run makes it.
  const state = JSON.parse(readFileSync(join(root, statePath), 'utf8')) as { files: Record<string, unknown> };
  delete state.files['.gitleaks.toml'];
  await execa('node', [
    '-e',
    'require("fs").writeFileSync(process.argv[1], process.argv[2])',
    join(root, statePath),
    JSON.stringify(state),
  ]);
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
    expect(calls).toBeGreaterThan(80);
    expect(renewed).not.toEqual(old);
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
    600_000,
  );
});
