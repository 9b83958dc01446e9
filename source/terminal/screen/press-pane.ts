import type { InterviewInput } from '../interview-input.ts';
import type { Key } from '../keys.ts';
import { layoutOf, type Size } from '../layout.ts';
import { previewPlace, visiblePane } from '../views/body.ts';
import type { Screen } from './screen.ts';

/** Keys of the preview; nothing when the key is not one of them. */
export function pressPane(context: InterviewInput, screen: Screen, key: Key, size: Size): Screen | undefined {
  if (!('name' in key)) return undefined;
  const name: string = key.name;
  switch (name) {
    case 'tab':
      return nextTab(context, screen, size);
    case 'page-down':
      return scroll(context, screen, size, 1);
    case 'page-up':
      return scroll(context, screen, size, -1);
    case 'ctrl-t':
      return { ...screen, pane: { ...screen.pane, source: !screen.pane.source } };
    default:
      return undefined;
  }
}

/** One tab on; where the preview hides the question, past the last one the question comes back. */
function nextTab(context: InterviewInput, screen: Screen, size: Size): Screen {
  const { pane } = screen;
  const isHidden = previewPlace(layoutOf(size), screen) === 'instead' && !pane.open;
  if (isHidden) return { ...screen, pane: { ...pane, open: true } };
  const { tabs, active } = visiblePane(context, screen, size);
  const at = tabs.findIndex(({ id }) => id === active);
  const isLast = at === tabs.length - 1;
  if (isLast && previewPlace(layoutOf(size), screen) === 'instead') {
    return { ...screen, pane: { source: pane.source, open: false } };
  }
  return { ...screen, pane: { ...pane, tab: tabs[isLast ? 0 : at + 1]?.id, top: undefined } };
}

function scroll(context: InterviewInput, screen: Screen, size: Size, direction: 1 | -1): Screen {
  const { top, rows, total } = visiblePane(context, screen, size);
  const step = Math.max(1, rows.length - 2);
  const last = Math.max(0, total - rows.length);
  return {
    ...screen,
    pane: { ...screen.pane, top: Math.min(Math.max(top + direction * step, 0), last) },
  };
}
