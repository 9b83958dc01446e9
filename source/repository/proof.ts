import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProofPlan } from '../documents/scanning/proof-plan.ts';
import type { InstalledEngine } from './engines.ts';
import { scan } from './scan.ts';

/** What was shown of a configuration, before it is written. */
export type Proof = {
  readonly engine: Pick<InstalledEngine, 'id' | 'version'>;
  /** Every planted secret, and whether its rule reported it. */
  readonly planted: readonly { readonly rule: string; readonly path: string; readonly caught: boolean }[];
  /** Placeholders that were reported, which none should be. */
  readonly flagged: readonly { readonly rule: string; readonly path: string; readonly line: number }[];
  /** How many files with placeholders were scanned. */
  readonly harmless: number;
  readonly proven: boolean;
};

/**
 * Runs the configuration through a real engine on a scratch folder of the system's temporary directory: every
 * rule has to catch its planted secret, and no placeholder may be reported. The folder is gone afterwards.
 * @throws Error when the engine refuses the configuration or cannot scan
 */
export async function prove(engine: InstalledEngine, plan: ProofPlan): Promise<Proof> {
  const scratch = await realpath(await mkdtemp(join(tmpdir(), 'create-security-policy-')));
  try {
    const root = join(scratch, 'repository');
    const config = join(scratch, 'config.toml');
    await writeFile(config, plan.config);
    for (const { path, text } of [...plan.planted, ...plan.harmless]) await writeInto(join(root, path), text);
    return judge(engine, plan, await scan({ engine, mode: 'dir', root, config }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function judge(
  { id, version }: InstalledEngine,
  plan: ProofPlan,
  hits: Awaited<ReturnType<typeof scan>>,
): Proof {
  const planted = plan.planted.map(({ rule, path }) => ({
    rule,
    path,
    caught: hits.some((hit) => hit.rule === rule && hit.path === path),
  }));
  const harmless = new Set(plan.harmless.map(({ path }) => path));
  const flagged = hits.filter(({ path }) => harmless.has(path));
  const proven = flagged.length === 0 && planted.every(({ caught }) => caught);
  return { engine: { id, version }, planted, flagged, harmless: harmless.size, proven };
}
