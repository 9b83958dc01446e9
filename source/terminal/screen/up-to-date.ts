import { openProblems } from '../../questions/interview/interview.ts';
import type { InterviewInput } from '../interview-input.ts';
import type { Screen } from './screen.ts';

/** True when the answers as they stand would change nothing on disk and lack nothing. */
export function isUpToDate(context: InterviewInput, { interview }: Pick<Screen, 'interview'>): boolean {
  const { changes } = context.preview(interview.draft);
  return (
    context.greeting.kind === 're-run' &&
    changes.length > 0 &&
    changes.every(({ action }) => action === 'unchanged' || action === 'keep') &&
    openProblems(context, interview.draft).size === 0
  );
}
