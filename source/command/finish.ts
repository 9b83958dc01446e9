import { statePath } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import { commandLine } from '../questions/command-line.ts';
import type { Draft } from '../questions/draft.ts';
import type { Agreed } from '../terminal/interview-input.ts';
import { filesText, findingsText, scoresLine } from '../report/text.ts';
import { nextSteps, nothingToDo, type Settled } from '../report/next-steps.ts';
import { proofText } from '../report/proof-text.ts';
import type { After } from '../terminal/after.ts';
import { findingsOf } from './findings.ts';
import { forgeOffer, reportingTitle } from './forge.ts';
import type { Gathered } from './gather.ts';
import { failed, isFailure, type Outcome, type Request } from './request.ts';
import { lookAround, tryScanner } from './try-scanner.ts';
import { write } from './write.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';

const left: Outcome = { code: 130, stdout: '', stderr: 'Cancelled: nothing was written.\n' };

const written: Outcome = { code: 0, stdout: '', stderr: '' };

/** Tries the scanner, writes what the interview previewed and says on the normal screen what was done and what comes next. */
export async function finish(
  request: Request,
  gathered: Gathered,
  { draft, decisions }: Agreed,
  after: After,
): Promise<Outcome> {
  const { say } = after;
  const preview = (await gathered.loadPreview())(draft, decisions);
  const ending = { request, gathered, draft, preview, after };
  const proof = await tryScanner(ending);
  if (proof === 'left') return left;
  if (proof && isFailure(proof)) return failed(proof);
  const problem = await write(gathered, preview);
  if (problem) return failed(problem);
  unfinishedInterview(gathered.root, statePath).save?.(undefined);
  const isNew = preview.changes.some(({ action }) => action !== 'unchanged' && action !== 'keep');
  const findings = findingsOf('write', gathered, preview, draft);
  const isAtRest = !isNew && findings.every(({ severity }) => severity === 'info');
  const done = isAtRest
    ? [nothingToDo]
    : [filesText(preview.changes, 'write', gathered.onConflict), scoresLine(preview.scores)];
  say(paragraphs(...done, findingsText(findings), proof ? proofText(proof) : ''));
  const seen = await lookAround(ending, proof);
  if (seen !== '') say(`\n${seen}\n`);
  if (isAtRest) return written;
  const settled = isNew ? await askOfForge(gathered, draft, say) : notAsked(gathered);
  const again = `The same without questions:\n  ${commandLine(questions, draft)}`;
  say(`\n${paragraphs(nextSteps(draft, preview, settled), again)}`);
  return written;
}

type Say = (text: string) => void;

const paragraphs = (...parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** What the policy promises, the forge must hold: it is asked where the maintainer wants that. */
async function askOfForge(gathered: Gathered, draft: Draft, say: Say): Promise<Settled> {
  const offer = await forgeOffer(gathered, draft);
  if (!offer) return notAsked(gathered);
  const { offerForge } = await import('../terminal/forge-offer.ts');
  const on = await offerForge(offer, say);
  return { takesReports: on.has(reportingTitle), onConflict: gathered.onConflict };
}

/** Also where a run changed nothing: whoever only wanted to look is let go. */
const notAsked = ({ onConflict }: Gathered): Settled => ({ takesReports: false, onConflict });
