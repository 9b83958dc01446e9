import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory, writeFiles } from '../repository.ts';

const root = new URL('../..', import.meta.url).pathname;
const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
  });

type Pack = {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
};

const pack = (destination: string): Pack => {
  const printed = npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', destination);
  return (JSON.parse(printed) as [Pack])[0];
};

describe('the packed tarball', () => {
  let packed: Pack;
  beforeAll(() => {
    packed = (JSON.parse(npm(root, 'pack', '--json', '--dry-run', '--ignore-scripts')) as [Pack])[0];
  });

  it('holds the program, its schemas and the licences, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'bin/create-security-policy.js',
        'dist/THIRD-PARTY-LICENCES.txt',
        'bin/package.json',
        'dist/cli.cjs',
        'dist/start.cjs',
        'package.json',
        'schema/answers.json',
        'schema/state.json',
      ]),
    );
    const expected =
      /^(?:LICENSE|README\.md|package\.json|bin\/(?:create-security-policy\.js|package\.json)|dist\/[\w-]+\.(?:cjs|txt|wasm)|schema\/.+\.json)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
  });

  it('stays within 500 KB packed and 1.5 MB unpacked', () => {
    expect(packed.size).toBeLessThanOrEqual(500_000);
    expect(packed.unpackedSize).toBeLessThanOrEqual(1_500_000);
  });

  it('has no runtime dependency', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(Object.keys(manifest)).not.toContain('dependencies');
  });

  it('names the licence of every package that is bundled', () => {
    const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of ['ink', 'react', 'yaml', 'chalk', 'mustache']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
    expect(licences).toContain('Copyright (c) Meta Open Source');
  });

  it('is clean by publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });
});

it('installs as one package and runs by npx, by npm create and by its own name', () => {
  const directory = temporaryDirectory();
  const { filename } = pack(directory);
  writeFiles(directory, { 'package.json': '{"private":true}' });
  npm(directory, 'install', '--offline', '--no-audit', '--no-fund', `./${filename}`);
  const installed = readdirSync(join(directory, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['create-security-policy']);
  const version = /^\d+\.\d+\.\d+$/m;
  expect(npm(directory, 'exec', '--offline', '--', 'create-security-policy', '--version')).toMatch(version);
  expect(npm(directory, 'create', '--offline', 'security-policy', '--', '--version')).toMatch(version);
});
