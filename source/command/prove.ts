import type { Change } from '../documents/document.ts';
import { engineOf, type EngineId } from '../documents/scanning/engines.ts';
import type { Proof } from '../documents/scanning/proof.ts';
import type { Draft } from '../questions/draft.ts';
import { noEngineNotes, proofText } from '../report/proof-text.ts';
import type { Preview } from '../report/preview.ts';
import {
  findEngine,
  identifyEngine,
  type InstalledEngine,
  isUnusable,
  type Unusable,
} from '../repository/engines.ts';
import type { Finding } from '../standards/standard.ts';
import type { Gathered } from './gather.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';

/** What there is to prove: a scanner configuration of the plan, and the engines that read it. */
type Subject = { readonly change: Change; readonly text: string; readonly readers: readonly EngineId[] };

const tomlEngines = ['betterleaks', 'gitleaks'] as const;

/** The chosen engine's configuration, whether it changes or not; the chosen engine first. */
export function scannerConfig(draft: Draft, { changes }: Preview): Subject | undefined {
  const chosen = engineOf(String(draft.get('scanner')?.value ?? 'none'));
  if (!chosen) return undefined;
  const id = chosen.id === 'secretlint' ? 'secretlint-config' : 'scanner-config';
  const change = changes.find((one) => one.id === id);
  if (change?.after === undefined) return undefined;
  const others = tomlEngines.filter((one) => one !== chosen.id);
  const readers = chosen.id === 'secretlint' ? [chosen.id] : [chosen.id, ...others];
  return { change, text: change.after, readers };
}

/** Whether a run touches what the proof is about. */
function touches({ changes }: Preview): boolean {
  const about = /^(?:scanner-config|secretlint-config|hook-.*|env-example)$/;
  return changes.some(
    ({ id, action, before, after }) => about.test(id) && action !== 'orphan' && before !== after,
  );
}

export type Engine = InstalledEngine;

/**
 * The engine to run: the one that `--engine-path` names, or the first on the PATH that reads the configuration and
 * can be used; otherwise why not.
 */
export async function engineFor(
  { flags }: Request,
  root: string,
  readers: readonly EngineId[],
  signal?: AbortSignal,
): Promise<Engine | Unusable | Failure | undefined> {
  const path = flags.options.get('engine-path');
  if (typeof path !== 'string') return findEngine(root, readers, signal);
  const engine = await identifyEngine(path, signal);
  return isUnusable(engine) ? failure(2, `--engine-path: ${path} ${engine.why}.`) : engine;
}

export type ProofOptions = { readonly signal?: AbortSignal; readonly onStart?: (engine: Engine) => void };

/**
 * Proves the scanner configuration and the hook of a plan, where that is due: before they are written or shown,
 * and in `--check` when it was asked for. Nothing when there is nothing to prove.
 */
export async function proveChanges(
  request: Request,
  gathered: Gathered,
  draft: Draft,
  preview: Preview,
  { signal, onStart }: ProofOptions = {},
): Promise<Proof | Failure | undefined> {
  const { options } = request.flags;
  const asked = options.has('engine-path') || options.get('proof') === 'require';
  const subject = scannerConfig(draft, preview);
  if (options.get('proof') === 'skip' || !(asked || (request.mode !== 'check' && touches(preview))))
    return undefined;
  if (!subject)
    return asked
      ? failure(3, 'There is no scanner configuration to prove: see --scanner and --files.')
      : undefined;
  const engine = await engineFor(request, gathered.root, subject.readers, signal);
  if (engine && isFailure(engine)) return engine;
  if (!engine || isUnusable(engine)) return enough(request, withoutEngine(subject, engine));
  onStart?.(engine);
  const { proveSubject } = await import('./prove-subject.ts');
  const proof = await proveSubject({
    ...subject,
    gathered,
    draft,
    preview,
    engine,
    ...(signal && { signal }),
  });
  return enough(request, proof);
}

function withoutEngine({ change, readers: [wanted = 'betterleaks'] }: Subject, unusable?: Unusable): Proof {
  const notes = unusable
    ? [`${unusable.command} ${unusable.why}.`, ...noEngineNotes(wanted).slice(1)]
    : noEngineNotes(wanted);
  return { status: 'not-run', path: change.path, planted: [], flagged: [], harmless: 0, notes };
}

/** With `--proof require` a proof that did not take place, for whatever reason, is not enough. */
const enough = ({ flags }: Request, proof: Proof): Proof | Failure =>
  flags.options.get('proof') === 'require' && proof.status === 'not-run'
    ? failure(3, `Nothing was proven, so nothing was done: ${proof.notes[0] ?? ''}`)
    : proof;

/** Why a plan must not be written: its proof failed. */
export const unproven = (proof: Proof): Failure =>
  failure(
    3,
    ...proofText(proof).split('\n'),
    'Nothing was written, since a scanner that does not work is worse than none: try another version of the engine, or write it all the same with --proof skip.',
  );

/** A proof that went wrong, as a finding: the maintainer's own lines, or in `--check` a scanner that does not work. */
export const proofFindings = (proof: Proof | undefined): readonly Finding[] =>
  proof?.status === 'failed' || proof?.status === 'unproven'
    ? [
        {
          severity: 'error',
          code: 'unproven-scanner',
          path: proof.path,
          message: proofText(proof)
            .split('\n')
            .map((line) => line.trim())
            .join(' '),
        },
      ]
    : [];
