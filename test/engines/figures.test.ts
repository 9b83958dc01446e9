import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderGitleaksConfig } from '../../source/documents/scanning/gitleaks/render-config.ts';
import { answers, facts, secret } from '../documents/scanning/facts.ts';
import { plantedCases } from './planted.ts';
import { rendered } from './rendered.ts';
import { run, scan, scratch, write } from './scratch.ts';
import { have, tomlEngines, tool } from './tools.ts';

/** Figures for docs/benchmarks.md. Times are printed and not judged: the machine has other work to do. */
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Processor seconds of a command, user and system, the best of three. */
async function processorTime(root: string, command: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const { stderr } = await run(root, 'bash', ['-c', `TIMEFORMAT='%U %S'; time ${command} >/dev/null 2>&1`]);
    times.push(
      stderr
        .trim()
        .split(/\s+/)
        .reduce((sum, part) => sum + Number(part), 0),
    );
  }
  return Math.min(...times);
}

it('the time that the configuration takes to be made', () => {
  const known = facts({
    variables: Array.from({ length: 500 }, (_, index) => secret(`SERVICE_${index}_API_KEY`)),
  });
  const rounds = Array.from({ length: 20 }, () => {
    const start = performance.now();
    renderGitleaksConfig({ answers: answers(), facts: known });
    return performance.now() - start;
  });
  print(
    `configuration for 500 names: ${Math.max(...rounds).toFixed(1)} ms at most, ${Math.min(...rounds).toFixed(1)} ms at best`,
  );
  expect(rounds).toHaveLength(20);
});

describe.runIf(have('the run time', ...tomlEngines)).each(tomlEngines)('%s', (engine) => {
  it('takes as long with our configuration as with the defaults, about', async () => {
    const root = scratch();
    const source = 'const answer = compute(question, { retries: 3 }); // nothing to see here\n'.repeat(200);
    write(
      root,
      Object.fromEntries(
        plantedCases()
          .slice(0, 300)
          .map(({ path, text }) => [path, text + source]),
      ),
    );
    const configs = scratch();
    write(configs, {
      'ours.toml': rendered({})['.gitleaks.toml']!,
      'defaults.toml': '[extend]\nuseDefault = true\n',
    });
    const command = (name: string) =>
      `${tool(engine)} dir . -c ${join(configs, name)} --no-banner --exit-code 0`;
    const [before, after] = [
      await processorTime(root, command('defaults.toml')),
      await processorTime(root, command('ours.toml')),
    ];
    print(
      `${engine}: ${before.toFixed(2)} s with the defaults, ${after.toFixed(2)} s with ours, ratio ${(after / before).toFixed(2)}`,
    );
    expect(after).toBeGreaterThan(0);
  });
});

/** A checkout of leaktk/fake-leaks, whose folders `valid` and `invalid` say what should be found. */
const fakeLeaks = process.env['FAKE_LEAKS'] ?? '';
const hasFakeLeaks = existsSync(fakeLeaks);
if (!hasFakeLeaks) process.stderr.write('Left out: leaktk/fake-leaks (FAKE_LEAKS names a checkout of it)\n');

describe.runIf(hasFakeLeaks && have('leaktk/fake-leaks', ...tomlEngines)).each(tomlEngines)(
  'fake-leaks with %s',
  (engine) => {
    it('has no fewer valid hits and no more invalid ones than the defaults', async () => {
      const configs = scratch();
      write(configs, {
        'ours.toml': rendered({})['.gitleaks.toml']!,
        'defaults.toml': '[extend]\nuseDefault = true\n',
      });
      const count = async (name: string) => {
        const files = new Set(
          (await scan(engine, 'dir', fakeLeaks, join(configs, name))).map(({ file }) => file),
        );
        const of = (kind: string) => [...files].filter((file) => file.split('/').includes(kind)).length;
        return { valid: of('valid'), invalid: of('invalid') };
      };
      const [before, after] = [await count('defaults.toml'), await count('ours.toml')];
      print(
        `${engine} on fake-leaks, valid/invalid: ${before.valid}/${before.invalid} with the defaults, ${after.valid}/${after.invalid} with ours`,
      );
      expect(after.valid).toBeGreaterThanOrEqual(before.valid);
      expect(after.invalid).toBeLessThanOrEqual(before.invalid);
    });
  },
);
