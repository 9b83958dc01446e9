import type { Proof } from '../documents/scanning/proof.ts';
import type { Draft } from '../questions/draft.ts';
import { firstScanText, proofText } from '../report/proof-text.ts';
import type { Preview } from '../report/preview.ts';
import { endBy, interruptible } from '../repository/interrupt.ts';
import type { After } from '../terminal/after.ts';
import type { Gathered } from './gather.ts';
import { canLook, look, type Look } from './look.ts';
import { proveChanges, unproven } from './prove.ts';
import { isFailure, type Failure, type Request } from './request.ts';

/** What the interview ended with, and how to speak with the maintainer. */
export type Ending = {
  readonly request: Request;
  readonly gathered: Gathered;
  readonly draft: Draft;
  readonly preview: Preview;
  readonly after: After;
};

/**
 * The proof with its progress: Esc gives it up, Ctrl-C leaves before anything is written. Where it fails, the
 * maintainer decides; a failure means that nothing is to be written.
 */
export async function tryScanner(ending: Ending): Promise<Proof | Failure | 'left' | undefined> {
  const { request, gathered, draft, preview, after } = ending;
  let words = 'Looking for a scanner';
  let leaving = false;
  const { result, interrupted, by } = await interruptible((signal, stop) => {
    const onStart = ({ id, version }: { readonly id: string; readonly version: string }) => {
      words = `Trying the scanner configuration with ${id} ${version}`;
    };
    const work = proveChanges(request, gathered, draft, preview, { signal, onStart });
    return after.during(
      work,
      () => words,
      (how) => {
        leaving = how === 'leave';
        stop();
      },
    );
  });
  endBy(by);
  if (interrupted || leaving) return 'left';
  if (!result || isFailure(result) || result.status !== 'failed') return result;
  after.say(`${proofText(result)}\n`);
  return (await after.confirm('Write the files all the same?')) ? result : unproven(result);
}

/** Offers a first scan once a scanner has been tried; with --scan it is not asked. What it found, as text. */
export async function lookAround(ending: Ending, proof: Proof | undefined): Promise<string> {
  const { request, gathered, draft, preview, after } = ending;
  const asked = request.flags.options.has('scan');
  if (!asked && !proof?.engine) return '';
  const ready = await canLook(request, gathered, draft, preview);
  if (isFailure(ready)) return asked ? ready.failure.sentences.join('\n') : '';
  const question = `Look for secrets in all files and commits now, with ${ready.engine.id}? No value is shown.`;
  return asked || (await after.confirm(question)) ? lookWithProgress(ready, ending) : '';
}

async function lookWithProgress(ready: Look, { gathered, after }: Ending): Promise<string> {
  let words = 'Looking through the files';
  const { result, by } = await interruptible((signal, stop) => {
    const onPhase = (phase: 'files' | 'history') => {
      words = phase === 'files' ? 'Looking through the files' : 'Looking through every commit';
    };
    return after.during(look(ready, gathered, { signal, onPhase }), () => words, stop);
  });
  endBy(by);
  return firstScanText(result);
}
