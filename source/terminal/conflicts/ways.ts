import type { InterviewInput } from '../interview-input.ts';
import type { Verdict } from './hunks.ts';

/** One way to settle a conflict: the key that takes it, and its words, short and long. */
export type Way = {
  readonly id: 'mine' | 'theirs' | 'both' | 'edit' | 'open';
  readonly key: string;
  readonly short: string;
  readonly words: string;
};

/** In the order in which they are offered; the first one is taken by Enter alone. */
const ways: readonly Way[] = [
  { id: 'mine', key: 'm', short: 'mine', words: 'keep my lines' },
  { id: 'theirs', key: 'n', short: 'new', words: 'take the new lines' },
  { id: 'both', key: 'b', short: 'both', words: 'both, mine first' },
  { id: 'edit', key: 'e', short: 'edit', words: 'write it in the editor' },
  { id: 'open', key: 'l', short: 'later', words: 'leave it open: asked again next time' },
];

export function waysIn({ edit }: InterviewInput): readonly Way[] {
  return edit ? ways : ways.filter(({ id }) => id !== 'edit');
}

/** The way that a verdict went; nothing where there is none. */
export function wayOf(verdict: Verdict | undefined): Way['id'] | undefined {
  return typeof verdict === 'object' ? 'edit' : verdict;
}
