import type { Layout } from '../layout.ts';
import type { Screen } from '../screen/screen.ts';

/** Where the preview goes; a greeting or an overlay over a stacked preview takes the whole body. */
export function previewPlace({ preview }: Layout, { interview, overlay }: Screen): Layout['preview'] {
  const whole = interview.view === 'greeting' || overlay !== undefined;
  return preview === 'below' && whole ? 'instead' : preview;
}

/** True while the preview stands where the question was: keys are for the preview then. */
export function coversQuestion(layout: Layout, screen: Screen): boolean {
  return previewPlace(layout, screen) === 'instead' && screen.pane.open && !screen.overlay;
}
