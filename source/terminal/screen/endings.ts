import type { Agreed, InterviewInput } from '../interview-input.ts';
import { resultOf } from './press.ts';
import type { Screen } from './screen.ts';

/** The maintainer leaves: answers given so far are kept for another time, nothing is handed over. */
export function left(context: InterviewInput, { interview }: Screen): undefined {
  if (interview.past.length > 0) context.save?.(interview.draft);
}

/** The maintainer is done: nothing is kept, the answers are handed over. */
export function finished(context: InterviewInput, screen: Screen): Agreed {
  context.save?.(undefined);
  return resultOf(context, screen);
}
