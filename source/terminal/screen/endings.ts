import type { Agreed, InterviewInput } from '../interview-input.ts';
import { resultOf } from './press.ts';
import { liveDraft, type Screen } from './screen.ts';

/** The maintainer leaves: answers given so far are kept for another time, nothing is handed over. */
export function left(context: InterviewInput, screen: Screen): undefined {
  // What was done with the question at hand counts as well, unless it is wrong.
  if (screen.touched || screen.interview.past.length > 0) context.save?.(liveDraft(context, screen));
}

/** The maintainer is done: nothing is kept, the answers are handed over. */
export function finished(context: InterviewInput, screen: Screen): Agreed {
  context.save?.(undefined);
  return resultOf(context, screen);
}
