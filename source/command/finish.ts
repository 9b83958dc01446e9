import { statePath } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import { commandLine } from '../questions/command-line.ts';
import type { Draft } from '../questions/draft.ts';
import { filesText, findingsText, scoresLine } from '../report/text.ts';
import { nextSteps } from '../report/next-steps.ts';
import type { Gathered } from './gather.ts';
import { failed, type Outcome } from './request.ts';
import { write } from './write.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';

/** Writes what the interview previewed and says on the normal screen what was done and what comes next. */
export async function finish(gathered: Gathered, draft: Draft): Promise<Outcome> {
  const preview = (await gathered.loadPreview())(draft);
  const problem = await write(gathered, preview);
  if (problem) return failed(problem);
  unfinishedInterview(gathered.root, statePath).save?.(undefined);
  const parts = [
    filesText(preview.changes, 'write'),
    scoresLine(preview.scores),
    findingsText(preview.findings),
    nextSteps(draft, preview),
    `The same without questions:\n  ${commandLine(questions, draft)}`,
  ];
  return { code: 0, stdout: `${parts.filter((part) => part !== '').join('\n\n')}\n`, stderr: '' };
}
