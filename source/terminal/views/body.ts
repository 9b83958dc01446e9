import type { InterviewInput } from '../interview-input.ts';
import { layoutOf, type Layout, type Size } from '../layout.ts';
import type { Pane } from '../preview/pane.ts';
import { screenPane } from '../screen/screen-pane.ts';
import { currentQuestion, liveDraft, optionsAt, type Screen } from '../screen/screen.ts';
import type { Block } from './block.ts';
import { greetingRows } from './greeting-rows.ts';
import { overlayBlock } from './overlay-block.ts';
import { coversQuestion, previewPlace } from './preview-place.ts';
import { questionBlock } from './question-block.ts';
import { reviewRows } from './review-rows.ts';

/** Rows that a preview under the question keeps: its tabs, a rule, and five lines. */
const stackedPreview = 7;

/** What stands between header and footer: the main block, the preview, or both. */
export type Body = { readonly main: Block | undefined; readonly pane: Pane | undefined };

export function bodyOf(context: InterviewInput, screen: Screen, size: Size): Body {
  const layout = layoutOf(size);
  const place = previewPlace(layout, screen);
  if (place === 'instead') {
    return coversQuestion(layout, screen)
      ? { main: undefined, pane: screenPane(context, screen, layout, layout.body) }
      : { main: mainBlock(context, screen, layout, layout.body), pane: undefined };
  }
  if (place === 'beside') {
    const main = mainBlock(context, screen, layout, layout.body);
    return { main, pane: screenPane(context, screen, layout, layout.body) };
  }
  const main = mainBlock(context, screen, layout, layout.body - stackedPreview);
  return { main, pane: screenPane(context, screen, layout, layout.body - main.rows.length - 1) };
}

/** The preview as it is on the screen, or as it would be once it is opened. */
export function visiblePane(context: InterviewInput, screen: Screen, size: Size): Pane {
  const layout = layoutOf(size);
  return bodyOf(context, screen, size).pane ?? screenPane(context, screen, layout, layout.body);
}

function mainBlock(context: InterviewInput, screen: Screen, layout: Layout, height: number): Block {
  const width = layout.main - 1;
  if (screen.overlay) return overlayBlock(context, screen, screen.overlay, width, height);
  switch (screen.interview.view) {
    case 'greeting':
      return { rows: greetingRows(context, screen, width, height) };
    case 'review':
      return { rows: reviewRows(context, screen, width, height) };
    case 'question':
      return questionOf(context, screen, width, height);
  }
}

function questionOf(context: InterviewInput, screen: Screen, width: number, height: number): Block {
  const question = currentQuestion(context, screen);
  const { input, interview, touched } = screen;
  if (!question || !input) return { rows: [] };
  const options = optionsAt(context, interview, question);
  const { refusal } = interview;
  const { today } = context;
  const clash = context.problems(liveDraft(context, screen)).get(question.key);
  return questionBlock({ question, input, options, refusal, clash, touched, today, width, height });
}
