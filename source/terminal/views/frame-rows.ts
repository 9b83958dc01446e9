import type { InterviewInput } from '../interview-input.ts';
import { layoutOf, type Size } from '../layout.ts';
import type { Row } from '../rows.ts';
import { deciding, type Screen } from '../screen/screen.ts';
import type { Block } from './block.ts';
import { bodyOf } from './body.ts';
import { footerRows } from './footer-rows.ts';
import { headerRows } from './header-rows.ts';
import { paneRows } from './pane-rows.ts';
import { previewPlace } from './preview-place.ts';

/** The window in parts: two columns where the preview stands beside the question, else one. */
export type FrameRows = {
  readonly header: readonly Row[];
  readonly left: readonly Row[];
  readonly right: readonly Row[] | undefined;
  readonly footer: readonly Row[];
  /** Where the terminal's cursor stands, counted from the corner of the window. */
  readonly cursor: Block['cursor'];
};

export function frameOf(given: InterviewInput, screen: Screen, size: Size): FrameRows {
  const context = deciding(given, screen);
  const layout = layoutOf(size);
  const body = bodyOf(context, screen, size);
  const beside = previewPlace(layout, screen) === 'beside';
  const preview = body.pane ? paneRows(body.pane, layout.side) : [];
  const main = body.main?.rows ?? [];
  const cursor = body.main?.cursor;
  return {
    header: headerRows(context, screen, layout).slice(0, layout.header),
    left: (beside ? main : stacked(main, preview)).slice(0, layout.body),
    right: beside ? preview.slice(0, layout.body) : undefined,
    footer: footerRows(context, screen, layout).slice(0, layout.footer),
    cursor: cursor && { x: cursor.x, y: cursor.y + layout.header },
  };
}

function stacked(main: readonly Row[], preview: readonly Row[]): readonly Row[] {
  return main.length > 0 && preview.length > 0 ? [...main, [], ...preview] : [...main, ...preview];
}
