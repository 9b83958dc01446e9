import { valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import { missing } from '../questions/resolve.ts';
import { claimFindings, driftFindings, environmentFindings } from '../report/check-findings.ts';
import { report } from '../report/json.ts';
import type { Preview } from '../report/preview.ts';
import { diffText, filesText, findingsText, scoresLine } from '../report/text.ts';
import type { Finding } from '../standards/standard.ts';
import { gather, type Gathered } from './gather.ts';
import { failed, failure, isFailure, type Outcome, type Request } from './request.ts';
import { write } from './write.ts';

/** `--yes`, `--dry-run` and `--check`: everything is decided before, nobody is asked. */
export async function runHeadless(request: Request): Promise<Outcome> {
  const gathered = await gather(request);
  if (isFailure(gathered)) return failed(gathered);
  const { problems } = gathered;
  const wrongKeys = new Set(problems.map(({ key }) => key));
  const lacking = missing(questions, gathered.draft, gathered.facts);
  const wrong = [...problems, ...lacking.filter(({ key }) => !wrongKeys.has(key))];
  if (wrong.length > 0) return failed(failure(2, ...wrong.map(({ sentence }) => sentence)));
  const planned = gathered.preview(gathered.draft);
  const preview = { ...planned, findings: findingsOf(request, gathered, planned) };
  const conflicts = preview.changes.filter(({ action }) => action === 'conflict');
  if (request.mode !== 'check' && gathered.onConflict === 'fail' && conflicts.length > 0) {
    const paths = conflicts.map(({ path }) => path).join(', ');
    return failed(
      failure(3, `You and the new version changed the same lines of ${paths}: nothing was written.`),
    );
  }
  if (request.mode === 'write') {
    const problem = await write(gathered, preview);
    if (problem) return failed(problem);
  }
  return { code: exitCode(request, preview), stdout: output(request, gathered, preview), stderr: '' };
}

/** `--check` adds what drifted since the last run to what is wrong anyway. */
function findingsOf(
  { mode }: Request,
  { facts, state, claims, draft }: Gathered,
  { changes, findings, rendered }: Preview,
): readonly Finding[] {
  if (mode !== 'check') return findings;
  const written = state?.files ?? new Map<string, { readonly text: string }>();
  return [
    ...driftFindings(changes),
    ...environmentFindings(facts.environment, written, rendered),
    ...claimFindings(claims(draft)),
    ...findings,
  ];
}

const exitCode = ({ mode }: Request, { findings }: Preview): 0 | 1 =>
  mode === 'check' && findings.some(({ severity }) => severity !== 'info') ? 1 : 0;

function output(request: Request, gathered: Gathered, preview: Preview): string {
  if (request.flags.options.has('json')) {
    const { mode, version } = request;
    const { root, facts, draft } = gathered;
    const answers = valuesOf(questions, draft);
    const json = report({
      version,
      mode,
      root,
      answers,
      environment: facts.environment,
      claims: gathered.claims(draft),
      preview,
    });
    return `${JSON.stringify(json, undefined, 2)}\n`;
  }
  return `${text(request, preview)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function text({ mode }: Request, preview: Preview): readonly string[] {
  const summary = [scoresLine(preview.scores), findingsText(preview.findings)];
  if (mode === 'check') return [...summary, preview.findings.length === 0 ? 'Nothing has drifted.' : ''];
  const files = filesText(preview.changes, mode);
  return mode === 'dry-run' ? [diffText(preview), files, ...summary] : [files, ...summary];
}
