import fs from 'fs-extra';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { execa } from 'execa';
import { scan, scratch } from './scratch.ts';
import { have, tomlEngines } from './tools.ts';

/** The files that git tracks here, apart from what is built or installed beside them. */
async function tracked(): Promise<string> {
  const root = scratch();
  const { stdout } = await execa('git', ['ls-files', '-z']);
  for (const path of stdout.split('\0').filter((name) => fs.existsSync(name))) {
    fs.copySync(path, join(root, path), { dereference: false });
  }
  return root;
}

describe.runIf(have('this repository', ...tomlEngines)).each(tomlEngines)('%s', (engine) => {
  it('finds no secret in this repository, with its own configuration', async () => {
    expect(await scan(engine, 'dir', await tracked(), join(process.cwd(), '.gitleaks.toml'))).toEqual([]);
  });
});
