import type { InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { layoutOf, type Size } from '../layout.ts';
import { visiblePane } from '../views/body.ts';
import { coversQuestion, previewPlace } from '../views/preview-place.ts';
import type { Screen } from './screen.ts';

/** Keys of the preview; nothing when the key is not one of them. */
export function pressPane(context: InterviewInput, screen: Screen, key: Key, size: Size): Screen | undefined {
  const name: string = 'name' in key ? key.name : '';
  switch (name) {
    case 'tab':
      return nextTab(context, screen, size);
    case 'page-down':
    case 'alt-down':
      return scroll(context, screen, size, pageOf(context, screen, size));
    case 'page-up':
    case 'alt-up':
      return scroll(context, screen, size, -pageOf(context, screen, size));
    case 'ctrl-t':
      return { ...screen, pane: { ...screen.pane, source: !screen.pane.source } };
    default:
      return coversQuestion(layoutOf(size), screen) ? pressCover(context, screen, name, size) : undefined;
  }
}

/** While the preview covers the question no key may change what nobody sees; any other key uncovers it. */
function pressCover(context: InterviewInput, screen: Screen, name: string, size: Size): Screen {
  if (name === 'down') return scroll(context, screen, size, 1);
  if (name === 'up') return scroll(context, screen, size, -1);
  return closed(screen);
}

/** One tab on; where the preview hides the question, past the last one the question comes back. */
function nextTab(context: InterviewInput, screen: Screen, size: Size): Screen {
  const { pane } = screen;
  const isInstead = previewPlace(layoutOf(size), screen) === 'instead';
  if (isInstead && !pane.open) return { ...screen, pane: { ...pane, open: true } };
  const { tabs, active } = visiblePane(context, screen, size);
  const at = tabs.findIndex(({ id }) => id === active);
  const isLast = at === tabs.length - 1;
  if (isLast && isInstead) return closed(screen);
  return { ...screen, pane: { ...pane, tab: tabs[isLast ? 0 : at + 1]?.id, top: undefined } };
}

function closed(screen: Screen): Screen {
  return { ...screen, pane: { source: screen.pane.source, open: false } };
}

function pageOf(context: InterviewInput, screen: Screen, size: Size): number {
  return Math.max(1, visiblePane(context, screen, size).rows.length - 2);
}

function scroll(context: InterviewInput, screen: Screen, size: Size, by: number): Screen {
  const { top, rows, total } = visiblePane(context, screen, size);
  const last = Math.max(0, total - rows.length);
  return { ...screen, pane: { ...screen.pane, top: Math.min(Math.max(top + by, 0), last) } };
}
