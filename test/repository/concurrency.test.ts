import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, makeRepository, remove, statePath } from './scene.ts';

const bundle = join(mkdtempSync(join(tmpdir(), 'csp-writer-')), 'writer.mjs');

beforeAll(() =>
  build({
    input: 'test/repository/writer.ts',
    platform: 'node',
    output: { file: bundle, format: 'esm', codeSplitting: false },
  }),
);
afterAll(() => remove(join(bundle, '..')));

describe.each([
  [50, true],
  [10, false],
])('%i runs at once (in a git repository: %s)', (count, git) => {
  it('write one after the other or refuse, and never mix', async () => {
    const root = makeRepository({ git, texts: {} });
    const runs = Array.from({ length: count }, (_, index) =>
      execa('node', [bundle, root, `run ${index}`, statePath], { reject: false }),
    );
    const results = await Promise.all(runs);
    const now = everything(root);
    remove(root);

    const texts = [now['a.md'], now['b/c.md'], now['d.md'], now[statePath]];
    expect(new Set(texts).size).toBe(1);
    expect(Object.keys(now)).toEqual([statePath, 'a.md', 'b', 'b/c.md', 'd.md']);

    const outcomes = results.map(
      ({ stdout }) => JSON.parse(stdout) as { written?: string[]; refused?: string },
    );
    const winners = outcomes.flatMap(({ written }, index) => (written ? [`run ${index}\n`] : []));
    expect(winners).toContain(texts[0]);
    for (const { refused } of outcomes.filter(({ written }) => !written))
      expect(refused).toMatch(/was changed since it was read|Another run is writing/);
  });
});
