import { statePath } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import { commandLine } from '../questions/command-line.ts';
import type { Draft } from '../questions/draft.ts';
import type { Proof } from '../documents/scanning/proof.ts';
import { firstScanText, proofText } from '../report/proof-text.ts';
import type { Preview } from '../report/preview.ts';
import { filesText, findingsText, scoresLine } from '../report/text.ts';
import { nextSteps } from '../report/next-steps.ts';
import { interruptible } from '../repository/interrupt.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';
import type { After } from '../terminal/after.ts';
import type { Gathered } from './gather.ts';
import { canLook, look } from './look.ts';
import { proveChanges, unproven } from './prove.ts';
import { failed, isFailure, type Failure, type Outcome, type Request } from './request.ts';
import { write } from './write.ts';

type Finishing = {
  readonly request: Request;
  readonly gathered: Gathered;
  readonly draft: Draft;
  readonly preview: Preview;
  readonly after: After;
};

const left: Outcome = { code: 130, stdout: '', stderr: 'Cancelled: nothing was written.\n' };

/** Tries the scanner, writes what the interview previewed, and says what was done and what comes next. */
export async function finish(
  request: Request,
  gathered: Gathered,
  draft: Draft,
  after: After,
): Promise<Outcome> {
  const finishing = { request, gathered, draft, preview: gathered.preview(draft), after };
  const proof = await prove(finishing);
  if (proof === 'left') return left;
  if (proof && isFailure(proof)) return failed(proof);
  if (proof?.status === 'failed' && !(await writeAllTheSame(finishing, proof)))
    return failed(unproven(proof));
  const problem = await write(gathered, finishing.preview);
  if (problem) return failed(problem);
  unfinishedInterview(gathered.root, statePath).save?.(undefined);
  after.say(`${summary(finishing, proof)}\n`);
  const seen = await lookAround(finishing, proof);
  return { code: 0, stdout: seen === '' ? '' : `\n${seen}\n`, stderr: '' };
}

function summary({ draft, preview }: Finishing, proof: Proof | undefined): string {
  return [
    filesText(preview.changes, 'write'),
    scoresLine(preview.scores),
    findingsText(preview.findings),
    proof ? proofText(proof) : '',
    nextSteps(draft, preview),
    `The same without questions:\n  ${commandLine(questions, draft)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The proof with its progress. Esc gives it up, Ctrl-C leaves before anything is written. */
async function prove({
  request,
  gathered,
  draft,
  preview,
  after,
}: Finishing): Promise<Proof | Failure | 'left' | undefined> {
  let words: string | undefined;
  let leaving = false;
  const { result, interrupted } = await interruptible((signal, stop) => {
    const onStart = ({ id, version }: { readonly id: string; readonly version: string }) => {
      words = `Trying the scanner configuration with ${id} ${version}`;
    };
    const work = proveChanges(request, gathered, draft, preview, { signal, onStart });
    const shown = () => words ?? 'Looking for a scanner';
    return after.during(work, shown, (how) => {
      leaving = how === 'leave';
      stop();
    });
  });
  return interrupted || leaving ? 'left' : result;
}

/** A proof that failed leaves the decision to the maintainer. */
function writeAllTheSame({ after }: Finishing, proof: Proof): Promise<boolean> {
  after.say(`${proofText(proof)}\n\n`);
  return after.confirm('Write the files all the same?');
}

/** Offers a first scan once a scanner has been set up; with --scan it is not asked. */
async function lookAround(finishing: Finishing, proof: Proof | undefined): Promise<string> {
  const { request, gathered, draft, preview, after } = finishing;
  const asked = request.flags.options.has('scan');
  if (!asked && (!proof || !proof.engine)) return '';
  const ready = await canLook(request, gathered, draft, preview);
  if (isFailure(ready)) return asked ? ready.failure.sentences.join('\n') : '';
  if (!asked) {
    after.say('\n');
    const yes = await after.confirm(
      `Look for secrets in all files and commits now, with ${ready.engine.id}? No value is shown.`,
    );
    if (!yes) return '';
  }
  let words = 'Looking through the files';
  const { result } = await interruptible((signal, stop) => {
    const onPhase = (phase: 'files' | 'history') => {
      words = phase === 'files' ? 'Looking through the files' : 'Looking through every commit';
    };
    return after.during(look(ready, gathered, { signal, onPhase }), () => words, stop);
  });
  return firstScanText(result);
}
