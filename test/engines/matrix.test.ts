import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planProof } from '../../source/documents/scanning/proof-plan.ts';
import { ruleIds } from '../../source/documents/scanning/gitleaks/render-config.ts';
import { facts } from '../documents/scanning/facts.ts';
import { plantedCases } from './planted.ts';
import { plantedVariables, rendered } from './rendered.ts';
import { type Hit, repository, run, scan, scratch, write } from './scratch.ts';
import { have, tomlEngines } from './tools.ts';

const ours: readonly string[] = Object.values(ruleIds);
const byUs = (hits: readonly Hit[]) => hits.filter(({ rule }) => ours.includes(rule));
const config = rendered({})['.gitleaks.toml']!;
const plan = planProof(facts({ variables: plantedVariables }), 'betterleaks');
const planted = Object.fromEntries(plan.planted.map(({ path, text }) => [path, text]));
const harmless = Object.fromEntries(plan.harmless.map(({ path, text }) => [path, text]));

/** Each place once: engines that also look at decoded text report a value with `%4A` in it twice. */
const places = (hits: readonly Hit[] = []) => [...new Set(byUs(hits).map((hit) => JSON.stringify(hit)))];

/** Writes the configuration outside of what is scanned; its absolute path. */
function configFile(text: string): string {
  const folder = scratch();
  write(folder, { 'config.toml': text });
  return join(folder, 'config.toml');
}

describe.runIf(have('(a) the check of the configuration', 'betterleaks'))(
  '(a) betterleaks config check',
  () => {
    it('passes', async () => {
      const { exitCode, all } = await run(scratch(), 'betterleaks', ['config', 'check', configFile(config)]);
      expect(exitCode, all).toBe(0);
    });
  },
);

describe.runIf(have('(b) to (g) with every engine', ...tomlEngines)).each(tomlEngines)('%s', (engine) => {
  it('(b) finds the same in the files and in the history', async () => {
    const root = await repository(planted);
    const place = configFile(config);
    const [files, history] = [await scan(engine, 'dir', root, place), await scan(engine, 'git', root, place)];
    expect(byUs(files).length).toBeGreaterThan(0);
    expect(byUs(history)).toEqual(byUs(files));
  });

  it('(c) finds nothing in the example file', async () => {
    const root = await repository(harmless);
    expect(await scan(engine, 'git', root, configFile(config))).toEqual([]);
  });

  it.each(plan.planted)('(d, e) finds $rule in $path', async ({ rule, path, text }) => {
    const root = scratch();
    write(root, { [path]: text });
    expect(await scan(engine, 'dir', root, configFile(config))).toContainEqual(
      expect.objectContaining({ rule, file: path }),
    );
  });

  it('(g) finds the same through a file that extends ours', async () => {
    const root = scratch();
    write(root, planted);
    const own = configFile(config);
    const wrapper = configFile(`[extend]\npath = '${own}'\n`);
    expect(byUs(await scan(engine, 'dir', root, wrapper))).toEqual(
      byUs(await scan(engine, 'dir', root, own)),
    );
  });
});

describe.runIf(have('(c) the example file with secretlint', 'secretlint'))('(c) secretlint', () => {
  it.each(['recommended rules', 'our rules'])('finds nothing in the example file with %s', async (which) => {
    const recommended = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });
    const text =
      which === 'our rules' ? rendered({ scanner: 'secretlint' })['.secretlintrc.json']! : recommended;
    const root = scratch();
    write(root, { ...harmless, '.secretlintrc.json': text });
    const { exitCode, all } = await run(root, 'secretlint', ['**/.env.example']);
    expect(exitCode, all).toBe(0);
  });
});

describe.runIf(have('(c) the example file with detect-secrets', 'detect-secrets'))(
  '(c) detect-secrets',
  () => {
    it('finds nothing in the example file', async () => {
      const root = await repository(harmless);
      const { stdout } = await run(root, 'detect-secrets', ['scan', '--all-files']);
      expect((JSON.parse(stdout) as { results: object }).results).toEqual({});
    });
  },
);

describe.runIf(have('the planted set', ...tomlEngines))('the planted set', () => {
  const cases = plantedCases();
  let found: ReadonlyMap<string, readonly Hit[]> | undefined;

  /** What every engine finds with the defaults and with our configuration; scanned once. */
  const scans = async () => {
    if (found) return found;
    const [root, configs] = [scratch(), scratch()];
    write(root, Object.fromEntries(cases.map(({ path, text }) => [path, text])));
    write(configs, { 'ours.toml': config, 'defaults.toml': '[extend]\nuseDefault = true\n' });
    const all = new Map<string, readonly Hit[]>();
    for (const engine of tomlEngines) {
      for (const name of ['defaults', 'ours']) {
        all.set(`${engine} ${name}`, await scan(engine, 'dir', root, join(configs, `${name}.toml`)));
      }
    }
    found = all;
    return all;
  };

  const recall = (hits: readonly Hit[] = []) => new Set(hits.map(({ file }) => file)).size / cases.length;

  it.each(tomlEngines)('%s finds nine in ten with our configuration', async (engine) => {
    const all = await scans();
    const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
    const [before, after] = [recall(all.get(`${engine} defaults`)), recall(all.get(`${engine} ours`))];
    process.stdout.write(
      `${engine}: ${percent(before)} of ${cases.length} with the defaults, ${percent(after)} with ours\n`,
    );
    expect(after).toBeGreaterThanOrEqual(0.9);
    expect(after).toBeGreaterThan(before);
  });

  it('(f) our rules find the same with every engine', async () => {
    const all = await scans();
    const [first, ...others] = tomlEngines.map((engine) => places(all.get(`${engine} ours`)));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe.runIf(have('the planted set with secretlint', 'secretlint'))(
  'the planted set with secretlint',
  () => {
    it('is found far oftener with our patterns than with the recommended rules alone', async () => {
      // A sample, every thirteenth: this engine is slow.
      const cases = plantedCases().filter((_, index) => index % 13 === 0);
      const root = scratch();
      write(root, Object.fromEntries(cases.map(({ path, text }) => [path, text])));
      const recall = async (config: string) => {
        const rc = configFile(config);
        const args = ['--format', 'unix', '--no-color', '--secretlintrc', rc, '**/*'];
        const { stdout } = await run(root, 'secretlint', args);
        const hit = cases.filter(({ path }) => stdout.includes(`/${path}:`));
        return hit.length / cases.length;
      };
      const recommended = JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] });
      const before = await recall(recommended);
      const after = await recall(rendered({ scanner: 'secretlint' })['.secretlintrc.json']!);
      const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
      process.stdout.write(
        `secretlint: ${percent(before)} of ${cases.length} recommended, ${percent(after)} ours\n`,
      );
      expect(after).toBeGreaterThan(Math.max(before, 0.6));
    });
  },
);

describe('(i) a second run', () => {
  it('writes the same bytes', () => {
    const first = rendered({ scanner: 'gitleaks', hookManager: 'pre-commit', scanInCi: 'github-actions' });
    expect(
      rendered({ scanner: 'gitleaks', hookManager: 'pre-commit', scanInCi: 'github-actions' }, first),
    ).toEqual(first);
  });
});
