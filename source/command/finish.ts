import { statePath } from '../documents/state.ts';
import { questions } from '../questions/catalogue.ts';
import { commandLine } from '../questions/command-line.ts';
import type { Draft } from '../questions/draft.ts';
import type { Agreed } from '../terminal/interview-input.ts';
import { filesText, findingsText, scoresLine } from '../report/text.ts';
import { nextSteps, type Settled } from '../report/next-steps.ts';
import { findingsOf } from './findings.ts';
import { forgeOffer, reportingTitle } from './forge.ts';
import type { Gathered } from './gather.ts';
import { failed, type Outcome } from './request.ts';
import { write } from './write.ts';
import { unfinishedInterview } from '../repository/unfinished.ts';

/** Writes what the interview previewed and says on the normal screen what was done and what comes next. */
export async function finish(gathered: Gathered, { draft, decisions }: Agreed, say: Say): Promise<Outcome> {
  const preview = gathered.preview(draft, decisions);
  const problem = await write(gathered, preview);
  if (problem) return failed(problem);
  unfinishedInterview(gathered.root, statePath).save?.(undefined);
  say(
    paragraphs(
      filesText(preview.changes, 'write'),
      scoresLine(preview.scores),
      findingsText(findingsOf('write', gathered, preview, draft)),
    ),
  );
  const settled = await askOfForge(gathered, draft, say);
  const again = `The same without questions:\n  ${commandLine(questions, draft)}`;
  return { code: 0, stdout: `\n${paragraphs(nextSteps(draft, preview, settled), again)}`, stderr: '' };
}

type Say = (text: string) => void;

const paragraphs = (...parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** What the policy promises, the forge must hold: it is asked where the maintainer wants that. */
async function askOfForge(gathered: Gathered, draft: Draft, say: Say): Promise<Settled> {
  const offer = await forgeOffer(gathered, draft);
  if (!offer) return { takesReports: false };
  const { offerForge } = await import('../terminal/forge-offer.ts');
  const on = await offerForge(offer, say);
  return { takesReports: on.has(reportingTitle) };
}
