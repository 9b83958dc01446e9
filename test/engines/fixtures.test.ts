import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { syntheticSecret } from '../../source/documents/scanning/proof-plan.ts';
import { runHeadless } from '../../source/command/headless.ts';
import { questions } from '../../source/questions/catalogue.ts';
import { parseFlags } from '../../source/questions/flags.ts';
import { locate } from '../../source/repository/locate.ts';
import { repository as fixture, snapshot, writeFiles } from '../repository.ts';
import { commit, type Hit, repository, run, scan, scratch, write } from './scratch.ts';
import { have, tomlEngines } from './tools.ts';

/** The matrix of docs/benchmarks.md over every repository of test/fixtures, as the whole program writes its files. */
const fixtures = new URL('../fixtures', import.meta.url).pathname;
const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, 'answers.json')));

/** A variable that the program finds in the code of every fixture, so that each has a rule of its own. */
const reader = { 'matrix.js': 'export const key = process.env.MATRIX_SIGNING_SECRET;\n' };

async function written(root: string, name: string): Promise<Record<string, string>> {
  const answers = join(fixtures, name, 'answers.json');
  const files = ['security-policy', 'env-example', 'scanner-config', 'gitignore'].join(',');
  const hook = ['--scanner', 'betterleaks', '--hook-manager', 'husky', '--files', files];
  const outcome = await runHeadless({
    flags: parseFlags([root, '--yes', '--json', '--answers', answers, '--proof', 'skip', ...hook], questions),
    mode: 'write',
    cwd: root,
    locate: () => Promise.resolve(locate(root, undefined)),
    today: '2026-11-22',
    version: () => Promise.resolve('0.0.0'),
    readStdin: () => Promise.resolve(''),
  });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  return snapshot(root);
}

const rows = new Map<string, Map<string, string>>();
const cell = (name: string, row: string) =>
  rows.set(name, (rows.get(name) ?? new Map<string, string>()).set(row, 'yes'));

afterAll(() => {
  for (const [name, done] of rows) process.stdout.write(`${name}: ${[...done.keys()].join(' ')}\n`);
});

const places = (hits: readonly Hit[]) => hits.map(({ rule, file, line }) => `${rule} ${file}:${line}`).sort();
const ours = (hits: readonly Hit[]) => hits.filter(({ rule }) => rule.startsWith('repository-'));

describe
  .runIf(have('the matrix over the fixtures', ...tomlEngines, 'husky', 'secretlint', 'detect-secrets'))
  .each(names)('the matrix, %s', (name) => {
  it('(a) to (i)', async () => {
    const root = await fixture({}, { remote: null, from: join(fixtures, name, 'before') });
    writeFiles(root, reader);
    const before = snapshot(root);
    const files = await written(root, name);
    const config = files['.gitleaks.toml']!;
    const example = files['.env.example']!;
    expect(config).toContain('"matrix_signing_secret"');

    const outside = scratch();
    write(outside, {
      'ours.toml': config,
      'wrapper.toml': `[extend]\npath = '${join(outside, 'ours.toml')}'\n`,
    });
    const checked = await run(outside, 'betterleaks', ['config', 'check', 'ours.toml']);
    expect(checked.exitCode, checked.all).toBe(0);
    cell(name, 'a');

    const leak = `MATRIX_SIGNING_SECRET=${syntheticSecret(name)}\n`;
    const url = [
      'DATABASE_URL=postgres',
      '://app:',
      syntheticSecret(`${name} url`),
      '@db.acme.net/app\n',
    ].join('');
    const planted = { 'config/leak.env': leak + url, 'nested/.env.example': `# Needed.\n${leak}` };
    const leaking = await repository({ ...before, ...planted });
    const harmless = await repository({ '.env.example': example });
    const found: string[][] = [];
    for (const engine of tomlEngines) {
      const own = join(outside, 'ours.toml');
      const [dir, history] = [
        await scan(engine, 'dir', leaking, own),
        await scan(engine, 'git', leaking, own),
      ];
      expect(places(ours(history)), engine).toEqual(places(ours(dir)));
      expect(places(await scan(engine, 'git', harmless, own)), engine).toEqual([]);
      expect(places(ours(dir)), engine).toEqual([
        'repository-connection-string config/leak.env:2',
        'repository-secret-assignment config/leak.env:1',
        'repository-secret-assignment nested/.env.example:2',
      ]);
      const wrapped = await scan(engine, 'dir', leaking, join(outside, 'wrapper.toml'));
      expect(places(ours(wrapped)), engine).toEqual(places(ours(dir)));
      found.push(places(ours(dir)));
    }
    for (const row of ['b', 'd', 'e', 'g']) cell(name, row);
    expect(new Set(found.map((list) => list.join('\n'))).size).toBe(1);
    cell(name, 'f');

    const rules = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });
    write(harmless, { '.secretlintrc.json': rules });
    const secretlint = await run(harmless, 'secretlint', ['.env.example']);
    expect(secretlint.exitCode, secretlint.all).toBe(0);
    const detected = await run(harmless, 'detect-secrets', ['scan', '.env.example']);
    expect((JSON.parse(detected.stdout) as { results: object }).results).toEqual({});
    cell(name, 'c');

    const hooked = await repository({
      ...before,
      '.gitleaks.toml': config,
      '.husky/pre-commit': husky(files),
    });
    await run(hooked, 'husky', []);
    expect(await commit(hooked, { 'notes.txt': 'nothing\n' })).toMatchObject({ exitCode: 0 });
    expect((await commit(hooked, { 'leak.env': leak })).exitCode).not.toBe(0);
    cell(name, 'h');

    expect(await written(root, name)).toEqual(files);
    cell(name, 'i');
  });
});

const husky = (files: Readonly<Record<string, string>>) => files['.husky/pre-commit'] ?? '';
