import fs from 'fs-extra';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planHook } from '../../source/documents/scanning/hook-plan.ts';
import { planProof } from '../../source/documents/scanning/proof-plan.ts';
import { identifyEngine, type InstalledEngine, isUnusable } from '../../source/repository/engines.ts';
import { firstScan } from '../../source/repository/first-scan.ts';
import { prove } from '../../source/repository/proof.ts';
import { facts, secret } from '../documents/scanning/facts.ts';
import { plantedCases } from './planted.ts';
import { plantedVariables, rendered } from './rendered.ts';
import { commit, repository, scratch } from './scratch.ts';
import { have, tomlEngines, tool, toolPath } from './tools.ts';

const known = facts({ variables: plantedVariables });
const plan = planProof(known, 'betterleaks');
const config = { path: '.gitleaks.toml', text: rendered({})['.gitleaks.toml']! };

/** What a maintainer may have written: every rule of ours looks away from files of that name. */
const withOwnAllowlist = config.text.replaceAll(
  /^( {2}\[\[rules\.allowlists\]\])$/gm,
  "  [[rules.allowlists]]\n  paths = ['''\\.env''']\n$1",
);

const managers = ['pre-commit', 'lefthook', 'husky', 'simple-git-hooks', 'lint-staged'];

/** The PATH without the folders that hold a hook manager: CI has them all there. */
const pathWithoutManagers = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !managers.some((manager) => fs.existsSync(join(folder, manager))))
  .join(delimiter);

async function engineAt(path: string): Promise<InstalledEngine> {
  const engine = await identifyEngine(path);
  if (isUnusable(engine)) throw new Error(`${path} ${engine.why}`);
  return engine;
}

for (const name of tomlEngines) {
  describe.runIf(have(`the proof with ${name}`, name))(`with ${name}`, () => {
    const request = async () => ({
      root: scratch(),
      engine: await engineAt(tool(name)),
      plan,
      config,
    });
    const proofOf = async (text: string) => prove({ ...(await request()), config: { ...config, text } });

    it('knows it by its name and version', async () => {
      const [id, version] = name.split('-');
      expect(await identifyEngine(tool(name))).toEqual({ id, command: tool(name), version });
    });

    it('the generated configuration is proven, for every name and in the example file too', async () => {
      const proof = await prove(await request());
      expect(proof).toMatchObject({ status: 'proven', flagged: [] });
      expect(proof.planted.filter(({ path }) => path.endsWith('.env.example'))).toHaveLength(3);
    });

    it('a configuration that lost its rules is not', async () => {
      expect((await proofOf('[extend]\nuseDefault = true\n')).status).toBe('failed');
    });

    it('a configuration that lost the rules of the engine is not', async () => {
      const { planted } = await proofOf(config.text.replace('useDefault =', 'useDefaults ='));
      expect(planted.filter(({ caught }) => !caught)).toEqual([
        { rule: 'github-pat', path: 'own/.env.example', caught: false },
      ]);
    });

    it('an own allowlist that swallows the example file is told from a fault of ours', async () => {
      const own = { ...config, text: withOwnAllowlist };
      const proof = await prove({ ...(await request()), config: own, rendered: config.text });
      expect(proof.status).toBe('unproven');
    });

    it('a configuration that reports what the example file holds is not', async () => {
      const harmless = [{ path: '.env.example', text: plan.planted[1]!.text }];
      const proof = await prove({ ...(await request()), plan: { ...plan, harmless } });
      expect(proof.flagged).toContainEqual({ rule: plan.planted[1]!.rule, path: '.env.example', line: 2 });
      expect(proof.status).toBe('failed');
    });

    it('a configuration that the engine refuses is not', async () => {
      expect(await proofOf('title = [')).toMatchObject({
        status: 'failed',
        notes: [expect.stringContaining('refuses')],
      });
    });

    it('the first scan names rule, file and line, and tells history from files', async () => {
      const leak = plantedCases().find(
        ({ name: of, syntax, kind }) => of === 'DB_PASS' && syntax === 'dotenv' && kind === 'hex',
      )!;
      const root = await repository(rendered({}));
      await commit(root, { '.gitignore': '.env\n', 'gone.env': leak.text, 'kept.env': `\n${leak.text}` });
      fs.removeSync(join(root, 'gone.env'));
      fs.outputFileSync(join(root, '.env'), leak.text);
      const { engine } = await request();
      const { groups, notes } = await firstScan({ engine, root, config: config.text });
      const rule = 'repository-secret-assignment';
      expect(groups.filter((group) => group.rule === rule)).toEqual([
        { rule, path: 'gone.env', lines: [], inHistory: true },
        { rule, path: 'kept.env', lines: [2], inHistory: true },
      ]);
      expect(notes).toEqual([]);
      expect(JSON.stringify(groups)).not.toContain(leak.text.split('=')[1]!.trim());
    });

    it('the first scan of a folder without history says so', async () => {
      const root = await repository(rendered({}));
      fs.removeSync(join(root, '.git'));
      const { engine } = await request();
      const { notes } = await firstScan({ engine, root, config: config.text });
      expect(notes).toEqual(['The history was not scanned: git knows no commit here.']);
    });
  });
}

describe.runIf(have('the proof with secretlint', 'secretlint'))('with secretlint', () => {
  it('the generated configuration is proven', async () => {
    const engine = await engineAt(tool('secretlint'));
    const text = rendered({ scanner: 'secretlint' })['.secretlintrc.json']!;
    const own = { path: '.secretlintrc.json', text };
    const proof = await prove({ root: scratch(), engine, plan: planProof(known, 'secretlint'), config: own });
    expect(proof).toMatchObject({ status: 'proven', engine: { id: 'secretlint' }, flagged: [] });
  });
});

const hooks = [
  ['pre-commit', 'betterleaks'],
  ['pre-commit', 'gitleaks'],
  ['lefthook', 'betterleaks'],
  ['lefthook', 'gitleaks'],
  ['husky', 'betterleaks'],
  ['husky', 'gitleaks'],
  ['simple-git-hooks', 'gitleaks'],
  ['lint-staged', 'secretlint'],
] as const;

/** Runs a task as on a machine with this PATH. */
async function onPath<T>(path: string | undefined, task: () => Promise<T>): Promise<T> {
  const before = process.env['PATH'];
  process.env['PATH'] = path;
  try {
    return await task();
  } finally {
    process.env['PATH'] = before;
  }
}

describe.each(hooks)('the hook of %s with %s', (manager, scanner) => {
  const ready = have(`the proof of ${manager} with ${scanner}`, manager, scanner);
  const file = scanner === 'secretlint' ? '.secretlintrc.json' : '.gitleaks.toml';
  const own = { path: file, text: rendered({ scanner })[file]! };
  const planned = planHook(manager, scanner)!;
  const prover = async (path: string | undefined, hook = planned) => {
    const engine = await engineAt(tool(scanner));
    const files = planProof(known, scanner);
    const request = { root: scratch(), engine, plan: files, config: own };
    return onPath(path, () => prove({ ...request, hook: { plan: hook, engine, config: own } }));
  };

  it.runIf(ready)('is proven by the manager itself', async () => {
    const { status, hook } = await prover(toolPath);
    expect({ status, hook }).toEqual({
      status: 'proven',
      hook: { manager, status: 'proven', by: 'manager' },
    });
  });

  it.runIf(ready)('is proven by git where the manager is not installed', async () => {
    const { hook, notes } = await prover(pathWithoutManagers);
    expect(hook).toEqual({ manager, status: 'proven', by: 'git' });
    expect(notes).toEqual([expect.stringContaining(`${manager} itself was not run`)]);
  });

  it.runIf(ready)('fails where it lets a secret pass', async () => {
    const proof = await prover(pathWithoutManagers, { ...planned, script: 'true' });
    expect(proof).toMatchObject({ status: 'failed', hook: { status: 'failed' } });
  });
});

describe('a program that is no engine', () => {
  it.each([
    [process.execPath, 'does not answer as betterleaks'],
    ['/nowhere/gitleaks', 'does not exist'],
  ])('%s is not taken for one', async (path, why) => {
    expect(await identifyEngine(path)).toMatchObject({ why: expect.stringContaining(why) as string });
  });
});

describe('the plan of a proof', () => {
  it('plants one secret in the example file for every rule', () => {
    const { planted } = planProof(facts({ variables: [secret('API_TOKEN')] }), 'gitleaks');
    expect(planted.filter(({ path }) => path.endsWith('.env.example')).map(({ rule }) => rule)).toEqual([
      'repository-secret-assignment',
      'repository-connection-string',
      'github-pat',
    ]);
  });
});
