import { valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import { missing, missingAnswers } from '../questions/resolve.ts';
import { marksLeft } from '../report/hand-findings.ts';
import { report } from '../report/json.ts';
import { printableJson } from '../report/visible.ts';
import { asItIs, type Preview } from '../report/preview.ts';
import { firstScanText, proofText } from '../report/proof-text.ts';
import { diffText, filesText, findingsText, scoresLine } from '../report/text.ts';
import { isWritten } from '../documents/document.ts';
import type { FirstScan } from '../documents/scanning/first-scan.ts';
import type { Proof } from '../documents/scanning/proof.ts';
import type { Finding } from '../standards/standard.ts';
import { nextSteps } from '../report/next-steps.ts';
import { unsaidIn, unsaidText, type Unsaid } from '../report/unsaid.ts';
import { findingsOf } from './findings.ts';
import { gather, type Gathered } from './gather.ts';
import { failed, failure, isFailure, type Failure, type Outcome, type Request } from './request.ts';
import { interruptible } from '../repository/interrupt.ts';
import { canLook, look, scanFindings } from './look.ts';
import { proofFindings, proveChanges, unproven } from './prove.ts';
import { obstacleTo, write } from './write.ts';

/** `--yes`, `--dry-run` and `--check`: everything is decided before, nobody is asked. */
export async function runHeadless(request: Request): Promise<Outcome> {
  const gathered = await gather(request);
  if (isFailure(gathered)) return failed(gathered);
  const planned = (await gathered.loadPreview())(gathered.draft);
  const lints = request.mode === 'check' && !gathered.state;
  const wrong = wrongAnswers(gathered, lints);
  if (wrong) return { ...failed(wrong), stdout: missingReport(request, gathered) };
  const preview = lints
    ? asFound(gathered)
    : { ...planned, findings: findingsOf(request.mode, gathered, planned) };
  const obstacle = obstacleTo(gathered, planned);
  // --check says in its findings what a human changed too.
  if (obstacle && !(request.mode === 'check' && gathered.disk.refusals().length === 0))
    return refused(request, gathered, preview, obstacle);
  const { result, interrupted } = await interruptible((signal) =>
    proveAndWrite(request, gathered, preview, planned, signal),
  );
  if (interrupted) return left(request, result);
  if (isFailure(result)) return failed(result);
  return {
    code: exitCode(request, result.preview),
    stdout: await output(request, gathered, result),
    stderr: '',
  };
}

/** Nothing was written: `--json` still gives its report, with the reasons in it. */
async function refused(
  request: Request,
  gathered: Gathered,
  preview: Preview,
  obstacle: Failure,
): Promise<Outcome> {
  const said = failed(obstacle);
  if (!request.flags.options.has('json')) return said;
  const { sentences } = obstacle.failure;
  return { ...said, stdout: await reportText(request, gathered, { preview, refused: sentences }) };
}

/** For scripts: which answers are missing, by flag, kind and candidates; nothing where none is. */
function missingReport({ flags, mode }: Request, { root, draft, facts }: Gathered): string {
  const lacking = missingAnswers(questions, draft, facts);
  if (!flags.options.has('json') || lacking.length === 0) return '';
  return `${printableJson({ mode, root, missing: lacking })}\n`;
}

/** All that was done. */
type Done = {
  readonly preview: Preview;
  readonly proof?: Proof;
  readonly scan?: FirstScan;
  /** Why nothing was written. */
  readonly refused?: readonly string[];
};

const left = ({ mode }: Request, result: Done | Failure): Outcome => ({
  code: 130,
  stdout: '',
  stderr:
    isFailure(result) || mode !== 'write'
      ? 'Cancelled: nothing was written.\n'
      : 'Cancelled: the files were written, the scan was stopped.\n',
});

/** Tries the scanner before it is written, writes, and looks for secrets where that was asked for. */
async function proveAndWrite(
  request: Request,
  gathered: Gathered,
  preview: Preview,
  planned: Preview,
  signal: AbortSignal,
): Promise<Done | Failure> {
  const { draft } = gathered;
  const subject = preview.changes.length > 0 ? planned : preview;
  const ready = request.flags.options.has('scan')
    ? await canLook(request, gathered, draft, subject)
    : undefined;
  if (ready && isFailure(ready)) return ready;
  const proof = await proveChanges(request, gathered, draft, subject, { signal });
  if (proof && isFailure(proof)) return proof;
  if (signal.aborted) return failure(3, 'Interrupted.');
  if (proof?.status === 'failed' && request.mode !== 'check') return unproven(proof);
  if (request.mode === 'write') {
    const problem = await write(gathered, preview);
    if (problem) return problem;
  }
  const scan = ready && (await look(ready, gathered, { signal }));
  const findings = [...proofFindings(proof), ...(scan ? scanFindings(scan) : []), ...preview.findings];
  return { preview: { ...preview, findings }, ...(proof && { proof }), ...(scan && { scan }) };
}

const noPolicy: Finding = {
  severity: 'error',
  code: 'no-policy',
  message: 'there is no security policy: run npx create-security-policy',
};

/** `--check` where this program has not written anything yet: what is there is judged. */
function asFound({ facts, draft }: Gathered): Preview {
  const seen = asItIs(facts, String(draft.get('scanner')?.value ?? 'none'));
  const isPolicy = (path: string) => /^(?:\.github\/|\.gitlab\/|docs?\/)?security(?:\.\w+)?$/i.test(path);
  const says = (path: string) => isPolicy(path) && facts.texts.get(path)?.trim() !== '';
  const lacking = facts.paths.some(says) ? [] : [noPolicy];
  return { ...seen, findings: [...lacking, ...marksLeft(facts.texts), ...seen.findings] };
}

/** What is wrong with the answers: wrong ones, and, unless nothing is to be written anyway, missing ones. */
function wrongAnswers({ problems, draft, facts }: Gathered, lints: boolean): Failure | undefined {
  const wrongKeys = new Set(problems.map(({ key }) => key));
  const lacking = lints ? [] : missing(questions, draft, facts);
  const wrong = [...problems, ...lacking.filter(({ key }) => !wrongKeys.has(key))];
  return wrong.length > 0 ? failure(2, ...wrong.map(({ sentence }) => sentence)) : undefined;
}

/** What a maintainer's own policy leaves open. */
function unsaidOf({ adopted, draft }: Gathered, { changes }: Preview): readonly Unsaid[] {
  const policy = changes.find(({ id }) => id === 'security-policy')?.after;
  return adopted && policy !== undefined ? unsaidIn(policy, draft) : [];
}

const exitCode = ({ mode }: Request, { findings }: Preview): 0 | 1 =>
  mode === 'check' && findings.some(({ severity }) => severity !== 'info') ? 1 : 0;

/** The report of `--json`. */
async function reportText({ mode, version }: Request, gathered: Gathered, done: Done): Promise<string> {
  const { root, facts, draft, onConflict } = gathered;
  const json = report({
    version: await version(),
    mode,
    root,
    answers: valuesOf(questions, draft),
    environment: facts.environment,
    onConflict,
    claims: gathered.claims(draft),
    unsaid: unsaidOf(gathered, done.preview),
    ...done,
  });
  return `${printableJson(json)}\n`;
}

async function output(request: Request, gathered: Gathered, done: Done): Promise<string> {
  if (request.flags.options.has('json')) return reportText(request, gathered, done);
  return `${text(request, gathered, done)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function text({ mode }: Request, gathered: Gathered, { preview, proof, scan }: Done): readonly string[] {
  const tried = [proof ? proofText(proof) : '', scan ? firstScanText(scan) : ''];
  const shown = preview.findings.filter(({ code }) => code !== 'secret' && code !== 'unproven-scanner');
  const summary = [scoresLine(preview.scores), findingsText(shown), ...tried];
  if (mode === 'check') return [...summary, preview.findings.length === 0 ? 'Nothing has drifted.' : ''];
  const { onConflict } = gathered;
  const files = filesText(preview.changes, mode, onConflict);
  const all = [files, ...summary, unsaidText(unsaidOf(gathered, preview))];
  if (mode === 'dry-run') return [diffText(preview), ...all];
  const isNews = preview.changes.some(isWritten);
  return isNews ? [...all, nextSteps(gathered.draft, preview, { takesReports: false, onConflict })] : all;
}
