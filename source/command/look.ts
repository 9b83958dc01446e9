import type { FirstScan } from '../documents/scanning/first-scan.ts';
import type { Draft } from '../questions/draft.ts';
import type { Preview } from '../report/preview.ts';
import { engineOf } from '../documents/scanning/engines.ts';
import type { Finding } from '../standards/standard.ts';
import { isUnusable } from '../repository/engines.ts';
import type { FirstScanRequest } from '../repository/first-scan.ts';
import { engineFor, scannerConfig, type Engine } from './prove.ts';
import type { Gathered } from './gather.ts';
import { failure, isFailure, type Failure, type Request } from './request.ts';

/** What a first scan needs. */
export type Look = { readonly engine: Engine; readonly config: string };

/** Whether the repository can be scanned with the configuration of the plan; why not, when it cannot. */
export async function canLook(
  request: Request,
  { root }: Gathered,
  draft: Draft,
  preview: Preview,
): Promise<Look | Failure> {
  const subject = scannerConfig(draft, preview);
  if (!subject) return failure(3, '--scan needs a scanner configuration: see --scanner and --files.');
  const engine = await engineFor(request, root, subject.readers);
  if (engine && isFailure(engine)) return engine;
  const install = engineOf(subject.readers[0] ?? '')?.install ?? '';
  if (!engine) return failure(3, `--scan needs a scanner that is installed: ${install}`);
  if (isUnusable(engine)) return failure(3, `--scan needs a scanner: ${engine.command} ${engine.why}.`);
  // What secretlint loads are programs: of the maintainer's own lines none is run.
  const text = engine.id === 'secretlint' ? (subject.change.rendered ?? subject.text) : subject.text;
  return { engine, config: text };
}

/** Looks for secrets in the files and every commit. Loaded when it is asked for only. */
export async function look(
  { engine, config }: Look,
  { root }: Gathered,
  rest: Pick<FirstScanRequest, 'onPhase' | 'signal'>,
): Promise<FirstScan> {
  const { firstScan } = await import('../repository/first-scan.ts');
  return firstScan({ engine, root, config, ...rest });
}

/** Every place of a scan as a finding; never a value. */
export const scanFindings = ({ groups }: FirstScan): readonly Finding[] =>
  groups.map(({ rule, path, lines: [line], inHistory }) => ({
    severity: 'error',
    code: 'secret',
    path,
    ...(line !== undefined && { line }),
    message: `what looks like a secret (${rule})${inHistory ? ', in the history too' : ''}: rotate it first, then take it out`,
  }));
