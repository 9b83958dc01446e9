import { join } from 'node:path';
import type { HookPlan } from '../documents/scanning/hook-plan.ts';
import type { HookProof, Proof } from '../documents/scanning/proof.ts';
import type { ProofPlan } from '../documents/scanning/proof-plan.ts';
import type { InstalledEngine } from './engines.ts';
import { proveHook } from './hook-proof.ts';
import { type Hit, scan, type Scanned } from './scan.ts';
import { withScratchFolder, writeFiles } from './scratch-folder.ts';

export type ProofRequest = {
  /** The repository: nothing in it is read, and none of its programs is run. */
  readonly root: string;
  readonly engine: InstalledEngine;
  readonly plan: ProofPlan;
  /** The configuration as it will be written. */
  readonly config: { readonly path: string; readonly text: string };
  /** The configuration as we render it, where the maintainer's own lines stand in the other. */
  readonly rendered?: string;
  /** The hook, with the engine that it runs and the configuration of that one. */
  readonly hook?: HookTrial;
  readonly signal?: AbortSignal;
};

export type HookTrial = {
  readonly plan: HookPlan;
  /** Missing where the engine of the hook is not installed. */
  readonly engine?: InstalledEngine;
  readonly config: { readonly path: string; readonly text: string };
};

const limit = 60_000;

type Tried = Pick<Proof, 'planted' | 'flagged' | 'harmless'> & { readonly proven: boolean };

/**
 * Runs the configuration through a real engine on a scratch folder of the system's temporary directory: every
 * rule has to catch its planted secrets, and no placeholder may be reported. Then the hook, in a repository of
 * its own. The folder is gone afterwards. Takes at most a few minutes, and stops with the signal.
 */
export async function prove(request: ProofRequest): Promise<Proof> {
  const { engine, config, rendered } = request;
  const known = { path: config.path, engine: { id: engine.id, version: engine.version } };
  const tried = await tryConfig(request, config.text);
  if ('failed' in tried || !tried.proven) {
    const alone = rendered === undefined ? undefined : await tryConfig(request, rendered);
    return alone && !('failed' in alone) && alone.proven
      ? {
          ...known,
          ...results(tried),
          status: 'unproven',
          notes: [`${config.path} works as this program writes it, and not with your own lines in it.`],
        }
      : { ...known, ...results(tried), ...verdict(request, tried) };
  }
  return { ...known, ...results(tried), ...(await tryHook(request)) };
}

const nothing = { planted: [], flagged: [], harmless: 0 };

const results = (tried: Tried | Failed): Pick<Proof, 'planted' | 'flagged' | 'harmless'> =>
  'failed' in tried ? nothing : { planted: tried.planted, flagged: tried.flagged, harmless: tried.harmless };

type Failed = Extract<Scanned, { readonly failed: unknown }>;

/** What it means that an engine did not do what it should. */
function verdict({ engine, config }: ProofRequest, tried: Tried | Failed): Pick<Proof, 'status' | 'notes'> {
  if (!('failed' in tried)) return { status: 'failed', notes: [] };
  const name = `${engine.id} ${engine.version}`;
  const reasons = {
    error: {
      status: 'failed',
      note:
        tried.code === undefined
          ? `${name} crashed over ${config.path}.`
          : `${name} refuses ${config.path} (exit code ${tried.code}).`,
    },
    unreadable: { status: 'failed', note: `${name} gave no report that can be read.` },
    timeout: { status: 'not-run', note: `${name} took longer than ${limit / 1000} seconds and was stopped.` },
    cancelled: { status: 'not-run', note: 'You stopped it.' },
    'too-much-output': { status: 'not-run', note: `${name} said too much and was stopped.` },
  } as const;
  const { status, note } = reasons[tried.failed];
  return { status, notes: [note] };
}

async function tryConfig({ engine, plan, signal }: ProofRequest, text: string): Promise<Tried | Failed> {
  return withScratchFolder(async (scratch) => {
    const root = join(scratch, 'repository');
    await writeFiles(scratch, [{ path: 'config', text }]);
    await writeFiles(root, [...plan.planted, ...plan.harmless]);
    const config = join(scratch, 'config');
    const scanned = await scan({
      engine,
      mode: 'dir',
      root,
      config,
      timeout: limit,
      ...(signal && { signal }),
    });
    return 'failed' in scanned ? scanned : judge(plan, scanned.hits);
  });
}

function judge(plan: ProofPlan, hits: readonly Hit[]): Tried {
  const reported = new Set(hits.map(({ rule, path, line }) => JSON.stringify([rule, path, line])));
  const planted = plan.planted.map(({ rule, path, lines }) => ({
    rule,
    path,
    caught: lines.every((line) => reported.has(JSON.stringify([rule, path, line]))),
  }));
  const harmless = new Set(plan.harmless.map(({ path }) => path));
  const flagged = hits.filter(({ path }) => harmless.has(path));
  const proven = flagged.length === 0 && planted.every(({ caught }) => caught);
  return { planted, flagged, harmless: harmless.size, proven };
}

/** The hook, once the configuration is known to work. */
async function tryHook(request: ProofRequest): Promise<Pick<Proof, 'status' | 'hook' | 'notes'>> {
  const { hook: trial, root, signal, plan: files } = request;
  const [leak] = files.planted;
  if (!trial || !leak) return { status: 'proven', notes: [] };
  const { plan, engine, config } = trial;
  if (!engine) return untried(plan, `it runs ${plan.engine}, which is not installed`);
  if (process.platform === 'win32')
    return untried(plan, 'a scratch repository cannot be set up for it on Windows');
  const hook = await withScratchFolder((scratch) =>
    proveHook({ root, scratch, engine, plan, config, leak, ...(signal && { signal }) }),
  );
  if (signal?.aborted) return untried(plan, 'you stopped it');
  return { status: hook.status === 'failed' ? 'failed' : 'proven', hook, notes: hookNotes(plan, hook) };
}

const untried = ({ manager }: HookPlan, why: string): Pick<Proof, 'status' | 'hook' | 'notes'> => ({
  status: 'proven',
  hook: { manager, status: 'not-run', by: 'git' },
  notes: [`The ${manager} hook was not tried: ${why}.`],
});

function hookNotes({ manager, engine, definition }: HookPlan, { status, by }: HookProof): readonly string[] {
  if (status === 'not-run')
    return [`The ${manager} hook could not be tried: here it stops a commit that holds no secret.`];
  if (by === 'git')
    return [`git ran the command of the hook: ${manager} itself was not run, since it is not installed.`];
  return definition
    ? [`${manager} ran the ${engine} that is installed, and did not fetch ${definition.repo}.`]
    : [];
}
