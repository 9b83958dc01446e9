import type { Draft } from '../../questions/draft.ts';
import type { InterviewInput } from '../interview-input.ts';
import type { Layout } from '../layout.ts';
import { diffTab, paneOf, type Pane } from '../preview/pane.ts';
import { liveDraft, type Screen } from './screen.ts';

/** Columns that the mark of a changed line and its margin take. */
export const paneMargin = 3;

/** Rows above the file's text: the tabs and a rule. */
export const paneHead = 2;

/** The preview for what is on the screen, in `height` rows with its head. */
export function screenPane(context: InterviewInput, screen: Screen, layout: Layout, height: number): Pane {
  const live = liveDraft(context, screen);
  const { view, at } = screen.interview;
  return paneOf({
    preview: context.preview(live),
    base: view === 'question' ? context.preview(without(live, at)) : undefined,
    choice: screen.pane,
    resting: view === 'review' ? diffTab : undefined,
    width: Math.max(8, layout.side - paneMargin),
    height: Math.max(1, height - paneHead),
  });
}

function without(draft: Draft, key: string): Draft {
  return new Map([...draft].filter(([other]) => other !== key));
}
