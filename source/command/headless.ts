import { valuesOf } from '../questions/answers.ts';
import { questions } from '../questions/catalogue.ts';
import { commandLine } from '../questions/command-line.ts';
import { missing } from '../questions/resolve.ts';
import { report } from '../report/json.ts';
import type { Preview } from '../report/preview.ts';
import { diffText, filesText, findingsText, scoresLine } from '../report/text.ts';
import { gather, type Gathered } from './gather.ts';
import { failed, failure, isFailure, type Outcome, type Request } from './request.ts';
import { write } from './write.ts';

/** `--yes`, `--dry-run` and `--check`: everything is decided before, nobody is asked. */
export async function runHeadless(request: Request): Promise<Outcome> {
  const gathered = await gather(request);
  if (isFailure(gathered)) return failed(gathered);
  const wrong = [...gathered.problems, ...missing(questions, gathered.draft, gathered.facts)];
  if (wrong.length > 0) return failed(failure(2, ...wrong.map(({ sentence }) => sentence)));
  const preview = gathered.preview(gathered.draft);
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

const drifted = ({ changes, findings }: Preview): boolean =>
  changes.some(({ action }) => action === 'create' || action === 'update' || action === 'conflict') ||
  findings.some(({ severity }) => severity !== 'info');

const exitCode = ({ mode }: Request, preview: Preview): 0 | 1 =>
  mode === 'check' && drifted(preview) ? 1 : 0;

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
      claims: [],
      preview,
    });
    return `${JSON.stringify(json, undefined, 2)}\n`;
  }
  return `${text(request, gathered, preview)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function text({ mode }: Request, { draft }: Gathered, preview: Preview): readonly string[] {
  const summary = [
    filesText(preview.changes, mode),
    scoresLine(preview.scores),
    findingsText(preview.findings),
  ];
  if (mode === 'check')
    return drifted(preview) ? [...summary, `To mend: ${commandLine(questions, draft)}`] : summary;
  return mode === 'dry-run' ? [diffText(preview), ...summary] : summary;
}
