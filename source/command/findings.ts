import { afterMoves } from '../documents/moved.ts';
import { isNewer, statePath } from '../documents/state.ts';
import {
  claimFindings,
  driftFindings,
  environmentFindings,
  versionFindings,
} from '../report/check-findings.ts';
import { isBrokenByMarks, keptByHand, marksLeft, unheldAnswers } from '../report/hand-findings.ts';
import { asItIs, type Preview } from '../report/preview.ts';
import { reviewFindings } from '../report/review-findings.ts';
import { twinFindings } from '../report/twin-findings.ts';
import { heldBack } from '../report/unsaid.ts';
import type { Finding } from '../standards/standard.ts';
import type { Gathered } from './gather.ts';
import type { Request } from './request.ts';

type Mode = Request['mode'];

/** What is wrong with the files as they will be, or worth a word, in any mode. */
export function findingsOf(
  mode: Mode,
  gathered: Gathered,
  preview: Preview,
  draft = gathered.draft,
): readonly Finding[] {
  const { changes, findings } = preview;
  const texts = changes.flatMap(({ path, after, before }) => {
    const text = after ?? before;
    return text === undefined ? [] : [[path, text] as const];
  });
  const marks = marksLeft(new Map(texts));
  return [
    ...(mode === 'check' ? driftIn(gathered, preview) : []),
    ...marks,
    ...findings.filter((finding) => !isBrokenByMarks(finding, marks)),
    ...(gathered.state ? unheldAnswers(changes, draft) : heldBackIn(gathered, preview)),
    ...newerState(gathered),
    ...toleratedIn(gathered, preview),
    ...silenceOf(gathered),
  ];
}

/** What only git knows is missing, and what follows from it is made without. */
function silenceOf({ facts }: Gathered): readonly Finding[] {
  const message =
    'git does not read this repository, so its tags, branch and remote are unknown: see what "git status" says (of another user\'s, name it in safe.directory by git config --global)';
  return facts.isGitSilent ? [{ severity: 'warning', code: 'silent-git', message }] : [];
}

/** What drifted since the last run. */
function driftIn({ facts, state, claims, draft }: Gathered, preview: Preview): readonly Finding[] {
  const { changes, rendered, findings } = preview;
  const moves = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[path, from]])));
  const written = afterMoves(state?.files ?? new Map(), moves);
  const policy = changes.find(({ id }) => id === 'security-policy');
  const text = policy?.after ?? policy?.before;
  return [
    ...driftFindings(changes),
    ...versionFindings(asItIs(facts, 'none').findings, findings),
    ...environmentFindings(facts.environment, written, rendered, changes),
    ...claimFindings(claims(draft)),
    ...twinFindings(changes),
    ...(policy && text !== undefined ? reviewFindings(policy.path, text, draft, facts.today) : []),
    ...keptByHand(changes, written),
  ];
}

/** What was said by flags and has no place in a policy that is met for the first time. */
function heldBackIn({ adopted, draft }: Gathered, { changes }: Preview): readonly Finding[] {
  const policy = changes.find(({ id }) => id === 'security-policy');
  if (!adopted || policy?.before === undefined) return [];
  return heldBack(policy.before, policy.path, draft);
}

/** A later version wrote what this one cannot know: it is kept, and somebody should hear of it. */
function newerState({ state }: Gathered): readonly Finding[] {
  const version = state && isNewer(state);
  if (version === undefined) return [];
  const message = `${statePath} was written by a newer version of this program (its layout is ${version}): what this one does not know is kept; run the newer one`;
  return [{ severity: 'warning', code: 'newer-state', message, path: statePath }];
}

/** A human's policy may say what we would not write: it stays as it is, and somebody should hear of it. */
function toleratedIn({ tolerated, facts }: Gathered, { changes }: Preview): readonly Finding[] {
  const unknown = facts.remote ? '' : ' (no git remote tells which forge it is: say --forge)';
  const path = changes.find(({ id }) => id === 'security-policy')?.path;
  return tolerated.map(({ sentence }) => {
    const message = `the policy stays in your words, though its answers clash${unknown}; ${sentence}`;
    return { severity: 'info', code: 'clash-in-policy', message, ...(path !== undefined && { path }) };
  });
}
