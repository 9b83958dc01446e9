import { Box, useCursor } from 'ink';
import type { InterviewInput } from '../interview-input.ts';
import { layoutOf, type Layout, type Size } from '../layout.ts';
import type { Screen } from '../screen/screen.ts';
import { bodyOf, type Body } from './body.ts';
import { previewPlace } from './preview-place.ts';
import { footerRows } from './footer-rows.ts';
import { headerRows } from './header-rows.ts';
import { paneRows } from './pane-rows.ts';
import { RowLines } from './row-lines.tsx';

type Props = { readonly context: InterviewInput; readonly screen: Screen; readonly size: Size };

/** The whole window: header, body, footer. */
export function Frame({ context, screen, size }: Props) {
  const layout = layoutOf(size);
  const body = bodyOf(context, screen, size);
  const { setCursorPosition } = useCursor();
  const cursor = body.main?.cursor;
  setCursorPosition(cursor && { x: cursor.x, y: cursor.y + layout.header });
  return (
    <Box flexDirection="column" width={layout.columns} height={size.rows} overflow="hidden">
      <RowLines rows={headerRows(context, screen, layout)} width={layout.columns} height={layout.header} />
      {previewPlace(layout, screen) === 'beside' ? (
        <Beside body={body} layout={layout} />
      ) : (
        <Stacked body={body} layout={layout} />
      )}
      <RowLines rows={footerRows(context, screen, layout)} width={layout.columns} height={layout.footer} />
    </Box>
  );
}

type BodyProps = { readonly body: Body; readonly layout: Layout };

function Beside({ body: { main, pane }, layout }: BodyProps) {
  return (
    <Box>
      <RowLines rows={main?.rows ?? []} width={layout.main} height={layout.body} />
      <RowLines rows={pane ? paneRows(pane, layout.side) : []} width={layout.side} height={layout.body} />
    </Box>
  );
}

function Stacked({ body: { main, pane }, layout }: BodyProps) {
  const height = main ? (pane ? main.rows.length + 1 : layout.body) : 0;
  return (
    <>
      {main && <RowLines rows={main.rows} width={layout.main} height={height} />}
      {pane && (
        <RowLines rows={paneRows(pane, layout.side)} width={layout.side} height={layout.body - height} />
      )}
    </>
  );
}
