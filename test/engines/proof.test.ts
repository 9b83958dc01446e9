import fs from 'fs-extra';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planProof } from '../../source/documents/scanning/proof-plan.ts';
import { findEngines } from '../../source/repository/engines.ts';
import { firstScan } from '../../source/repository/first-scan.ts';
import { prove } from '../../source/repository/proof.ts';
import { answers, facts, secret } from '../documents/scanning/facts.ts';
import { plantedCases } from './planted.ts';
import { plantedVariables, rendered } from './rendered.ts';
import { commit, repository } from './scratch.ts';
import { have, tomlEngines, tool } from './tools.ts';

const plan = planProof({ answers: answers(), facts: facts({ variables: plantedVariables }) });

for (const name of tomlEngines) {
  describe.runIf(have(`the proof with ${name}`, name))(`with ${name}`, () => {
    const engine = async () => (await findEngines(tool(name)))[0]!;

    it('knows it by its name and version', async () => {
      const [id, version] = name.split('-');
      expect(await engine()).toEqual({ id, command: tool(name), version });
    });

    it('the generated configuration is proven, the example file included', async () => {
      const proof = await prove(await engine(), plan);
      expect(proof).toMatchObject({ proven: true, flagged: [] });
      expect(proof.planted.filter(({ path }) => path.endsWith('.env.example'))).toHaveLength(2);
    });

    it('a configuration that lost its rules is not', async () => {
      const proof = await prove(await engine(), { ...plan, config: '[extend]\nuseDefault = true\n' });
      expect(proof.proven).toBe(false);
    });

    it('a configuration that reports what the example file holds is not', async () => {
      const harmless = [{ path: '.env.example', text: plan.planted[0]!.text }];
      const proof = await prove(await engine(), { ...plan, harmless });
      expect(proof.flagged).toContainEqual({ rule: plan.planted[0]!.rule, path: '.env.example', line: 2 });
      expect(proof.proven).toBe(false);
    });

    it('a configuration that the engine refuses is an error', async () => {
      await expect(prove(await engine(), { ...plan, config: 'title = [' })).rejects.toThrow('could not scan');
    });

    it('the first scan names rule, file and line, and tells history from files', async () => {
      const leak = plantedCases().find(
        ({ name: of, syntax, kind }) => of === 'DB_PASS' && syntax === 'dotenv' && kind === 'hex',
      )!;
      const root = await repository(rendered({}));
      await commit(root, { 'gone.env': leak.text, 'kept.env': `\n${leak.text}` });
      fs.removeSync(join(root, 'gone.env'));
      const { groups } = await firstScan({
        engine: await engine(),
        root,
        config: join(root, '.gitleaks.toml'),
      });
      const rule = 'repository-secret-assignment';
      expect(groups.filter((group) => group.rule === rule)).toEqual([
        { rule, path: 'gone.env', lines: [], inHistory: true },
        { rule, path: 'kept.env', lines: [2], inHistory: true },
      ]);
      expect(JSON.stringify(groups)).not.toContain(leak.text.split('=')[1]!.trim());
    });

    it('the first scan of a folder without history is an error, not a clean result', async () => {
      const root = await repository(rendered({}));
      fs.removeSync(join(root, '.git'));
      await expect(
        firstScan({ engine: await engine(), root, config: join(root, '.gitleaks.toml') }),
      ).rejects.toThrow('could not scan');
    });
  });
}

describe('a program that is no engine', () => {
  it.each([process.execPath, '/nowhere/gitleaks'])('%s is not taken for one', async (path) => {
    expect(await findEngines(path)).toEqual([]);
  });
});

describe('the plan of a proof', () => {
  it('plants one secret in the example file for every rule', () => {
    const { planted } = planProof({ answers: answers(), facts: facts({ variables: [secret('API_TOKEN')] }) });
    expect(planted.filter(({ path }) => path.endsWith('.env.example')).map(({ rule }) => rule)).toEqual([
      'repository-secret-assignment',
      'repository-connection-string',
    ]);
  });
});
