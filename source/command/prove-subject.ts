import type { Change } from '../documents/document.ts';
import { planHook } from '../documents/scanning/hook-plan.ts';
import type { Proof } from '../documents/scanning/proof.ts';
import { planProof } from '../documents/scanning/proof-plan.ts';
import type { Draft } from '../questions/draft.ts';
import type { Preview } from '../report/preview.ts';
import { findEngine, type InstalledEngine, isUnusable } from '../repository/engines.ts';
import { type HookTrial, prove } from '../repository/proof.ts';
import type { Gathered } from './gather.ts';

export type SubjectRequest = {
  readonly gathered: Gathered;
  readonly draft: Draft;
  readonly preview: Preview;
  readonly engine: InstalledEngine;
  /** The configuration's change, and its text as it will be. */
  readonly change: Change;
  readonly text: string;
  readonly signal?: AbortSignal;
};

/** Allowlists of rules are read from gitleaks 8.21 on: what is older reports every placeholder. */
const tooOld = ({ id, version }: InstalledEngine) =>
  id === 'gitleaks' && /^(?:[0-7]\.|8\.(?:1?\d|20)(?:\.|$))/.test(version);

/** Runs the proof of one configuration, with the hook that goes with it. Loaded when there is an engine only. */
export async function proveSubject(request: SubjectRequest): Promise<Proof> {
  const { gathered, preview, engine, change, text, signal } = request;
  const { path, rendered } = change;
  if (tooOld(engine)) {
    const notes = [`${engine.id} ${engine.version} is too old: ${path} needs 8.25 or later.`];
    return { status: 'not-run', path, planted: [], flagged: [], harmless: 0, notes };
  }
  const example = preview.changes.find(({ id, after }) => id === 'env-example' && after !== undefined)?.after;
  // The rules that secretlint loads are programs: of the maintainer's own lines none is run.
  const tried = engine.id === 'secretlint' ? (rendered ?? text) : text;
  const config = { path, text: tried };
  const hook = await hookTrial(request, config);
  return prove({
    root: gathered.root,
    engine,
    plan: planProof(gathered.facts, engine.id, example),
    config,
    ...(rendered !== undefined && rendered !== tried && { rendered }),
    ...(hook && { hook }),
    ...(signal && { signal }),
  });
}

/** The hook of the plan, with the engine that it runs: lint-staged runs secretlint beside any other scanner. */
async function hookTrial(
  { draft, preview, engine, gathered, signal }: SubjectRequest,
  config: HookTrial['config'],
): Promise<HookTrial | undefined> {
  const answer = (key: string) => String(draft.get(key)?.value ?? 'none');
  const plan = planHook(answer('hookManager'), answer('scanner'));
  if (!plan) return undefined;
  if (plan.engine === engine.id) return { plan, engine, config };
  const other = await findEngine(gathered.root, [plan.engine], signal);
  const own = preview.changes.find(({ id }) => plan.engine === 'secretlint' && id === 'secretlint-config');
  const text = own?.rendered ?? own?.after;
  const read = own && text !== undefined ? { path: own.path, text } : config;
  return { plan, config: read, ...(other && !isUnusable(other) && { engine: other }) };
}
